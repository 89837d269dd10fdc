import ArgumentParser
import Ledger
import Reporting
import Rooms

/// `airlock dismiss`: a finding that was looked at once stays out of sight.
struct DismissCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dismiss", abstract: "Hide findings of the last review from now on.",
    discussion: """
      A dismissed finding is counted and stands in the full review, its secret is redacted as before, and a gate counts \
      it all the same. What is dismissed is kept for this clone, outside of it.
      """)

  @Argument(help: "The digits that stand before a finding in 'airlock show', at least six of them.")
  var findings: [String] = []
  @Flag(help: "Show them again.") var undo = false
  @Flag(help: "List what is dismissed.") var list = false

  func validate() throws {
    guard list == findings.isEmpty, !(list && undo) else {
      throw ValidationError(list ? "'--list' stands alone" : "name findings, or give '--list'")
    }
    for digits in findings where digits.count < 6 || digits.count > 64 || !digits.allSatisfy(\.isHexDigit) {
      throw ValidationError("'\(digits)' is no finding: six hexadecimal digits or more")
    }
  }

  func run() throws {
    let surroundings = Surroundings.current()
    do {
      let git = GitProgram(
        installation: try Siblings().installationFile("installation"), environment: surroundings.forGit())
      let repository = try Repository(git: git, surroundings: surroundings)
      let archive = try Archive(repository: repository, surroundings: surroundings)
      if list {
        for entry in archive.dismissals.entries { Output.line(DismissCommand.line(entry)) }
        return
      }
      for digits in findings {
        let entry = try named(digits.lowercased(), in: undo ? archive.dismissals : archive.lastFindings)
        try archive.change { undo ? $0.remove(entry.fingerprint) : $0.add(entry) }
        Output.line((undo ? "shown again: " : "dismissed: ") + DismissCommand.line(entry))
      }
    } catch let status as ExitCode {
      throw status
    } catch {
      Output.message("error: \(error)")
      throw ExitStatus.internal
    }
  }

  /// The one finding that digits name; several with the same beginning are nobody's to choose from.
  private func named(_ digits: String, in findings: Dismissals) throws -> Dismissals.Entry {
    let found = findings.matches(digits)
    guard let entry = found.first, found.count == 1 else {
      let place = undo ? "nothing dismissed" : "no finding of the last review"
      Output.message(
        found.isEmpty ? "error: \(place) begins with '\(digits)'" : "error: '\(digits)' names several findings",
        hint: found.isEmpty ? (undo ? "airlock dismiss --list" : "airlock show") : "give more digits")
      throw ExitStatus.usage
    }
    return entry
  }

  private static func line(_ entry: Dismissals.Entry) -> String {
    "\(entry.fingerprint.prefix(8))  \(Escape.text(entry.words))"
  }
}
