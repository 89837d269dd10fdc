/// What the settings say, with everything that nobody set at its default.
package struct Policy: Sendable {
  package enum Sandbox: String, Sendable {
    case prefer, require
  }

  package var enabled = true
  /// Milliseconds; `nil` where nobody set it.
  package var deadline: Int?
  /// Milliseconds that a repository asks for; it can only shorten.
  package var shortestDeadline: Int?
  /// Milliseconds for which a review may go on after its commit.
  package var background = Limits.background
  package var gate = Gate()
  package var sandbox = Sandbox.prefer
  package var neverSend: [String] = []
  /// Path patterns of files that go to no other machine.
  package var localOnly: [String] = []
  /// Rules whose findings are hidden behind a count, each with a pattern of paths: `injection.*:docs/`.
  package var allowed: [String] = []
  package var endpoint: Endpoint?
  /// Whether each request carries a defect of ours that the model must find.
  package var control = true

  /// How many tokens may be sent and received in a day, all clones together.
  package var dailyTokens: Int?
  /// Days for which what was sent is kept.
  package var keepSent = 7

  package init() {}

  /// Milliseconds from the start of the hook to its end.
  package var deadlineMilliseconds: Int {
    let usual = deadline ?? (endpoint == nil ? Limits.deadlineWithoutModel : Limits.deadlineWithModel)
    return min(usual, shortestDeadline ?? usual)
  }
}
