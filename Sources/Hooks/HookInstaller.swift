/// Installs the hook and takes it back.
package struct HookInstaller {
  let runGit: RunGit

  package init(runGit: @escaping RunGit) {
    self.runGit = runGit
  }

  /// Into the repository that `directory` lies in.
  ///
  /// Where `core.hooksPath` points elsewhere, at a tracked folder perhaps, or where the hook must keep its name, nothing
  /// that is there is touched: a dispatcher in the git directory passes every hook on.
  package func install(_ scripts: HookScripts, repository directory: String) throws -> HookReport {
    let effective = try EffectiveHook(in: directory, runGit: runGit)
    if effective.owner == .airlock, isOfUser(effective) {
      return HookReport(
        lines: ["the hook of all your repositories is already called here: \(effective.path)"],
        directory: effective.directory, workTree: nil)
    }
    let own = effective.commonDirectory + "/hooks"
    if effective.isIn(own), !beside(effective).wouldMissItsName {
      let lines = try beside(effective).install(try scripts.reviewScript())
      return HookReport(lines: lines, directory: own, workTree: effective.workTree)
    }
    let place = dispatcher(effective)
    let lines = try place.install(scripts, previous: effective.setting, base: effective.workTree) {
      try EffectiveHook(in: directory, runGit: runGit).setting
    }
    return HookReport(lines: lines, directory: place.directory, workTree: effective.workTree)
  }

  package func uninstall(repository directory: String) throws -> HookReport {
    let effective = try EffectiveHook(in: directory, runGit: runGit)
    let place = dispatcher(effective)
    var lines: [String] = []
    var folder = place.directory
    if place.isInstalled { lines += try place.uninstall() }
    if lines.isEmpty || beside(effective).isInstalled {
      lines += try beside(effective).uninstall()
      folder = beside(effective).directory
    }
    return HookReport(lines: lines, directory: folder, workTree: effective.workTree)
  }

  /// For all repositories of a user.
  package func install(_ scripts: HookScripts, user: HookUser) throws -> HookReport {
    let place = dispatcher(user)
    let lines = try place.install(scripts, previous: try userSetting(), base: nil) { try userSetting() }
    return HookReport(lines: lines, directory: place.directory, workTree: nil)
  }

  package func uninstall(user: HookUser) throws -> HookReport {
    let place = dispatcher(user)
    return HookReport(lines: try place.uninstall(), directory: place.directory, workTree: nil)
  }

  /// `core.hooksPath` of the system and the user, away from any repository.
  package func userSetting() throws -> HooksPathSetting? {
    let setting = try GitQuestion(run: runGit, directory: "/").hooksPath()
    return setting.flatMap { ["system", "global"].contains($0.scope) ? $0 : nil }
  }

  private func isOfUser(_ effective: EffectiveHook) -> Bool {
    effective.setting.map { ["system", "global"].contains($0.scope) } ?? false
  }

  private func beside(_ effective: EffectiveHook) -> BesideHook {
    BesideHook(
      directory: effective.commonDirectory + "/hooks", statePath: effective.commonDirectory + "/airlock-hook-state")
  }

  private func dispatcher(_ effective: EffectiveHook) -> DispatcherDirectory {
    DispatcherDirectory(
      directory: effective.commonDirectory + "/airlock-hooks",
      statePath: effective.commonDirectory + "/airlock-hooks-state",
      configFile: effective.commonDirectory + "/config", runGit: runGit)
  }

  private func dispatcher(_ user: HookUser) -> DispatcherDirectory {
    DispatcherDirectory(
      directory: user.hooks, statePath: user.configuration + "/airlock/hooks-state", configFile: user.gitConfig,
      runGit: runGit)
  }
}
