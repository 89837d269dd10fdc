import Hooks
import Integrity

/// Whether git still calls the hooks that were installed.
struct HookPlaces {
  let record: HookRecord
  let runGit: RunGit

  /// One difference for each place, and one if the current directory's repository escapes the user's hooks.
  func differences() -> [Difference] {
    record.places.compactMap { place in
      place.workTree.map { repository($0, calls: place.directory) } ?? user(calls: place.directory)
    } + here()
  }

  private func user(calls directory: String) -> Difference? {
    let name = Array("core.hooksPath".utf8)
    do {
      let setting = try HookInstaller(runGit: runGit).userSetting()
      guard setting?.value != directory else { return nil }
      return Difference(.hook, path: name, "is '\(setting?.value ?? "")', was '\(directory)'")
    } catch {
      return Difference(.hook, path: name, "cannot be told: \(error)")
    }
  }

  private func repository(_ workTree: String, calls directory: String) -> Difference? {
    let path = Array(workTree.utf8)
    do {
      let hook = try EffectiveHook(in: workTree, runGit: runGit)
      guard hook.isIn(directory) else { return Difference(.hook, path: path, "git calls '\(hook.path)' here") }
      guard hook.owner == .airlock else { return Difference(.hook, path: path, "'\(hook.path)' is \(hook.words)") }
      return nil
    } catch {
      return Difference(.hook, path: path, "git does not tell its hook: \(error)")
    }
  }

  private func here() -> [Difference] {
    guard record.places.contains(where: { $0.workTree == nil }),
      let hook = try? EffectiveHook(in: ".", runGit: runGit),
      !record.places.contains(where: { hook.isIn($0.directory) })
    else { return [] }
    return [Difference(.hook, path: Array(hook.workTree.utf8), "git calls '\(hook.path)' here")]
  }
}
