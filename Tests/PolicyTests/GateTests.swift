import Findings
import Policy
import Testing

struct GateTests {
  private static func review(_ findings: [Finding] = [], incomplete: [String] = []) -> Review {
    var review = Review()
    review.isScreened = true
    review.findings = findings
    review.incomplete = incomplete
    return review
  }

  private static func finding(
    _ kind: Finding.Kind, _ severity: Severity, _ suppression: Finding.Suppression? = nil
  ) -> Finding {
    Finding(rule: "r", kind: kind, severity: severity, location: nil, title: "t", suppression: suppression)
  }

  @Test("A threshold stops what it names", arguments: Gate.Threshold.allCases, Severity.allCases)
  func thresholds(threshold: Gate.Threshold, severity: Severity) {
    var gate = Gate()
    gate.threshold = threshold
    #expect(gate.decide(Self.review([Self.finding(.secret, severity)])).stops == (threshold != .off))
    let stopsDefects =
      switch threshold {
      case .off, .secrets: false
      case .critical: severity == .critical
      case .high: severity >= .high
      }
    #expect(gate.decide(Self.review([Self.finding(.defect, severity)])).stops == stopsDefects)
  }

  @Test func `what somebody silenced is counted`() {
    var gate = Gate()
    gate.threshold = .secrets
    for suppression in [Finding.Suppression.inline, .ignore, .dismissed] {
      #expect(gate.decide(Self.review([Self.finding(.secret, .high, suppression)])).stops)
    }
    #expect(gate.decide(Self.review([Self.finding(.secret, .high, .known)])) == .pass)
  }

  @Test func `an incomplete review stops only where the user wants it to`() {
    var gate = Gate()
    let review = Self.review(incomplete: ["the deadline passed"])
    #expect(gate.decide(review) == .pass)
    gate.threshold = .secrets
    #expect(gate.decide(review) == .notEvaluated("the deadline passed"))
    gate.blocksIncomplete = true
    #expect(gate.decide(review) == .stop("the deadline passed (airlock.gateIncomplete=block)"))
  }
}
