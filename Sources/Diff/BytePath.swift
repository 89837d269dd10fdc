/// A path inside the repository, as the bytes git stores.
///
/// Components are separated by `/`; there is no leading slash. The bytes need not be UTF-8.
package struct BytePath: Hashable, Sendable, Comparable {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Byte order, which is the order of git's index.
  package static func < (left: BytePath, right: BytePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
