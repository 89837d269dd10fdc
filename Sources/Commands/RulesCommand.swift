import ArgumentParser
import Findings
import Glibc
import Messages
import Rooms
import Wire

/// `airlock rules`: what is looked for, and whether a rule finds something in a text.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List, show or try the rules of the screening.",
    subcommands: [List.self, Show.self, Test.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Every rule in a line: name, severity, title.")
    @Argument(help: "Only those with this in their line, such as 'injection.'.") var part = ""

    func run() throws { _ = try RulesCommand.ask(.list(part)) }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "What a rule finds, why it matters and what to do.")
    @Argument(help: "Its name, such as 'secret.aws-access-key'.") var rule: String

    func run() throws { _ = try RulesCommand.ask(.show(rule)) }
  }

  struct Test: ParsableCommand {
    /// Bytes of standard input that are looked at.
    private static let limit = 1 << 20
    static let configuration = CommandConfiguration(
      abstract: "What a rule finds in a text on standard input.",
      discussion: "Ends with 0 when it finds something, else with 1; at most 1 MiB is read.")
    @Argument(help: "Its name; without one, all rules are tried.") var rule = ""
    @Option(help: "The file name that the text is taken to have; some rules are for some kinds of files.")
    var path = "text"

    func run() throws {
      let text = try read()
      let found = try RulesCommand.ask(.test(rule, path: Array(path.utf8), text: text))
      for finding in found {
        Output.line("\(finding.location?.line ?? 0):\(finding.location?.column ?? 0)  \(finding.rule)")
      }
      guard !found.isEmpty else {
        Output.line("nothing found")
        throw ExitStatus.findings
      }
    }

    private func read() throws -> [UInt8] {
      var text: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while text.count <= Test.limit {
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(0, $0.baseAddress, $0.count) }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return text }
        text += buffer[..<count]
      }
      Output.message("error: the text is longer than 1 MiB; see 'airlock scan'")
      throw ExitStatus.usage
    }
  }

  /// Asks the reader, which has the rules; prints what it prints and returns what it found.
  fileprivate static func ask(_ question: ReaderStart.RuleQuestion) throws -> [Finding] {
    var found: [Finding] = []
    do {
      let deadline = Deadline(millisecondsFromNow: 60_000)
      var room = try RoomProcess(.reader, from: try Siblings(), environment: Surroundings.bare)
      _ = try room.open(
        ReaderStart(source: .rules(question), objectDirectories: [], objectIDLength: 20), before: deadline)
      while true {
        let frame = try room.receive(before: deadline)
        switch frame.kind {
        case PrintedText.kind: Output.relay(try room.decode(PrintedText.self, frame).bytes)
        case Found.kind: found.append(try room.decode(Found.self, frame).finding)
        case Screened.kind:
          guard let problem = try room.decode(Screened.self, frame).problems.first else { return found }
          Output.message("error: \(problem)")
          throw ExitStatus.usage
        default: throw RoomError.outOfTurn(room: "reader", kind: frame.kind)
        }
      }
    } catch let status as ExitCode {
      throw status
    } catch {
      Output.message("error: \(error)")
      throw ExitStatus.internal
    }
  }
}
