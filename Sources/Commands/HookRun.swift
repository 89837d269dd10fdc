import Findings
import Glibc
import Policy
import Reporting

/// What happens at a commit.
enum HookRun {
  /// Reviews the staged change, prints advice on standard error and returns the process's status: 0, or the gate's.
  ///
  /// Nothing that goes wrong here costs the commit: it is told in one line, and the status is 0.
  static func preCommit() -> Int32 {
    let surroundings = Surroundings.current()
    guard surroundings["AIRLOCK"] != "off" else { return 0 }
    do {
      var run = try ReviewRun(surroundings: surroundings, wishes: .init(isHook: true))
      guard run.policy.enabled else { return 0 }
      try run.perform()
      let archive = run.archive()
      let decision = run.policy.gate.decide(run.review)
      let terminal = Terminal(descriptor: 2, surroundings: surroundings)
      Output.write(run.report(occasion: occasion(decision), place: terminal.place, archive: archive).bytes, to: 2)
      guard decision.stops else { return 0 }
      Output.message("fix it, or skip this hook once: git commit --no-verify")
      return ExitStatus.gate
    } catch {
      Output.message("the commit was not reviewed: \(Escape.text(error.reason))", hint: error.hint)
      return 0
    }
  }

  private static func occasion(_ decision: Gate.Decision) -> TerminalReport.Occasion {
    switch decision {
    case .pass: .hook
    case .stop(let reason): .stopped(reason)
    case .notEvaluated(let reason): .gateNotEvaluated(reason)
    }
  }
}

extension ReviewRun {
  /// Keeps the review and tells where; a state folder that cannot be used becomes a notice of the review.
  mutating func archive() -> String? {
    do {
      return try keep()
    } catch {
      note("the review was not kept: \(error)")
      return nil
    }
  }

  func report(
    occasion: TerminalReport.Occasion, place: TerminalReport.Place, archive: String?
  ) -> TerminalReport {
    TerminalReport(
      review: review, place: place, isModelConfigured: policy.endpoint != nil, occasion: occasion, archive: archive)
  }
}

extension Terminal {
  var place: TerminalReport.Place { .init(width: width, hasColor: hasColor, isUTF8: isUTF8) }
}
