/// One way in which what lies on the disk is not what was installed.
package struct Difference: Equatable, Sendable {
  /// The bits of `airlock verify`'s exit status.
  package struct Status: OptionSet, Sendable {
    package let rawValue: Int32

    package init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    /// A file's bytes or size, a link's target.
    package static let content = Status(rawValue: 1)
    /// Type, mode or owner.
    package static let attributes = Status(rawValue: 2)
    /// A file too many or too few.
    package static let set = Status(rawValue: 4)
    /// Git calls another hook than the one that was installed, or none.
    package static let hook = Status(rawValue: 8)
    /// There is no manifest, or it cannot be read.
    package static let manifest = Status(rawValue: 16)
  }

  package let status: Status
  package let path: [UInt8]
  /// What is wrong, in words that follow the path.
  package let words: String

  package init(_ status: Status, path: [UInt8], _ words: String) {
    self.status = status
    self.path = path
    self.words = words
  }

  package var line: String { "\(FileEntry.encode(path)): \(words)" }
}
