/// Ceilings that no setting exceeds.
package enum Limits {
  /// Milliseconds from the hook's start to its end.
  package static let deadlineWithoutModel = 5_000
  package static let deadlineWithModel = 10_000
  package static let longestDeadline = 600_000
  /// Milliseconds for which a review may go on after its commit.
  package static let background = 300_000
  /// Milliseconds for which the keyring is waited for once it may look up, a little longer than it waits itself.
  package static let keyring = 2_500
  /// Bytes of the change that a model reviews in one commit.
  package static let modelBytes = 400 << 10
  package static let requests = 32
  /// Bytes of all bodies of a commit together.
  package static let requestBytes = 4 << 20
  /// Tokens of one request and its answer, where nothing else is set.
  package static let contextTokens = 65_536
  package static let findingsShown = 20
}
