import Findings
import Glibc
import Ledger
import Policy
import Reporting
import Wire

/// What people see of a review while it lasts, and how it goes on when nobody waits for it any more.
extension ReviewRun {
  /// Whether the review may go on after its commit: where a person made the commit and no gate waits for the end of it.
  var mayGoOn: Bool {
    wishes.isHook && endpoint != nil && policy.gate.threshold == .off && policy.background > 0
      && !surroundings.isAutomatic
  }

  /// The seconds that a review may take in all.
  var seconds: Int {
    (policy.deadlineMilliseconds + (continuation == nil ? 0 : policy.background)) / 1_000
  }

  /// Works for a process that git waits for.
  mutating func attend(_ caller: consuming Caller) {
    screen.write(through: caller.descriptor)
    self.caller = consume caller
  }

  /// Prints what weighs much before everything is known.
  mutating func tellAtOnce() {
    hideDismissed()
    screen.tell(review.findings, after: milliseconds)
  }

  mutating func showWaiting(for endpoint: Endpoint) {
    let (review, place, milliseconds, all) = (
      self.review, screen.terminal.place, milliseconds, policy.deadlineMilliseconds
    )
    screen.wait(
      WaitingLine(
        review: review, place: place, server: endpoint.origin.place, elapsed: milliseconds, deadline: all))
  }

  private var milliseconds: Int { (Deadline.now.nanoseconds - begin.nanoseconds) / 1_000_000 }

  /// Ends what an earlier commit left running, and takes over what there is to say of it.
  mutating func lookBack() {
    if storage?.endContinuation() == true {
      news.append("the review of the commit before was still going on; it ends here")
    }
    if let told = storage?.takeNews() { news.append(told) }
    if caller != nil { storage?.prepareContinuation() }
  }

  /// Says what became of the review before, which nobody says again.
  mutating func tellNews() {
    for line in news { screen.write(Array("airlock  \(Escape.text(line))\n".utf8)) }
    news = []
  }

  /// Keeps the review and prints it for a hook, whose status it is.
  mutating func announce() -> Int32 {
    guard continuation == nil else {
      leaveWord()
      return 0
    }
    let archive = archive()
    let decision = policy.gate.decide(review)
    tellNews()
    let report = report(occasion: decision.occasion, place: screen.terminal.place, archive: archive)
    screen.write(report.bytes)
    guard decision.stops else { return 0 }
    Output.message("fix it, or skip this hook once: git commit --no-verify", to: screen.descriptor)
    return ExitStatus.gate
  }

  /// Lets the process go that git waits for, and shows nothing from then on.
  mutating func release(status: Int32) {
    guard let caller = caller.take() else { return }
    caller.release(status: status)
    screen.write(through: -1)
  }

  /// At the end of a review that went on: keeps it, and leaves word for the next commit unless that one ended it.
  private mutating func leaveWord() {
    _ = archive()
    guard !isEndedByCommit else { return }
    let count = review.findings.count { $0.suppression == nil }
    let found = count == 0 ? "nothing found" : "\(count) finding\(count == 1 ? "" : "s")"
    storage?.leave(
      "the review that went on after an earlier commit is \(review.isComplete ? "complete" : "over, incomplete"), \(found)"
    )
  }
}

extension Gate.Decision {
  fileprivate var occasion: TerminalReport.Occasion {
    switch self {
    case .pass: .hook
    case .stop(let reason): .stopped(reason)
    case .notEvaluated(let reason): .gateNotEvaluated(reason)
    }
  }
}
