/// The lines of a run, made one at a time; a line is a span, never a copy.
package struct Lines: Sequence, IteratorProtocol {
  private let bytes: ArraySlice<UInt8>
  private let origin: Run.Origin
  private var position: Int
  private var oldNumber: Int
  private var newNumber: Int

  package init(bytes: ArraySlice<UInt8>, run: Run) {
    self.bytes = bytes
    self.origin = run.origin
    self.position = bytes.startIndex
    self.oldNumber = run.oldLine
    self.newNumber = run.newLine
  }

  package mutating func next() -> Line? {
    guard position < bytes.endIndex else { return nil }
    let start = position
    let feed = bytes[start...].firstIndex(of: 0x0A)
    position = feed.map { $0 + 1 } ?? bytes.endIndex
    let line = Line(
      origin: origin, bytes: start..<(feed ?? position), endsWithLineFeed: feed != nil,
      oldNumber: origin == .added ? nil : oldNumber, newNumber: origin == .removed ? nil : newNumber)
    if origin != .added { oldNumber += 1 }
    if origin != .removed { newNumber += 1 }
    return line
  }
}

/// One line of a hunk.
package struct Line: Hashable, Sendable {
  package let origin: Run.Origin
  /// Where the line lies without its line feed: in `old` for removed lines, else in `new`.
  package let bytes: Range<Int>
  package let endsWithLineFeed: Bool
  /// Counted from 1; `nil` for added lines.
  package let oldNumber: Int?
  /// Counted from 1; `nil` for removed lines.
  package let newNumber: Int?

  package init(origin: Run.Origin, bytes: Range<Int>, endsWithLineFeed: Bool, oldNumber: Int?, newNumber: Int?) {
    self.origin = origin
    self.bytes = bytes
    self.endsWithLineFeed = endsWithLineFeed
    self.oldNumber = oldNumber
    self.newNumber = newNumber
  }
}
