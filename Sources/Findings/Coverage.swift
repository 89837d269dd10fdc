/// How much of the change was reviewed, and what was not.
package struct Coverage: Hashable, Sendable {
  /// A file, or hunks of it, that nobody reviewed.
  package struct Gap: Hashable, Sendable {
    package let path: [UInt8]
    /// How many hunks are concerned; 0 when the file was not cut into hunks.
    package let hunks: Int
    /// A few words, such as `binary` or `deadline`.
    package let reason: String
    /// Bytes, when known.
    package let size: Int?
    /// Whether the review is complete all the same, as it is with a binary file.
    package let isExpected: Bool

    package init(path: [UInt8], hunks: Int, reason: String, size: Int? = nil, isExpected: Bool = false) {
      self.path = path
      self.hunks = hunks
      self.reason = reason
      self.size = size
      self.isExpected = isExpected
    }
  }

  package var files: Int
  package var addedLines: Int
  package var removedLines: Int
  package var hunks: Int
  /// Hunks that were reviewed by every reviewer that was asked: the screening, and the model when one is configured.
  package var reviewed: Int
  package var notReviewed: [Gap]

  package init(
    files: Int = 0, addedLines: Int = 0, removedLines: Int = 0, hunks: Int = 0, reviewed: Int = 0,
    notReviewed: [Gap] = []
  ) {
    self.files = files
    self.addedLines = addedLines
    self.removedLines = removedLines
    self.hunks = hunks
    self.reviewed = reviewed
    self.notReviewed = notReviewed
  }
}
