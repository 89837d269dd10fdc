import Findings
import Ledger
import Policy

/// What `--show-request` prints: the origin, the bodies to the byte, and what was taken out.
struct RequestView {
  private let origin: String?
  private let bodies: [RequestBody]
  private let redactions: RedactionTable
  private let problems: [String]

  init(run: borrowing ReviewRun) {
    origin = run.endpoint.map { "\($0.origin)\($0.path)" }
    bodies = run.bodies
    redactions = RedactionTable(run.review)
    problems = run.review.incomplete
  }

  func print() {
    for problem in problems { Output.message(problem) }
    guard let origin else {
      Output.line("no endpoint is configured: nothing would be sent")
      return
    }
    for body in bodies {
      Output.line("POST \(origin)   (\(body.bytes.count) bytes, \(body.hunks) hunks; nothing is sent now)")
      Output.write(body.bytes + [0x0A], to: 1)
    }
    if bodies.isEmpty { Output.line("nothing is staged that could be sent to \(origin)") }
    for line in redactions.lines { Output.line(line) }
  }
}
