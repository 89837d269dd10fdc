/// Where the reader finds what it compares; all paths are absolute.
package struct RepositoryPaths: Sendable {
  package enum ObjectFormat: Sendable {
    case sha1, sha256

    /// Bytes of an object's name.
    package var length: Int { self == .sha1 ? 20 : 32 }
  }

  package let indexPath: [UInt8]
  /// The main object directory first, then its alternates.
  package let objectDirectories: [[UInt8]]
  package let format: ObjectFormat

  package init(indexPath: [UInt8], objectDirectories: [[UInt8]], format: ObjectFormat) {
    self.indexPath = indexPath
    self.objectDirectories = objectDirectories
    self.format = format
  }
}

/// How much is read of one file.
package struct ReadLimits: Sendable {
  /// Bytes; a larger blob is listed and never inflated.
  package var maximumBlob = 64 << 20

  package init() {}
}

/// What reading a change came to.
package struct ReadSummary: Sendable {
  package var files = 0
  /// One line each: what could not be read.
  package var problems: [String] = []
  /// How many threads did it.
  package var workers = 1

  package init() {}
}
