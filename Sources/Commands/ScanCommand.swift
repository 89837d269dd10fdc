import ArgumentParser
import Findings
import Glibc
import Messages
import Policy
import Reporting
import Rooms
import Sandbox
import Wire

/// `airlock scan`: screens whole files, as if every line of them were new.
struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Screen whole files and folders; no model, no repository needed.",
    discussion: """
      Ends with 1 when '--fail-on' is given and a finding is at least that severe, or when something could not be read. \
      '--jsonl' reads one '{"id", "path", "text"}' a line from standard input and answers each with one \
      '{"id", "findings", "outgoing"}', where 'outgoing' is the text as it would leave the machine.

      Of the settings, 'airlock.allow' and 'airlock.sandbox' count, as the user's or the system's configuration has them; what a \
      repository sets does not. Paths in 'airlock.allow' begin at the top of the work tree one is in; elsewhere, or for \
      files outside of it, in the current folder, or at the root. '--jsonl' asks for no settings.
      """)

  @Argument(help: "Files and folders; '.git' is left out, links are not followed.", completion: .file())
  var paths: [String] = []
  @Flag(help: "Screen texts that come as lines of JSON on standard input.") var jsonl = false
  @Option(help: "How to print the findings: text or json.") var format = ReviewCommand.Format.text
  @Option(name: .customLong("fail-on"), help: "Low, medium, high or critical: the least severity to fail on.")
  var failOn: String?

  func validate() throws {
    guard paths.isEmpty == jsonl else {
      throw ValidationError(jsonl ? "'--jsonl' takes no paths" : "name files or folders to scan, or give '--jsonl'")
    }
    guard paths.count <= 4_096 else { throw ValidationError("more than 4,096 paths; name folders") }
    if let failOn, Severity(rawValue: failOn) == nil {
      throw ValidationError("'\(failOn)' is no severity; there are low, medium, high and critical")
    }
  }

  func run() throws {
    var review = Review()
    do {
      // Bounded by the reader's limit of processor time.
      let deadline = Deadline(millisecondsFromNow: 3_600_000)
      var room = try start(reporting: &review, before: deadline)
      try collect(from: &room, into: &review, before: deadline)
    } catch {
      Output.message("error: \(error)")
      throw ExitStatus.internal
    }
    let problems = review.incomplete
    if !jsonl {
      switch format {
      case .text: Output.write(Array(ScanReport(review: review).text.utf8), to: 1)
      case .json: Output.write(JSONReport(review: review, tool: "airlock \(Build.version)").bytes, to: 1)
      }
    }
    for problem in problems { Output.message("error: \(problem)") }
    let worst = review.findings.filter { $0.suppression == nil }.map(\.severity).max()
    let fails = failOn.flatMap(Severity.init(rawValue:)).flatMap { least in worst.map { $0 >= least } } ?? false
    guard problems.isEmpty, !fails else { throw ExitStatus.findings }
  }

  private func start(reporting review: inout Review, before deadline: Deadline) throws -> RoomProcess {
    let siblings = try Siblings()
    var source = ReaderStart.Source.lines
    var policy = Policy()
    if jsonl {
      guard isatty(0) == 0, fcntl(0, F_GETFL) & O_ACCMODE == O_RDONLY else {
        throw Comparison.Failure(description: "standard input is no pipe or file to read lines from")
      }
    } else {
      let paths = try ScannedPaths(self.paths, siblings: siblings)
      source = .files(paths.named)
      do {
        policy = try paths.settings()
      } catch {
        review.incomplete.append("\(error); no setting counts")
      }
    }
    var room = try RoomProcess(
      .reader, from: siblings, environment: Surroundings.bare,
      descriptors: jsonl ? [ReaderStart.inputDescriptor: 0] : [:])
    let sealed = try room.open(
      ReaderStart(source: source, objectDirectories: [], objectIDLength: 20, allowed: policy.allowed), before: deadline)
    let missing = Missing(of: "reader", sealed)
    if !missing.protections.isEmpty {
      if policy.sandbox == .require { throw Comparison.Failure(description: "\(missing.words), \(Missing.hint)") }
      Output.message(missing.words)
    }
    return room
  }

  private func collect(
    from room: inout RoomProcess, into review: inout Review, before deadline: Deadline
  ) throws(RoomError) {
    while true {
      let frame = try room.receive(before: deadline)
      switch frame.kind {
      case PrintedText.kind: Output.relay(try room.decode(PrintedText.self, frame).bytes)
      case Found.kind: review.findings.append(try room.decode(Found.self, frame).finding)
      case Gap.kind: review.coverage.notReviewed.append(try room.decode(Gap.self, frame).gap)
      case Screened.kind:
        let screened = try room.decode(Screened.self, frame)
        review.isScreened = true
        review.coverage.files = screened.files
        review.coverage.addedLines = screened.addedLines
        review.coverage.hunks = screened.hunks
        review.coverage.reviewed = screened.hunks
        review.redactions = screened.redactions
        review.milliseconds.screen = screened.screenMicroseconds / 1_000
        review.incomplete += screened.problems
        if screened.unreported > 0 { review.incomplete.append("\(screened.unreported) more findings are not listed") }
        return
      default: throw .outOfTurn(room: "reader", kind: frame.kind)
      }
    }
  }
}
