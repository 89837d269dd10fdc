import Findings
import Ledger
import Messages
import Policy
import Reporting

/// Where reviews are kept for `airlock show` and for tools.
struct Archive: ~Copyable {
  private let folder: StateFolder
  /// Opened only for a run that writes.
  private var copies: ToolCopies?
  private var copiesProblem: LedgerError?
  private let gitDirectory: [UInt8]
  private var answers: AnswerLedger?

  init(
    repository: Repository, surroundings: Surroundings, forWriting: Bool = false, withAnswers: Bool = false
  ) throws(LedgerError) {
    folder = try StateFolder(stateHome: try surroundings.stateHome(), commonDirectory: repository.commonDirectory)
    gitDirectory = repository.gitDirectory
    // Without a ledger every question is asked; that is no reason to ask none.
    if withAnswers { answers = try? folder.answers() }
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

  mutating func save(_ review: Review) throws(LedgerError) {
    let json = JSONReport(review: review, tool: "airlock \(Build.version)").bytes
    let text = Array(TextReport(review: review).text.utf8)
    let findings = review.findings.map { finding in
      Dismissals.Entry(
        fingerprint: finding.fingerprint.hex, words: "\(TerminalReport.place(of: finding))  \(finding.title)")
    }
    try folder.save(json: json, text: text, findings: Dismissals(findings))
    if let copiesProblem { throw copiesProblem }
    try copies?.save(json: json, text: text)
  }

  var lastFindings: Dismissals { folder.lastFindings }
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

  func note(_ quirks: Set<Quirk>, of endpoint: Endpoint) {
    try? folder.note(quirks, of: endpoint.model, at: endpoint.place)
  }

  func read(_ name: String) -> [UInt8]? { folder.read(name) }
}
