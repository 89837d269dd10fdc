import ArgumentParser
import Findings
import Glibc
import Messages
import Reporting
import Rooms
import Wire

/// `airlock diff`: the change as the reviewer sees it.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Print the change as it is read for review, as a patch.",
    discussion: """
      'git apply --cached' makes exactly the reviewed content from it. Whatever settings and attributes say, nothing is \
      left out; files that are not text are printed as binary patches. Ends with 1 when something could not be read, \
      which is then named.
      """)

  @OptionGroup var options: SelectionOptions

  func run() throws {
    let surroundings = Surroundings.current()
    do {
      let siblings = try Siblings()
      let git = GitProgram(
        installation: siblings.installationFile("installation"), environment: surroundings.forGit())
      let repository = try Repository(git: git, surroundings: surroundings)
      let comparison = try Comparison(options.selection, in: repository, git: git)
      // Bounded by the reader's limit of processor time.
      let deadline = Deadline(millisecondsFromNow: 600_000)
      let task = ReaderStart(
        product: .patch, objectDirectories: repository.objectDirectories, objectIDLength: repository.objectIDLength)
      var reader = try ChangeReader.open(comparison, task, git: git, siblings: siblings, before: deadline)
      let problems = try relay(&reader, before: deadline)
      for problem in problems { Output.message("error: \(problem)") }
      if !problems.isEmpty { throw ExitStatus.findings }
    } catch let status as ExitCode {
      throw status
    } catch {
      Output.message("error: \(error)")
      throw ExitStatus.internal
    }
  }

  /// Passes the patch on to standard output, and returns what is missing in it.
  private func relay(_ reader: inout ChangeReader, before deadline: Deadline) throws(RoomError) -> [String] {
    var problems: [String] = []
    var frame = reader.first
    while true {
      switch frame.kind {
      case PrintedText.kind:
        Output.relay(try reader.room.decode(PrintedText.self, frame).bytes)
      case Gap.kind:
        let gap = try reader.room.decode(Gap.self, frame).gap
        problems.append("not in the patch: \(Escape.path(gap.path)): \(gap.reason)")
      case Screened.kind:
        problems += try reader.room.decode(Screened.self, frame).problems
        if let problem = reader.problem(before: deadline) { problems.append(problem) }
        return problems
      default: throw .outOfTurn(room: "reader", kind: frame.kind)
      }
      frame = try reader.room.receive(before: deadline)
    }
  }
}
