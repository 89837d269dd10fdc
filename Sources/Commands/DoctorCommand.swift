import ArgumentParser
import Hooks
import Messages
import Policy
import Rooms
import Sandbox
import Wire

/// `airlock doctor`: what is configured, what this kernel gives, and whether git calls the hook.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Tell what is configured, what protects it, and whether git calls the hook.")

  @Flag(help: "Also ask the model about five small defects; this sends them to the endpoint.") var ask = false

  func run() throws {
    let surroundings = Surroundings.current()
    let siblings: Siblings
    do {
      siblings = try Siblings()
    } catch {
      Output.message("error: \(error)")
      throw ExitStatus.internal
    }
    let git = GitProgram(
      installation: siblings.installationFile("installation"), environment: surroundings.forGit())
    var isFine = true
    isFine = hook(git) && isFine
    isFine = model(git, siblings, surroundings) && isFine
    isFine = kernel(isRequired: isSandboxRequired(git, surroundings)) && isFine
    isFine = rooms(siblings, surroundings) && isFine
    guard isFine else { throw ExitStatus.findings }
  }

  private func say(_ fine: Bool, _ words: String, fix: String? = nil) {
    Output.line((fine ? "ok    " : "fix   ") + words)
    if let fix, !fine { Output.line("      " + fix) }
  }

  private func hook(_ git: GitProgram) -> Bool {
    do {
      let hook = try EffectiveHook(in: ".", runGit: HooksCommand.runner(git))
      let ours = hook.owner == .airlock
      say(ours, "git calls \(hook.path): \(hook.words)", fix: "airlock hooks install")
      return ours
    } catch {
      say(false, "which hook git calls cannot be told: \(error)", fix: "run this inside a repository")
      return false
    }
  }

  private func model(_ git: GitProgram, _ siblings: borrowing Siblings, _ surroundings: Surroundings) -> Bool {
    let workTree = (try? Repository(git: git, surroundings: surroundings))?.workTree ?? []
    do {
      let policy = try Settings.read(git: git, workTree: workTree)
      guard let endpoint = policy.endpoint else {
        say(true, "no model is configured: the built-in screening is the reviewer")
        Output.line("      git config --global airlock.endpoint http://127.0.0.1:11434   (or another origin)")
        Output.line("      git config --global airlock.model MODEL")
        return true
      }
      say(true, "model \(endpoint.model) at \(endpoint.origin), spoken to as \(endpoint.provider.rawValue)")
      if endpoint.needsToken {
        Output.line("      its token comes from: \(endpoint.tokenSource)")
        if let vault = endpoint.vault { Output.line("      airlock token status \(vault.origin)") }
        if endpoint.tokenSource == .keyring { Output.line("      airlock token status \(endpoint.origin)") }
        if let warning = endpoint.tokenSource.warning { Output.line("      careful: \(warning)") }
      }
      if let key = endpoint.clientKey ?? endpoint.clientCertificate {
        Output.line(
          "      where '\(key)' has a passphrase: airlock token status --client-key \(endpoint.origin)")
      }
      return !ask || trial(endpoint, policy.sandbox, siblings, surroundings, git)
    } catch {
      say(false, "the settings cannot be used, so nothing is sent: \(error)", fix: "git config --edit, at that place")
      return false
    }
  }

  private func trial(
    _ endpoint: Endpoint, _ sandbox: Policy.Sandbox, _ siblings: borrowing Siblings, _ surroundings: Surroundings,
    _ git: GitProgram
  ) -> Bool {
    do {
      let trial = try ModelTrial(
        endpoint, siblings: siblings, surroundings: surroundings, git: git, sandbox: sandbox)
      let isEnough = trial.found >= ModelTrial.enough
      say(isEnough, trial.words, fix: "choose another model: git config --global airlock.model MODEL")
      return isEnough
    } catch {
      say(false, "the model was not tried: \(error.reason)", fix: error.hint)
      return false
    }
  }

  private func isSandboxRequired(_ git: GitProgram, _ surroundings: Surroundings) -> Bool {
    let workTree = (try? Repository(git: git, surroundings: surroundings))?.workTree ?? []
    return (try? Settings.read(git: git, workTree: workTree))?.sandbox == .require
  }

  /// Tries each protection of this kernel in a child of its own; what is missing is fine only where it is preferred.
  private func kernel(isRequired: Bool) -> Bool {
    let found = KernelProtections.probe()
    let holding = found.protections.filter(\.holds).map(\.name)
    let missing = found.protections.filter { !$0.holds }
    say(
      missing.isEmpty || !isRequired,
      "kernel: \(holding.count) of \(found.protections.count) protections tried and holding"
        + (holding.isEmpty ? "" : ": \(holding.joined(separator: ", "))"),
      fix: "a newer kernel, or git config --global airlock.sandbox prefer")
    for protection in missing {
      Output.line(
        "      missing: \(protection.name), \(protection.problem ?? "") (Linux \(protection.since) has it): "
          + protection.without)
    }
    return missing.isEmpty || !isRequired
  }

  /// Starts each room as a commit would and asks what it could give up.
  private func rooms(_ siblings: borrowing Siblings, _ surroundings: Surroundings) -> Bool {
    let deadline = Deadline(millisecondsFromNow: 5_000)
    var isFine = true
    for room in Room.allCases {
      do {
        var process = try RoomProcess(
          room, from: siblings,
          environment: room == .keyring ? surroundings.forKeyring() : Surroundings.bare)
        let sealed =
          switch room {
          case .reader:
            try process.open(
              ReaderStart(objectDirectories: [], objectIDLength: 20),
              before: deadline)
          case .courier:
            try process.open(
              CourierStart(
                origin: "https://127.0.0.1:443", path: "/", port: 443, expectsToken: false),
              before: deadline)
          case .keyring:
            try process.open(KeyringStart(command: .status, origin: "https://127.0.0.1:443"), before: deadline)
          }
        say(
          sealed.missing.isEmpty,
          "\(room.rawValue): \(sealed.enforced.joined(separator: ", "))"
            + (sealed.landlockABI > 0 ? " (Landlock version \(sealed.landlockABI))" : ""))
        for missing in sealed.missing { Output.line("      missing: \(missing)") }
      } catch {
        say(false, "\(room.rawValue): \(error)", fix: "install airlock again")
        isFine = false
      }
    }
    return isFine
  }
}
