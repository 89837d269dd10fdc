/// A group of neighbouring changes with the unchanged lines around them.
///
/// Line numbers count from 1; a side with no lines starts at the line before it, as git prints it.
package struct Hunk: Hashable, Sendable {
  package let oldStart: Int
  package let oldCount: Int
  package let newStart: Int
  package let newCount: Int
  package let runs: [Run]

  package init(oldStart: Int, oldCount: Int, newStart: Int, newCount: Int, runs: [Run]) {
    self.oldStart = oldStart
    self.oldCount = oldCount
    self.newStart = newStart
    self.newCount = newCount
    self.runs = runs
  }
}

/// Neighbouring lines of the same origin: one span of bytes.
package struct Run: Hashable, Sendable {
  package enum Origin: UInt8, Hashable, Sendable {
    case context, added, removed
  }

  package let origin: Origin
  /// Where the lines lie, line feeds included: in `old` for removed lines, else in `new`.
  package let bytes: Range<Int>
  /// The number of the first line on the old side; for added lines, of the next old line.
  package let oldLine: Int
  /// The number of the first line on the new side; for removed lines, of the next new line.
  package let newLine: Int
  package let lineCount: Int

  package init(origin: Origin, bytes: Range<Int>, oldLine: Int, newLine: Int, lineCount: Int) {
    self.origin = origin
    self.bytes = bytes
    self.oldLine = oldLine
    self.newLine = newLine
    self.lineCount = lineCount
  }
}
