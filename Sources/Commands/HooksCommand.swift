import ArgumentParser
import Hooks
import Integrity

/// `airlock hooks`: puts the hook into a repository or before all of a user's, and takes it back.
struct HooksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hooks", abstract: "Install the hook, take it back, or tell which hook git calls.",
    discussion: """
      A hook that is already there is kept and runs first, in git's own environment. For a user, a directory of airlock's \
      becomes the global core.hooksPath and passes every hook on to the repository's own.
      """,
    subcommands: [Install.self, Uninstall.self, Status.self])

  /// The repository or the user that a command is about.
  struct Place: ParsableArguments {
    @Option(name: .customLong("repo"), help: "The repository; the current directory's if neither option is given.")
    var repository: String?

    @Flag(help: "All repositories of the user who runs this.")
    var user = false

    func validate() throws {
      guard repository == nil || !user else { throw ValidationError("'--repo' and '--user' exclude each other") }
    }
  }

  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Install the hook.")
    @OptionGroup var place: Place

    @Flag(
      help: ArgumentHelp(
        "Leave it out of what 'airlock verify' compares: the repository will not last.", visibility: .hidden))
    var throwAway = false

    func run() throws {
      try HooksCommand.reporting { surroundings, folder, installer in
        let scripts = try HookScripts(folder: folder.path + "/hooks", airlock: folder.program)
        let report =
          place.user
          ? try installer.install(scripts, user: try HookUser { surroundings[$0] })
          : try installer.install(scripts, repository: place.repository ?? ".")
        report.lines.forEach(Output.line)
        if throwAway { return }
        try HooksCommand.record(surroundings) { record throws(IntegrityError) in
          try record.record(HookRecord.Place(report))
        }
      }
    }
  }

  struct Uninstall: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take the hook back; what was there before is there again.")
    @OptionGroup var place: Place

    @Flag(help: "Everywhere this user had it installed.")
    var all = false

    func run() throws {
      try HooksCommand.reporting { surroundings, _, installer in
        guard all else { return try HooksCommand.uninstall(place, surroundings, installer) }
        var failed = false
        for recorded in try HooksCommand.record(surroundings).places {
          var one = Place()
          one.user = recorded.workTree == nil
          one.repository = recorded.workTree
          do {
            try HooksCommand.uninstall(one, surroundings, installer)
          } catch let error as HookError where error.isGone {
            Output.message("\(error)")
            try HooksCommand.record(surroundings) { record throws(IntegrityError) in record.remove(recorded) }
          } catch {
            failed = true
            Output.message("error: \(error)")
          }
        }
        if failed { throw ExitStatus.internal }
      }
    }
  }

  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tell which pre-commit git really calls here.")

    func run() throws {
      try HooksCommand.reporting { _, folder, installer in
        let hook = try EffectiveHook(in: ".", runGit: HooksCommand.runner(folder.git))
        Output.line("git calls \(hook.path): \(hook.words)")
        if let setting = hook.setting {
          Output.line("core.hooksPath is '\(setting.value)' (\(setting.scope), \(setting.origin))")
        }
        guard hook.owner == .airlock else { throw ExitStatus.findings }
      }
    }
  }

  /// Git as the hooks want it started.
  static func runner(_ git: GitProgram) -> RunGit {
    { arguments, directory in
      let outcome = try git.run(["-C", directory] + arguments)
      return GitAnswer(status: outcome.status, output: outcome.output)
    }
  }

  /// Runs the body; what it throws is told once, with its hint.
  private static func reporting(
    _ body: (Surroundings, InstalledFolder, HookInstaller) throws -> Void
  ) throws {
    do {
      let surroundings = Surroundings.current()
      let folder = try InstalledFolder(surroundings: surroundings)
      try body(surroundings, folder, HookInstaller(runGit: runner(folder.git)))
    } catch let status as ExitCode {
      throw status
    } catch let error as HookError {
      Output.message("error: \(error)", hint: error.hint)
      throw ExitStatus.internal
    } catch {
      Output.message("error: \(error)")
      throw ExitStatus.internal
    }
  }

  private static func uninstall(_ place: Place, _ surroundings: Surroundings, _ installer: HookInstaller) throws {
    let report =
      place.user
      ? try installer.uninstall(user: try HookUser { surroundings[$0] })
      : try installer.uninstall(repository: place.repository ?? ".")
    report.lines.forEach(Output.line)
    try record(surroundings) { record throws(IntegrityError) in record.remove(HookRecord.Place(report)) }
  }

  /// What `airlock verify` compares with.
  private static func record(_ surroundings: Surroundings) throws -> HookRecord {
    guard let path = InstalledFolder.hookRecord(surroundings), let text = try WholeFile.read(path) else {
      return HookRecord()
    }
    return try HookRecord(text: text, path: path)
  }

  private static func record(
    _ surroundings: Surroundings, _ change: (inout HookRecord) throws(IntegrityError) -> Void
  ) throws {
    guard let path = InstalledFolder.hookRecord(surroundings) else { throw HookError.noHome }
    var record = try record(surroundings)
    try change(&record)
    if record == HookRecord() { return try WholeFile.remove(path) }
    if let slash = path.lastIndex(of: "/") { try WholeFile.makeFolder(String(path[..<slash])) }
    try WholeFile.write(record.text, to: path, mode: 0o600)
  }
}

extension HookRecord.Place {
  /// What an installation has put somewhere.
  init(_ report: HookReport) {
    self.init(directory: report.directory, workTree: report.workTree)
  }
}

extension EffectiveHook {
  /// Whose hook it is, in words.
  var words: String {
    switch owner {
    case .airlock: "airlock's"
    case .foreign: "not airlock's"
    case .notExecutable: "not executable, so git ignores it"
    case .nobody: "there is none"
    }
  }
}
