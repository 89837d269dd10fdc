/// A directory of airlock's own that git takes all hooks from, through `core.hooksPath`.
///
/// Its `pre-commit` reviews; every other file passes its hook on to the one git would have called otherwise: the
/// repository's own, or that of the `core.hooksPath` that was set before.
struct DispatcherDirectory {
  let directory: String
  let statePath: String
  let configFile: String
  let runGit: RunGit

  /// Writes the scripts, then has git set `core.hooksPath`; `isEffective` is asked whether git now really looks here.
  func install(
    _ scripts: HookScripts, previous: HooksPathSetting?, base: String?, isEffective: () throws -> HooksPathSetting?
  ) throws -> [String] {
    let old = try HookState(at: statePath)
    let again = old.flatMap(ConfigEdit.init(from:))
    let before = again == nil ? previous?.value ?? "" : old?["previous"] ?? ""
    let files = try contents(scripts, previous: before, base: base)
    for (name, _) in files { try refuseForeign(name) }
    let made = try HookFile(directory).makeDirectories()
    var state = HookState()
    state.add("kind", "dispatcher")
    state.add("hooks", directory)
    state.add("previous", before)
    for folder in old?.all("made") ?? made { state.add("made", folder) }
    for (name, _) in files { state.add("file", name) }
    for (name, bytes) in files { try HookFile(directory + "/" + name).replace(with: bytes, mode: 0o755) }
    if let again, try isEffective()?.value == directory {
      again.record(in: &state)
      try state.write(to: statePath)
      return ["the hooks are already installed: \(directory)"]
    }
    let edit = try ConfigEdit.apply(directory, to: configFile, runGit: runGit)
    edit.record(in: &state)
    try state.write(to: statePath)
    let effective = try isEffective()
    guard effective?.value == directory else {
      _ = try uninstall()
      throw HookError.notEffective(
        setting: ConfigEdit.key, value: effective?.value ?? "", origin: effective?.origin ?? "nothing")
    }
    var lines = ["installed the hooks: \(directory) (core.hooksPath in \(configFile))"]
    lines.append(
      before.isEmpty
        ? "each repository's own hooks still run, first" : "the hooks in '\(before)' still run, first, as before")
    let lost = HookName.dispatchedIfPresent.filter { name in !files.contains { $0.name == name } }
    if before.isEmpty { lines.append("not passed on: \(lost.joined(separator: ", "))") }
    return lines
  }

  var isInstalled: Bool { HookFile(statePath).exists }

  func uninstall() throws -> [String] {
    guard let state = try HookState(at: statePath), state["kind"] == "dispatcher" else {
      throw HookError.notInstalled("'\(directory)'")
    }
    for name in state.all("file") { try refuseForeign(name) }
    var lines: [String] = []
    if let edit = ConfigEdit(from: state), let left = try edit.revert(runGit: runGit) { lines.append(left) }
    for name in state.all("file") where HookFile(directory + "/" + name).exists {
      try HookFile(directory + "/" + name).remove()
    }
    try HookFile(statePath).remove()
    HookFile(directory).removeIfEmpty()
    for folder in state.all("made").reversed() { HookFile(folder).removeIfEmpty() }
    return ["removed the hooks: \(directory)"] + lines
  }

  private func contents(
    _ scripts: HookScripts, previous: String, base: String?
  ) throws(HookError) -> [(name: String, bytes: [UInt8])] {
    let dispatch = try scripts.dispatchScript(previous: previous)
    let folder = previous.hasPrefix("/") ? previous : base.map { $0 + "/" + previous }
    let present = HookName.dispatchedIfPresent.filter { name in
      !previous.isEmpty && folder.map { HookFile($0 + "/" + name).isExecutable } ?? false
    }
    var files = (HookName.dispatched + present).filter { $0 != HookName.reviewed }.map { ($0, dispatch) }
    files.append((HookName.kept, dispatch))
    files.append((HookName.reviewed, try scripts.reviewScript()))
    return files
  }

  private func refuseForeign(_ name: String) throws(HookError) {
    let file = HookFile(directory + "/" + name)
    guard let bytes = try file.read() else { return }
    guard case .regular = file.kind,
      HookScript.isOurs(bytes) || HookScript.isOurs(bytes, stamp: HookScript.dispatchStamp)
    else { throw .notOurs(file.path) }
  }
}
