/// A repository's part that could not be read.
package struct GitError: Error, Equatable, CustomStringConvertible {
  /// A verb phrase, such as `read the index`.
  package let attempt: String
  /// The library's own words, or ours where the format is at fault.
  package let reason: String
  /// Whether nothing is wrong with the repository, and git itself can read it.
  package let needsGit: Bool

  package init(attempt: String, reason: String, needsGit: Bool = false) {
    self.attempt = attempt
    self.reason = reason
    self.needsGit = needsGit
  }

  package var description: String { "cannot \(attempt): \(reason)" }
}
