/// Two versions of a file of which at least one is not text.
package struct BinaryDelta: Sendable {
  /// The blobs' bytes, untouched; none for a side that does not exist.
  package let old: [UInt8]
  package let new: [UInt8]
  /// Stretches of the new side that read as text and that the old side does not have, with git's line numbers.
  package let readable: [Run]
  /// Whether a person or a compiler could take a part of it for text, so that nobody should take it for reviewed.
  package let mayHideText: Bool

  package init(old: [UInt8], new: [UInt8], readable: [Run] = [], mayHideText: Bool = false) {
    self.old = old
    self.new = new
    self.readable = readable
    self.mayHideText = mayHideText
  }
}
