import ArgumentParser
import Ledger
import Policy

/// `airlock endpoint`: which remote origins may be sent to.
struct EndpointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "endpoint", abstract: "Agree to send to a remote origin, or take that back.",
    discussion: "Servers on this machine need no such word. Nothing is sent by these commands.",
    subcommands: [Trust.self, Distrust.self, List.self])

  struct Trust: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Agree to send redacted changes to a remote origin.")
    @Argument(help: "The origin, such as https://api.example.com.") var origin: String

    func run() throws {
      let origin = try EndpointCommand.read(origin)
      guard !origin.isLoopback else {
        Output.line("\(origin) is on this machine: nothing to agree to")
        return
      }
      try EndpointCommand.withTrusted { (trusted: borrowing TrustedOrigins) throws(LedgerError) in
        try trusted.add(origin.description)
      }
      Output.line("\(origin) is trusted from now on")
    }
  }

  struct Distrust: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Send nothing more to a remote origin.")
    @Argument(help: "The origin.") var origin: String

    func run() throws {
      let origin = try EndpointCommand.read(origin)
      var wasThere = false
      try EndpointCommand.withTrusted { (trusted: borrowing TrustedOrigins) throws(LedgerError) in
        wasThere = try trusted.remove(origin.description)
      }
      Output.line(wasThere ? "\(origin) gets nothing more" : "\(origin) was not trusted")
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tell which remote origins may be sent to.")

    func run() throws {
      try EndpointCommand.withTrusted { (trusted: borrowing TrustedOrigins) throws(LedgerError) in
        for origin in trusted.all { Output.line(origin) }
      }
    }
  }

  private static func read(_ text: String) throws -> Origin {
    do {
      return try Origin(text)
    } catch {
      Output.message("error: \(error)")
      throw ExitStatus.usage
    }
  }

  private static func withTrusted(_ body: (borrowing TrustedOrigins) throws(LedgerError) -> Void) throws {
    do {
      try body(try TrustedOrigins(stateHome: try Surroundings.current().stateHome()))
    } catch {
      Output.message("error: \(error)")
      throw ExitStatus.internal
    }
  }
}
