import ArgumentParser
import Glibc
import Messages
import Policy
import Rooms
import Wire

/// `airlock token`: the keyring room does the work; no token ever passes through here.
struct TokenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Keep the token for an endpoint in the keyring.",
    subcommands: [Set.self, Status.self, Remove.self])

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read a token from a prompt without echo, or from standard input, and keep it.")
    @Argument(help: "The origin it belongs to, such as https://api.example.com.") var origin: String

    func run() throws { try TokenCommand.perform(.set, origin) }
  }

  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tell whether the keyring has a token for an origin.")
    @Argument(help: "The origin it belongs to.") var origin: String

    func run() throws { try TokenCommand.perform(.status, origin) }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Remove an origin's token from the keyring.")
    @Argument(help: "The origin it belongs to.") var origin: String

    func run() throws { try TokenCommand.perform(.remove, origin) }
  }

  private static func perform(_ command: KeyringStart.Command, _ text: String) throws {
    let origin: Origin
    do {
      origin = try Origin(text)
    } catch {
      Output.message("error: \(error)")
      throw ExitStatus.usage
    }
    if command == .set && isatty(0) == 1 {
      Output.write(Array("token for \(origin) (it is not shown): ".utf8), to: 2)
    }
    do {
      let siblings = try Siblings()
      // Typing takes as long as it takes; everything else is quick.
      let deadline = Deadline(millisecondsFromNow: command == .set ? 600_000 : 5_000)
      var keyring = try RoomProcess(
        .keyring, from: siblings, environment: Surroundings.current().forKeyring(),
        descriptors: command == .set ? [5: 0] : [:])
      _ = try keyring.open(KeyringStart(command: command, origin: origin.description), before: deadline)
      try keyring.send(Release(), before: deadline)
      let result = try keyring.receive(KeyringResult.self, before: deadline)
      if command == .set && isatty(0) == 1 { Output.write([0x0A], to: 2) }
      guard result.succeeded else {
        Output.message("error: \(result.words)", hint: result.hint)
        throw ExitStatus.findings
      }
      Output.line(result.words)
    } catch let error as RoomError {
      Output.message("error: \(error)")
      throw ExitStatus.internal
    }
  }
}
