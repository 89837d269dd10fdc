import Findings
import Ledger
import Messages
import Policy
import Reporting

/// Where reviews are kept for `airlock show` and for tools.
struct Archive: ~Copyable {
  private let folder: StateFolder
  private let reviews: Reviews
  /// What this run's review is kept as.
  let name = Reviews.newName()
  /// Opened only for a run that writes, and used once.
  private var copies: ToolCopies?
  private var copiesProblem: LedgerError?
  private let gitDirectory: [UInt8]
  private var answers: AnswerLedger?
  private var bodies: SentBodies?
  /// Why what is sent is not kept, although it should be.
  private(set) var bodiesProblem: LedgerError?
  private var tally: DayTally?

  /// `keepSent` is the number of days for which bodies are kept, where a model is going to be asked.
  init(
    repository: Repository, surroundings: Surroundings, forWriting: Bool = false, keepSent: Int? = nil
  ) throws(LedgerError) {
    let state = try StateFolder(stateHome: try surroundings.stateHome(), commonDirectory: repository.commonDirectory)
    reviews = try state.reviews(gitDirectory: repository.gitDirectory)
    folder = state
    gitDirectory = repository.gitDirectory
    // Without a ledger every question is asked; that is no reason to ask none.
    if let keepSent {
      answers = try? folder.answers()
      do {
        let sent = try folder.sent(days: keepSent)
        if keepSent > 0 { bodies = consume sent }
      } catch {
        bodiesProblem = error
      }
      tally = try? DayTally(stateHome: try surroundings.stateHome())
    }
    guard forWriting else { return }
    do {
      copies = try ToolCopies(in: gitDirectory)
    } catch {
      copiesProblem = error
    }
  }

  /// The file in which people read the last review.
  var path: String { String(decoding: gitDirectory, as: UTF8.self) + "/last-review.txt" }

  /// The one folder that a run writes in.
  var statePath: [UInt8] { folder.path }

  /// Keeps a review as the last one, or in the place of what was kept of it before its commit went on.
  mutating func save(_ review: Review, isLast: Bool = true) throws(LedgerError) {
    let json = JSONReport(review: review, tool: "airlock \(Build.version)").bytes
    let text = Array(TextReport(review: review).text.utf8)
    let findings = review.findings.map { finding in
      Dismissals.Entry(
        fingerprint: finding.fingerprint.hex, words: "\(TerminalReport.place(of: finding))  \(finding.title)")
    }
    try reviews.save(Reviews.Record(json: json, text: text, findings: Dismissals(findings)), as: name, isLast: isLast)
    guard isLast else { return }
    if let copiesProblem { throw copiesProblem }
    try copies.take()?.save(json: json, text: text)
  }

  /// The last review of this work tree, or one that is named.
  func read(_ form: Reviews.Form, of name: String? = nil) -> [UInt8]? {
    (name ?? reviews.last).flatMap { reviews.read($0, as: form) }
  }

  var lastFindings: Dismissals { reviews.lastFindings }

  func prepareContinuation() { folder.prepareContinuation() }

  func continuation() -> Continuation? { folder.continuation() }

  /// Ends the review of an earlier commit that still goes on.
  func endContinuation() -> Bool { folder.endContinuation() }

  /// Leaves word of this run for the next hook run.
  func leave(_ news: String) { try? reviews.leave("\(news): airlock show \(name)") }

  func takeNews() -> String? { reviews.takeNews() }

  /// Where the bodies of this run go before they are sent.
  mutating func outbox(to endpoint: Endpoint) -> Outbox {
    Outbox(keeping: bodies.take(), run: name, head: [("to", endpoint.place), ("model", endpoint.model)])
  }

  /// Takes tokens out of the day's budget; none are there when the day's count cannot be kept.
  func take(_ tokens: Int, of budget: Int) -> Bool { tally?.take(tokens, of: budget) ?? false }

  func add(_ amount: DayTally.Amount) { tally?.add(amount) }

  func append(_ entry: RunEntry) { try? folder.append(entry) }

  var runs: [RunEntry] { folder.runs }

  func sent(days: Int, of name: String?) throws(LedgerError) -> [SentBodies.Record] {
    try folder.sent(days: days).records(of: name)
  }

  var dismissals: Dismissals { folder.dismissals }

  func change(_ body: (inout Dismissals) -> Void) throws(LedgerError) { try folder.change(body) }

  func answer(to request: RequestBody) -> Answer? { answers?.answer(to: request) }

  mutating func keep(_ answer: Answer, to request: RequestBody) { try? answers?.keep(answer, to: request) }

  func forget(_ request: RequestBody) { answers?.forget(request) }

  func outage(of endpoint: Endpoint) -> Outage? { folder.outage(of: endpoint.origin.description) }

  func note(_ reason: String, of endpoint: Endpoint) {
    try? folder.note(Outage(origin: endpoint.origin.description, reason: reason))
  }

  func quirks(of endpoint: Endpoint) -> Set<Quirk> { folder.quirks(of: endpoint.model, at: endpoint.place) }

  func contextTokens(of endpoint: Endpoint) -> Int? { folder.contextTokens(of: endpoint.model, at: endpoint.place) }

  func note(contextTokens: Int, of endpoint: Endpoint) {
    try? folder.note(contextTokens: contextTokens, of: endpoint.model, at: endpoint.place)
  }

  func note(_ quirks: Set<Quirk>, of endpoint: Endpoint) {
    try? folder.note(quirks, of: endpoint.model, at: endpoint.place)
  }
}
