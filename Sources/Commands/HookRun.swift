import Findings
import Glibc
import Policy
import Reporting

/// What happens at a commit.
enum HookRun {
  /// Reviews the staged change, prints advice on standard error and returns the process's status: 0, or the gate's.
  ///
  /// Nothing that goes wrong here costs the commit: it is told in one line, and the status is 0. Where the review may go
  /// on after the commit, another process makes it from the start, and this one waits until the commit may go on.
  static func preCommit() -> Int32 {
    let surroundings = Surroundings.current()
    guard surroundings["AIRLOCK"] != "off" else { return 0 }
    do {
      var run = try ReviewRun(surroundings: surroundings, wishes: .init(isHook: true))
      guard run.policy.enabled else { return 0 }
      if run.mayGoOn {
        switch Caller.split() {
        case .caller(let status): return status
        case .worker(let caller): run.attend(caller)
        case .undivided: break
        }
      }
      let status = perform(&run)
      run.release(status: status)
      return status
    } catch {
      return tell(error, to: 2)
    }
  }

  private static func perform(_ run: inout ReviewRun) -> Int32 {
    do {
      try run.perform()
      return run.announce()
    } catch {
      run.tellNews()
      run.screen.write([])
      return tell(error, to: run.screen.descriptor)
    }
  }

  private static func tell(_ failure: ReviewRun.Failure, to descriptor: Int32) -> Int32 {
    Output.message("the commit was not reviewed: \(failure.reason)", hint: failure.hint, to: descriptor)
    return 0
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
      review: review, place: place, isModelConfigured: policy.endpoint != nil, occasion: occasion, archive: archive,
      told: screen.told)
  }
}

extension Terminal {
  var place: TerminalReport.Place { .init(width: width, hasColor: hasColor, isUTF8: isUTF8) }
}
