/// A repository's part that could not be read.
package struct GitError: Error, Equatable, CustomStringConvertible {
  /// A verb phrase, such as `read the index`.
  package let attempt: String
  /// The library's own words, or ours where the format is at fault.
  package let reason: String

  package init(attempt: String, reason: String) {
    self.attempt = attempt
    self.reason = reason
  }

  package var description: String { "cannot \(attempt): \(reason)" }
}
