import ArgumentParser
import Glibc
import Ledger
import Policy
import Reporting
import Rooms

/// `airlock show`: the last review of this work tree, what left the machine for it, and what all of them asked.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the last review of this repository, or what was sent for it.",
    discussion: """
      '--sent' prints the bodies that left the machine in the last days, of one review or of all; to a terminal with \
      everything escaped that is not visible, else as they were sent.
      """)

  @Argument(help: "The name of an earlier review, as a hook run tells it.") var review: String?
  @Option(help: "How to print the review: text or json.") var format = ReviewCommand.Format.text
  @Flag(help: "Print what left this machine, to the byte.") var sent = false
  @Flag(help: "Print how much was asked, and what it cost where you set prices.") var stats = false

  func validate() throws {
    if let review, !Reviews.isName(review) { throw ValidationError("'\(review)' is no name of a review") }
    if stats && (sent || review != nil) { throw ValidationError("'--stats' stands alone") }
  }

  func run() throws {
    let surroundings = Surroundings.current()
    do {
      let siblings = try Siblings()
      let git = GitProgram(
        installation: siblings.installationFile("installation"), environment: surroundings.forGit())
      let repository = try Repository(git: git, surroundings: surroundings)
      let archive = try Archive(repository: repository, surroundings: surroundings)
      if stats {
        let policy = try Settings.read(git: git, workTree: repository.workTree)
        let statistics = Statistics(
          entries: archive.runs, today: try DayTally(stateHome: try surroundings.stateHome()).today,
          budget: policy.dailyTokens, now: time(nil))
        for line in statistics.lines { Output.line(line) }
      } else if sent {
        try printSent(archive, days: try Settings.read(git: git, workTree: repository.workTree).keepSent)
      } else {
        try printReview(archive)
      }
    } catch let error as ExitCode {
      throw error
    } catch {
      Output.message("error: \(error)")
      throw ExitStatus.internal
    }
  }

  private func printReview(_ archive: borrowing Archive) throws {
    guard let bytes = archive.read(format == .text ? .text : .json, of: review) else {
      if let review {
        Output.message("there is no review '\(review)' any more")
      } else {
        Output.message("no review yet in this repository", hint: "airlock review makes one")
      }
      throw ExitStatus.findings
    }
    Output.write(bytes, to: 1)
  }

  private func printSent(_ archive: borrowing Archive, days: Int) throws {
    let records = try archive.sent(days: days, of: review)
    let isTerminal = isatty(1) == 1
    for record in records {
      let report = SentReport(name: record.name, head: record.head, body: record.body)
      Output.write(report.bytes(forTerminal: isTerminal), to: 1)
    }
    guard records.isEmpty else { return }
    Output.message(
      days == 0 ? "what is sent is not kept (airlock.keepSent)" : "nothing was sent in the last \(days) days")
    throw ExitStatus.findings
  }
}
