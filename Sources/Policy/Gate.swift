package import Findings

/// Whether findings stop a commit: never, unless the user said so.
package struct Gate: Sendable, Hashable {
  package enum Threshold: String, Sendable, CaseIterable {
    case off, secrets, critical, high

    /// How much it stops; a repository may only move to a larger one.
    var strictness: Int {
      switch self {
      case .off: 0
      case .secrets: 1
      case .critical: 2
      case .high: 3
      }
    }
  }

  package enum Decision: Sendable, Hashable {
    case pass
    /// The commit stops; a few words why.
    case stop(String)
    /// The gate could not be evaluated, and why; the commit goes on.
    case notEvaluated(String)

    package var stops: Bool {
      if case .stop = self { true } else { false }
    }
  }

  package var threshold = Threshold.off
  package var blocksIncomplete = false

  package init() {}

  /// Decides about a review.
  ///
  /// What somebody silenced is counted all the same; what a person has seen before and let pass is not.
  package func decide(_ review: Review) -> Decision {
    guard threshold != .off else { return .pass }
    let counted = review.findings.filter { $0.suppression != .known && blocks($0) }
    if !counted.isEmpty { return .stop("\(counted.count) \(words) (airlock.gate=\(threshold.rawValue))") }
    guard !review.isComplete else { return .pass }
    let reason = review.incomplete.first ?? "the review is incomplete"
    return blocksIncomplete ? .stop("\(reason) (airlock.gateIncomplete=block)") : .notEvaluated(reason)
  }

  private var words: String {
    switch threshold {
    case .off: ""
    case .secrets: "secret"
    case .critical: "critical"
    case .high: "high or critical"
    }
  }

  private func blocks(_ finding: Finding) -> Bool {
    switch threshold {
    case .off: false
    case .secrets: finding.kind == .secret
    case .critical: finding.severity >= .critical || finding.kind == .secret
    case .high: finding.severity >= .high || finding.kind == .secret
    }
  }
}
