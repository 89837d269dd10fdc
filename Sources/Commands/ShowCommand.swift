import ArgumentParser
import Ledger
import Reporting
import Rooms

/// `airlock show`: the last review of this work tree, whole.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the last review of this repository.")

  @Argument(help: "The name of an earlier review, as a hook run tells it.") var review: String?
  @Option(help: "How to print the review: text or json.") var format = ReviewCommand.Format.text

  func validate() throws {
    if let review, !Reviews.isName(review) { throw ValidationError("'\(review)' is no name of a review") }
  }

  func run() throws {
    let surroundings = Surroundings.current()
    do {
      let siblings = try Siblings()
      let git = GitProgram(
        installation: siblings.installationFile("installation"), environment: surroundings.forGit())
      let repository = try Repository(git: git, surroundings: surroundings)
      let archive = try Archive(repository: repository, surroundings: surroundings)
      guard let bytes = archive.read(format == .text ? .text : .json, of: review) else {
        if let review {
          Output.message("there is no review '\(review)' any more")
        } else {
          Output.message("no review yet in this repository", hint: "airlock review makes one")
        }
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
