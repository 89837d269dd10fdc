import ArgumentParser
import Glibc
import Messages
import Policy
import Rooms
import Wire

/// `airlock token find`: copies of kept tokens in files where they should not be.
///
/// The keyring gives out lengths and keyed hashes and ends; a reader that has these compares the files. No process has
/// both a token and a file.
struct TokenFind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Look for copies of kept tokens in shell histories, ~/.netrc, ~/.config and git's files.",
    discussion: "Ends with 1 when there are some. Their places are told, never a token.")
  @Argument(help: "The origin whose token to look for; every one when not given.") var origin: String?

  func run() throws {
    let surroundings = Surroundings.current()
    do {
      let siblings = try Siblings()
      let origin = try self.origin.map(TokenCommand.origin) ?? ""
      let isRequired = TokenCommand.settings(siblings)?.sandbox == .require
      guard let prints = try prints(of: origin, siblings, surroundings, isRequired) else {
        Output.line("the keyring has no token of airlock's")
        return
      }
      let places = TokenPlaces(surroundings, siblings)
      guard try !search(places, for: prints, siblings, isRequired) else { throw ExitStatus.findings }
    } catch let error as RoomError {
      Output.message("error: \(error)")
      throw ExitStatus.internal
    }
  }

  private func prints(
    of origin: String, _ siblings: borrowing Siblings, _ surroundings: Surroundings, _ isRequired: Bool
  ) throws -> TokenPrints? {
    let deadline = Deadline(millisecondsFromNow: 10_000)
    var keyring = try RoomProcess(.keyring, from: siblings, environment: surroundings.forKeyring())
    let sealed = try keyring.open(KeyringStart(command: .prints, origin: origin), before: deadline)
    try TokenCommand.check(Missing(of: "keyring", sealed), isRequired)
    try keyring.send(Release(), before: deadline)
    let result = try keyring.receive(KeyringResult.self, before: deadline)
    guard result.succeeded else {
      Output.message("error: \(result.words)", hint: result.hint)
      throw ExitStatus.findings
    }
    let prints = try keyring.receive(TokenPrints.self, before: deadline)
    return prints.prints.isEmpty ? nil : prints
  }

  /// Whether a copy was found, or something could not be read.
  private func search(
    _ places: TokenPlaces, for prints: TokenPrints, _ siblings: borrowing Siblings, _ isRequired: Bool
  ) throws -> Bool {
    let deadline = Deadline(millisecondsFromNow: 600_000)
    var reader = try RoomProcess(.reader, from: siblings, environment: Surroundings.bare)
    let start = ReaderStart(source: .copies(places.paths, prints), objectDirectories: [], objectIDLength: 20)
    let sealed = try reader.open(start, before: deadline)
    try TokenCommand.check(Missing(of: "reader", sealed), isRequired)
    var found: Set<String> = []
    while true {
      let frame = try reader.receive(before: deadline)
      switch frame.kind {
      case CopyFound.kind:
        let copy = try reader.decode(CopyFound.self, frame)
        guard prints.prints.indices.contains(copy.print) else {
          throw RoomError.outOfTurn(room: "reader", kind: frame.kind)
        }
        let print = prints.prints[copy.print]
        let name = String(decoding: copy.name, as: UTF8.self)
        let form = print.isBase64 ? ", in Base64" : ""
        let line = "\(name):\(copy.line)  \(places.kind(of: name)): the token for \(print.origin)\(form)"
        if found.insert(line).inserted { Output.line(line) }
      case Screened.kind:
        let screened = try reader.decode(Screened.self, frame)
        for problem in screened.problems { Output.message("not searched: \(problem)") }
        if found.isEmpty {
          Output.line("no copy in \(screened.files) files")
        } else {
          Output.message(
            "hint: take them out of these files, then: airlock token rotate ORIGIN, and revoke the old one")
        }
        return !found.isEmpty || !screened.problems.isEmpty
      default: throw RoomError.outOfTurn(room: "reader", kind: frame.kind)
      }
    }
  }
}
