import Glibc

/// Airlock's `pre-commit` in a directory of hooks, with the one that was there kept beside it.
///
/// The kept hook is the same file as before, moved: its bytes, its mode and its links do not change.
struct BesideHook {
  let directory: String
  let statePath: String

  private var hook: HookFile { HookFile(directory + "/" + HookName.reviewed) }
  private var kept: HookFile { HookFile(directory + "/" + HookName.kept) }

  /// Whether the hook that is there looks at the name it was called by, so that it would not work under another.
  ///
  /// Such are scripts that serve several hooks through links; of a program that is no script nobody can tell.
  var wouldMissItsName: Bool {
    guard let bytes = try? hook.read(), hook.isExecutable, !HookScript.isOurs(bytes) else { return false }
    guard bytes.starts(with: "#!".utf8), let text = String(validating: bytes, as: UTF8.self) else { return true }
    return ["basename", "##*/", "__FILE__", "PROGRAM_NAME", "argv[0]", "argv0", "__filename"].contains { word in
      text.contains(word)
    }
  }

  func install(_ script: [UInt8]) throws(HookError) -> [String] {
    switch hook.kind {
    case .missing, .regular, .link: break
    case .directory, .other: throw .notARegularFile(hook.path)
    }
    let present = try hook.read() ?? []
    let again = HookScript.isOurs(present)
    if again, present == script, let state = try HookState(at: statePath),
      state["script"] == HookState.checksum(script)
    {
      return ["the hook is already installed: \(hook.path)"]
    }
    guard again || !kept.exists else { throw .keptAlready(kept.path) }
    let made = try HookFile(directory).makeDirectories()
    var state = HookState()
    state.add("kind", "beside")
    state.add("hooks", directory)
    state.add("script", HookState.checksum(script))
    let before = try HookState(at: statePath)
    for folder in before?.all("made") ?? made { state.add("made", folder) }
    try state.write(to: statePath)
    var lines = ["installed the hook: \(hook.path)"]
    if !again, hook.exists {
      // A second name first: there is no moment without a hook.
      if unsafe link(hook.path, kept.path) != 0 { try hook.rename(to: kept.path) }
      lines.append("the hook that was there still runs, first: \(kept.path)")
    }
    try hook.replace(with: script, mode: 0o755)
    return lines
  }

  var isInstalled: Bool { HookFile(statePath).exists }

  func uninstall() throws(HookError) -> [String] {
    let state = try HookState(at: statePath)
    if let present = try hook.read() {
      guard HookScript.isOurs(present) else { throw .notOurs(hook.path) }
      if let sum = state?["script"], sum != HookState.checksum(present) { throw .changedSince(hook.path) }
    } else if state == nil, !kept.exists {
      throw .notInstalled("'\(directory)'")
    }
    var lines = ["removed the hook: \(hook.path)"]
    if kept.exists {
      try kept.rename(to: hook.path)
      lines.append("the hook that was there is back")
    } else if hook.exists {
      try hook.remove()
    }
    if state != nil { try HookFile(statePath).remove() }
    for folder in (state?.all("made") ?? []).reversed() { HookFile(folder).removeIfEmpty() }
    return lines
  }
}
