import Diff
import Findings
import Messages
import Review
import Screening
import Wire

extension ReviewStage {
  /// Checks each reply as it comes, until the supervisor has no more.
  mutating func checkReplies() throws {
    while let frame = try supervisor.receive() {
      let reply = try Reply(frame)
      guard requests.indices.contains(reply.index) else { throw WireError.unknownValue("request \(reply.index)") }
      let request = requests[reply.index]
      try supervisor.send((reply.nature == .refusal ? refused(reply, request) : try checked(reply, request)).frame)
    }
  }

  /// Sends on what a reply found, and no other reply before it.
  private mutating func checked(_ reply: Reply, _ request: Request) throws -> ReplyChecked {
    let outcome = request.check(
      reply.body, control: reply.control.map(ControlHunk.init), isCut: reply.nature == .cut)
    // A reply to the same request is told in the place of an earlier one.
    told[reply.index] = nil
    let others = told.values.joined()
    let fresh = outcome.findings.filter { finding in !others.contains { $0.says(theSameAs: finding) } }
    told[reply.index] = fresh
    var screener = Screener(options: ScreeningOptions())
    for var finding in fresh {
      finding.title = ReviewStage.withoutSecrets(finding.title, atMost: 120, &screener)
      finding.detail = ReviewStage.withoutSecrets(finding.detail, atMost: 2_000, &screener)
      finding.fingerprint = Fingerprint(
        rule: finding.rule, path: finding.location?.path ?? [], material: Array(finding.quote.utf8))
      try supervisor.send(Found(finding).frame)
    }
    var checked = ReplyChecked(
      index: reply.index, unanchored: outcome.droppedUnanchored,
      duplicates: outcome.droppedDuplicates + outcome.findings.count - fresh.count,
      problem: outcome.problem.map { String("\($0)".prefix(240)) }, foundControl: outcome.foundControl)
    checked.isTruncated = outcome.problem == .truncated
    checked.usage = outcome.usage.map { Usage(read: $0.read, written: $0.written) }
    if outcome.mayDoBetter { checked.fault = outcome.problem.map(Fault.init) }
    return checked
  }

  /// A model's words without what looks like a secret, wherever the model has it from.
  private static func withoutSecrets(_ text: String, atMost limit: Int, _ screener: inout Screener) -> String {
    let screened = screener.screen(text: Array(text.utf8), path: BytePath(Array("reply".utf8)))
    guard screened.findings.contains(where: { $0.finding.kind == .secret }) else { return text }
    let words = String(decoding: screened.outgoing?.newText.bytes ?? [], as: UTF8.self)
    return String(String.UnicodeScalarView(words.unicodeScalars.filter { $0 != "\n" }.prefix(limit)))
  }

  private func refused(_ reply: Reply, _ request: Request) -> ReplyChecked {
    let (quirk, isTooLong, told) = request.quirk(inRefusal: reply.body)
    // What leaves no room for a change, or is no less than what was kept to, tells nothing.
    let size = told.flatMap { (4_096..<(start.model?.contextTokens ?? 0)).contains($0) ? $0 : nil }
    let words =
      size.map { "says that the model holds \($0) tokens, to which the next review will keep" }
      ?? "says that the request is longer than the model can hold (airlock.contextTokens)"
    var checked = ReplyChecked(
      index: reply.index, unanchored: 0, duplicates: 0, problem: isTooLong ? words : nil, foundControl: false)
    checked.contextTokens = size
    checked.quirk = quirk.flatMap { Quirk(rawValue: $0.rawValue) }
    return checked
  }
}

extension Fault {
  fileprivate init(_ problem: ReplyProblem) {
    switch problem {
    case .empty: self = .empty
    case .html, .notJSON: self = .notJSON
    case .otherShape, .oddFindings: self = .otherShape
    case .truncated, .malformed, .tooLong, .refused, .serverError, .cutRequest: self = .malformed
    }
  }
}

extension Prepared.Segment {
  init(_ segment: Request.Segment) {
    switch segment {
    case .text(let bytes): self = .text(bytes)
    case .delimiter: self = .delimiter
    case .control(let line, let suffix): self = .control(line: line, suffix: suffix)
    case .choice(let usual, let others):
      self = .choice(
        usual: usual,
        others: others.compactMap { other in
          Quirk(rawValue: other.quirk.rawValue).map { Prepared.Other(quirk: $0, text: other.text) }
        })
    case .repair: self = .repair
    }
  }
}

extension ControlHunk {
  fileprivate init(_ control: Control) {
    self.init(
      firstLine: control.firstLine, lines: control.lines.map { Line(text: $0.text, isDefect: $0.isDefect) })
  }
}
