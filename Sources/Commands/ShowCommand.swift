import ArgumentParser
import Ledger
import Reporting
import Rooms

/// `airlock show`: the last review of this work tree, whole.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the last review of this repository.")

  @Option(help: "How to print the review: text or json.") var format = ReviewCommand.Format.text

  func run() throws {
    let surroundings = Surroundings.current()
    do {
      let siblings = try Siblings()
      let git = GitProgram(
        installation: siblings.installationFile("installation"), environment: surroundings.forGit())
      let repository = try Repository(git: git, surroundings: surroundings)
      let archive = try Archive(repository: repository, surroundings: surroundings)
      guard let bytes = archive.read(format == .text ? "last-review.txt" : "last-review.json") else {
        Output.message("no review yet in this repository", hint: "airlock review makes one")
        throw ExitStatus.findings
      }
      Output.write(bytes, to: 1)
    } catch let error as ExitCode {
      throw error
    } catch {
      Output.message("error: \(Escape.text("\(error)"))")
      throw ExitStatus.internal
    }
  }
}
