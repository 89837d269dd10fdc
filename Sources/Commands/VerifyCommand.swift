import ArgumentParser
import Hooks
import Integrity

/// `airlock verify`: compares the installation and the installed hooks with what was recorded.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Compare the installed files and git's hook with what was recorded.",
    discussion: """
      Prints one line for each difference. The exit status is 0 if there is none, else the sum of: 1 other bytes, \
      2 other type, mode or owner, 4 a file too many or too few, 8 git calls another hook, 16 no manifest or an unreadable \
      one. After a change to a folder of hooks that you made yourself, 'airlock hooks install' records it anew.
      """)

  @Flag(help: "Write the manifest of this installation instead; done once, by the installer.")
  var record = false

  @Flag(help: "Verify every day: a systemd user timer, or one crontab line where there is no systemd.")
  var schedule = false

  @Flag(help: "No longer verify every day.")
  var unschedule = false

  func validate() throws {
    guard [record, schedule, unschedule].count(where: { $0 }) <= 1 else {
      throw ValidationError("'--record', '--schedule' and '--unschedule' exclude each other")
    }
  }

  func run() throws {
    do {
      let surroundings = Surroundings.current()
      let folder = try InstalledFolder(surroundings: surroundings)
      if record {
        try writeManifest(folder.path)
      } else if schedule || unschedule {
        let daily = try dailyRun(folder, surroundings)
        Output.line(schedule ? try daily.add() : try daily.remove())
      } else {
        try compare(folder, surroundings)
      }
    } catch let status as ExitCode {
      throw status
    } catch let error as IntegrityError {
      Output.message("error: \(error)")
      throw error == .notScheduled ? ExitStatus.findings : ExitStatus.internal
    } catch {
      Output.message("error: \(error)")
      throw ExitStatus.internal
    }
  }

  private func writeManifest(_ folder: String) throws(IntegrityError) {
    let manifest = try Manifest(folder: folder)
    try WholeFile.write(manifest.sums, to: "\(folder)/\(Manifest.sumsName)", mode: 0o644)
    try WholeFile.write(manifest.text, to: "\(folder)/\(Manifest.fileName)", mode: 0o644)
    Output.line("recorded \(manifest.entries.count) files: \(folder)/\(Manifest.fileName)")
  }

  private func dailyRun(_ folder: InstalledFolder, _ surroundings: Surroundings) throws -> Schedule {
    let user = try HookUser { surroundings[$0] }
    return Schedule(
      units: user.configuration + "/systemd/user", program: folder.program,
      run: SystemTool(surroundings: surroundings).run)
  }

  private func compare(_ folder: InstalledFolder, _ surroundings: Surroundings) throws {
    var found = installed(folder.path)
    var places = 0
    if let path = InstalledFolder.hookRecord(surroundings) {
      do {
        let text = try WholeFile.read(path)
        let record = try text.map { try HookRecord(text: $0, path: path) } ?? HookRecord()
        places = record.places.count
        found +=
          record.differences() + HookPlaces(record: record, runGit: HooksCommand.runner(folder.git)).differences()
      } catch {
        found.append(Difference(.manifest, path: Array(path.utf8), "\(error)"))
      }
    }
    for difference in found { Output.line(difference.line) }
    guard !found.isEmpty else {
      return Output.line("no difference to what was installed; places with hooks: \(places)")
    }
    throw ExitCode(found.reduce(into: Difference.Status()) { $0.formUnion($1.status) }.rawValue)
  }

  private func installed(_ folder: String) -> [Difference] {
    let path = "\(folder)/\(Manifest.fileName)"
    do {
      guard let text = try WholeFile.read(path) else { throw IntegrityError.noManifest(path) }
      let manifest = try Manifest(text: text, path: path)
      var found = manifest.differences(to: try Manifest(folder: folder))
      let sums = "\(folder)/\(Manifest.sumsName)"
      if try WholeFile.read(sums) != manifest.sums {
        found.append(Difference(.content, path: Array(sums.utf8), "does not agree with the manifest"))
      }
      return found
    } catch {
      return [Difference(.manifest, path: Array(path.utf8), "\(error)")]
    }
  }
}
