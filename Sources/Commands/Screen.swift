import Findings
import Reporting
import Wire

/// Where people see a review happen: findings that stay as they come and, on a terminal, one line that is rewritten.
struct Screen {
  /// Nothing is said about a wait that is shorter.
  static let patience = 300
  /// Milliseconds after which the line is written again.
  static let interval = 100
  /// Findings are not printed one by one in a review that ends sooner.
  private static let quick = 1_000
  /// The other lines are for the end.
  private static let mostFindings = 4

  /// -1 where nothing more is to be seen.
  private(set) var descriptor: Int32
  let terminal: Terminal
  /// Whether findings are printed as they come.
  let tellsFindings: Bool
  /// What was printed already, and stands.
  private(set) var told: [Finding] = []
  private var isWaiting = false

  init(descriptor: Int32, terminal: Terminal, tellsFindings: Bool) {
    self.descriptor = descriptor
    self.terminal = terminal
    self.tellsFindings = tellsFindings
  }

  /// Has another process write to the same place.
  mutating func write(through descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// When to look at it again, for a wait that began then; `nil` where nothing changes by waiting.
  func wake(since start: Deadline) -> Deadline? {
    guard descriptor >= 0, terminal.canRewrite || (tellsFindings && told.isEmpty) else { return nil }
    let first = Deadline(nanoseconds: start.nanoseconds + Screen.patience * 1_000_000)
    return max(first, Deadline(millisecondsFromNow: Screen.interval))
  }

  /// Shows how long it takes, where that can be seen.
  mutating func wait(_ line: @autoclosure () -> WaitingLine) {
    guard terminal.canRewrite, descriptor >= 0 else { return }
    isWaiting = true
    Output.write(Array("\r\(line().text)\u{1B}[K".utf8), to: descriptor)
  }

  /// Prints what weighs much as soon as it is found, unless the review is about to end anyway.
  mutating func tell(_ findings: [Finding], after milliseconds: Int) {
    guard tellsFindings, descriptor >= 0, milliseconds >= Screen.quick else { return }
    for finding in findings
    where finding.severity >= .high && finding.suppression == nil && told.count < Screen.mostFindings
      && !told.contains(finding)
    {
      told.append(finding)
      write(Array((TerminalReport.line(of: finding, terminal.place) + "\n").utf8))
    }
  }

  /// Prints lines that stay, in the place of the one that does not.
  mutating func write(_ bytes: [UInt8]) {
    guard descriptor >= 0 else { return }
    if isWaiting { Output.write(Array("\r\u{1B}[K".utf8), to: descriptor) }
    isWaiting = false
    Output.write(bytes, to: descriptor)
  }
}
