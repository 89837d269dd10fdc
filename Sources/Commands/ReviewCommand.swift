import ArgumentParser
import Findings
import Glibc
import Messages
import Reporting

/// `airlock review`: the hook's review without a commit.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Review the staged change now, without committing; or another change.",
    discussion: "Ends with 1 when '--fail-on' is given and a finding is at least that severe.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var options: SelectionOptions
  @Flag(name: .customLong("no-model"), help: "Screen only; ask no model.") var noModel = false
  @Flag(name: .customLong("show-request"), help: "Print what would be sent, and where; send nothing.")
  var showRequest = false
  @Option(help: "How to print the review: text or json.") var format = Format.text
  @Option(name: .customLong("fail-on"), help: "Low, medium, high or critical: the least severity to fail on.")
  var failOn: String?

  func validate() throws {
    if let failOn, Severity(rawValue: failOn) == nil {
      throw ValidationError("'\(failOn)' is no severity; there are low, medium, high and critical")
    }
  }

  func run() throws {
    let surroundings = Surroundings.current()
    let failure: ReviewRun.Failure
    do {
      var run = try ReviewRun(
        surroundings: surroundings,
        wishes: .init(selection: options.selection, asksModel: !noModel, preparesOnly: showRequest))
      try run.perform()
      run.screen.write([])
      if showRequest {
        RequestView(run: run).print()
        return
      }
      let archive = run.wishes.keepsReview ? run.archive() : nil
      switch format {
      case .text:
        let terminal = Terminal(descriptor: 1, surroundings: surroundings)
        let report = run.report(occasion: .command, place: terminal.place, archive: archive)
        let nothing = "airlock  \(options.selection.emptyWords)\n"
        Output.write(report.lines.isEmpty ? Array(nothing.utf8) : report.bytes, to: 1)
      case .json:
        Output.write(JSONReport(review: run.review, tool: "airlock \(Build.version)").bytes, to: 1)
      }
      let worst = run.review.findings.filter { $0.suppression == nil }.map(\.severity).max()
      if let least = failOn.flatMap(Severity.init(rawValue:)), let worst, worst >= least {
        throw ExitStatus.findings
      }
      return
    } catch let error as ReviewRun.Failure {
      failure = error
    }
    Output.message("error: \(failure.reason)", hint: failure.hint)
    throw ExitStatus.internal
  }
}
