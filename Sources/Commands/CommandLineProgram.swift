import ArgumentParser
import Glibc
import Messages

/// The program `airlock`.
package enum CommandLineProgram {
  /// Runs what the arguments ask for and ends the process.
  ///
  /// A hook is recognised before the argument parser is touched: it runs at every commit, and the parser takes longer to
  /// start than a small change takes to review.
  package static func run() -> Never {
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments == ["hook", "pre-commit"] {
      exit(HookRun.preCommit())
    }
    do {
      var command = try Airlock.parseAsRoot(arguments)
      try command.run()
      exit(0)
    } catch let status as ExitCode {
      exit(status.rawValue)
    } catch {
      let code = Airlock.exitCode(for: error)
      let text = Airlock.fullMessage(for: error)
      if code == .success {
        Output.write(Output.harmless(Array(text.utf8)) + (text.hasSuffix("\n") ? [] : [0x0A]), to: 1)
        exit(0)
      }
      // A name that a shell put in the place of a '*' may be in it.
      Output.write(Output.harmless(Array(text.utf8)) + (text.hasSuffix("\n") ? [] : [0x0A]), to: 2)
      exit(ExitStatus.usage.rawValue)
    }
  }
}

/// The command line's root.
struct Airlock: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "airlock",
    abstract: "Review what you are about to commit, without handing over your keys.",
    discussion: """
      A git hook calls 'airlock hook pre-commit' at each commit. It prints advice; it stops a commit only where you \
      have set a gate.
      """,
    version: "airlock \(Build.version)",
    subcommands: [
      ReviewCommand.self, DiffCommand.self, ScanCommand.self, RulesCommand.self, ShowCommand.self, DismissCommand.self,
      DoctorCommand.self, TokenCommand.self, EndpointCommand.self,
      VerifyCommand.self,
      HooksCommand.self, HookCommand.self,
    ])
}

/// The statuses that commands end with.
enum ExitStatus {
  static let findings = ExitCode(1)
  /// The one status of the hook that stops a commit.
  static let gate: Int32 = 10
  static let usage = ExitCode(64)
  static let unavailable = ExitCode(69)
  static let `internal` = ExitCode(70)
  static let notPermitted = ExitCode(77)
  static let configuration = ExitCode(78)
}

/// For help alone: the hook itself is recognised before the parser.
struct HookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook", abstract: "Review the staged change as a git hook does.",
    discussion: "Ends with 0, or with 10 when a gate that you set stops the commit.")

  @Argument(help: "The hook's name: pre-commit.")
  var name: String

  func validate() throws {
    guard name == "pre-commit" else { throw ValidationError("there is no hook '\(name)' here, only 'pre-commit'") }
  }

  func run() throws {
    throw ExitCode(HookRun.preCommit())
  }
}
