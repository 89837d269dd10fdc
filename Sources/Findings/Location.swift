/// A place in the new version of a file, or in the old one for removed text.
package struct Location: Hashable, Sendable {
  /// The path's bytes as git stores them.
  package let path: [UInt8]
  /// Counted from 1; 0 when the finding is about the file as a whole.
  package let line: Int
  package let endLine: Int
  /// Counted in bytes from 1; 0 when it is about whole lines.
  package let column: Int
  /// The column after the last byte on `endLine`; 0 when it is about whole lines.
  package let endColumn: Int

  package init(path: [UInt8], line: Int, endLine: Int? = nil, column: Int = 0, endColumn: Int = 0) {
    self.path = path
    self.line = line
    self.endLine = endLine ?? line
    self.column = column
    self.endColumn = endColumn
  }
}
