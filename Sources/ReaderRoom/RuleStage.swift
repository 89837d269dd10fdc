import Diff
import Findings
import Messages
import Screening
import Wire

/// Answers questions about the rules, which live where the screening is.
struct RuleStage {
  /// Bytes of a text to try a rule on.
  private static let longest = 1 << 20
  let question: ReaderStart.RuleQuestion
  let supervisor: FrameChannel

  func run() throws {
    var summary = Screened()
    let rules = RuleDescription.all
    switch question {
    case .list(let part):
      let listed = rules.filter { part.isEmpty || $0.line.contains(part) }
      try answer(listed.map { $0.line + "\n" }.joined())
      if listed.isEmpty { summary.problems.append("there is no rule with '\(part)' in its name or title") }
    case .show(let name):
      let named = rules.filter { $0.identifier == name }
      try answer(named.map(\.text).joined())
      if named.isEmpty { summary.problems.append("there is no rule '\(name)'; see 'airlock rules list'") }
    case .test(let name, let path, let text):
      guard name.isEmpty || rules.contains(where: { $0.identifier == name }) else {
        summary.problems.append("there is no rule '\(name)'; see 'airlock rules list'")
        break
      }
      var screener = Screener()
      let found = screener.screen(text: text, path: BytePath(path), wantOutgoing: false).findings.map(\.finding)
      for finding in found where name.isEmpty || finding.rule == name {
        try supervisor.send(Found(finding).frame)
      }
    }
    try supervisor.send(summary.frame)
  }

  private func answer(_ text: String) throws(WireError) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      try supervisor.send(PrintedText(Array(rest.prefix(PrintedText.longest))).frame)
      rest = rest.dropFirst(PrintedText.longest)
    }
  }
}
