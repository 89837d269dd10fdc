import ArgumentParser
import Glibc
import Messages
import Policy
import Rooms
import Sandbox
import Wire

/// `airlock token`: the keyring room does the work; no token ever passes through here.
struct TokenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Keep the token for an endpoint in the keyring, and the passphrase of its client key.",
    subcommands: [Set.self, List.self, TokenStatusCommand.self, Rotate.self, Remove.self, TokenFind.self])

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read a token from a prompt without echo, or from standard input, and keep it.")
    @Argument(help: "The origin it belongs to, such as https://api.example.com.") var origin: String
    @OptionGroup var kind: Kind

    func run() throws { try TokenCommand.perform(.set, origin, kind.subject) }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tell for which origins the keyring has what.")

    func run() throws { try TokenCommand.perform(.list, origin: "") }
  }

  struct Rotate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read a new token and put it in the place of the one that is kept.")
    @Argument(help: "The origin it belongs to.") var origin: String

    func run() throws { try TokenCommand.perform(.rotate, origin) }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Remove an origin's token from the keyring.")
    @Argument(help: "The origin it belongs to.") var origin: String
    @OptionGroup var kind: Kind

    func run() throws { try TokenCommand.perform(.remove, origin, kind.subject) }
  }

  /// Which of an origin's secrets is meant.
  struct Kind: ParsableArguments {
    @Flag(help: "The passphrase of the client key for this origin (airlock.clientKey), instead of a token.")
    var clientKey = false

    var subject: KeyringStart.Subject { clientKey ? .passphrase : .token }
  }

  /// What is set here, in a repository or not.
  static func settings(_ siblings: borrowing Siblings) -> Policy? {
    let surroundings = Surroundings.current()
    let git = GitProgram(
      installation: siblings.installationFile("installation"), environment: surroundings.forGit())
    let workTree = (try? Repository(git: git, surroundings: surroundings))?.workTree ?? []
    return try? Settings.read(git: git, workTree: workTree)
  }

  private static func perform(
    _ command: KeyringStart.Command, _ text: String, _ subject: KeyringStart.Subject = .token
  ) throws {
    try perform(command, subject, origin: try origin(text))
  }

  /// An origin as the user wrote it, in its one form.
  static func origin(_ text: String) throws -> String {
    do {
      return try Origin(text).description
    } catch {
      Output.message("error: \(error)")
      throw ExitStatus.usage
    }
  }

  /// Goes no further with a room that lacks what is required.
  static func check(_ missing: Missing, _ isRequired: Bool) throws {
    guard isRequired, !missing.protections.isEmpty else { return }
    Output.message("error: \(missing.words)", hint: Missing.hint)
    throw ExitStatus.internal
  }

  static func perform(
    _ command: KeyringStart.Command, _ subject: KeyringStart.Subject = .token, origin: String
  ) throws {
    let reads = command == .set || command == .rotate
    if reads && isatty(0) == 1 {
      let name = subject == .passphrase ? "passphrase of the client key" : "token"
      Output.write(Array("\(name) for \(origin) (it is not shown): ".utf8), to: 2)
    }
    do {
      let siblings = try Siblings()
      // Typing takes as long as it takes; everything else is quick.
      let deadline = Deadline(millisecondsFromNow: reads ? 600_000 : 5_000)
      var keyring = try RoomProcess(
        .keyring, from: siblings, environment: Surroundings.current().forKeyring(),
        descriptors: reads ? [5: 0] : [:])
      let sealed = try keyring.open(KeyringStart(command: command, origin: origin, subject: subject), before: deadline)
      if !sealed.missing.isEmpty {
        try check(Missing(of: "keyring", sealed), settings(siblings)?.sandbox == .require)
      }
      try keyring.send(Release(), before: deadline)
      let result = try keyring.receive(KeyringResult.self, before: deadline)
      if reads && isatty(0) == 1 { Output.write([0x0A], to: 2) }
      guard result.succeeded else {
        Output.message("error: \(result.words)", hint: result.hint)
        throw ExitStatus.findings
      }
      if !result.words.isEmpty { Output.line(result.words) }
      for line in result.lines { Output.line(line) }
      if let hint = result.hint { Output.message("hint: \(hint)") }
    } catch let error as RoomError {
      Output.message("error: \(error)")
      throw ExitStatus.internal
    }
  }
}
