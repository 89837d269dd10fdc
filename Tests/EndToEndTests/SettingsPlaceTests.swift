import Foundation
import TestSupport
import Testing

/// A setting counts wherever git would find it, although git is not asked for settings when it has shown that there are none.
@Suite struct SettingsPlaceTests {
  static let setting = "[airlock]\n\tenabled = false\n"

  @Test func `in the user's file`() throws {
    let scene = try Scene()
    try scene.repo.global("airlock.enabled", "false")
    try expectSilence(scene)
  }

  @Test func `in the system's file`() throws {
    let scene = try Scene()
    let file = try scene.repo.folder.write("system", Self.setting)
    try expectSilence(scene, adding: ["GIT_CONFIG_SYSTEM": file, "GIT_CONFIG_NOSYSTEM": "0"])
  }

  @Test func `in the repository's, also for a linked work tree`() throws {
    let scene = try Scene()
    try scene.repo.gitOK(["config", "airlock.enabled", "false"])
    try expectSilence(scene)
    let second = scene.repo.folder.path + "/second"
    try scene.repo.gitOK(["worktree", "add", "-q", second, "-b", "second"])
    try scene.repo.folder.write(second + "/more.py", "k = '\(Scene.secret)'\n")
    try scene.repo.gitOK(["add", "."], in: second)
    let run = try scene.repo.commit(in: second)
    #expect(run.status == 0 && run.err.isEmpty, "\(run.err)")
  }

  @Test func `in the work tree's own`() throws {
    let scene = try Scene()
    try scene.repo.gitOK(["config", "extensions.worktreeConfig", "true"])
    try scene.repo.gitOK(["config", "--worktree", "airlock.enabled", "false"])
    try expectSilence(scene)
  }

  @Test(arguments: ["include.path", "includeIf.gitdir:**/.git.path", "includeIf.onbranch:main.path"])
  func `in a file that is included`(key: String) throws {
    let scene = try Scene()
    let file = try scene.repo.folder.write("included", Self.setting)
    try scene.repo.global(key, file)
    try expectSilence(scene)
  }

  @Test func `of this command alone`() throws {
    let scene = try Scene()
    try scene.stageChange()
    let run = try scene.repo.git(["-c", "airlock.enabled=false", "commit", "-q", "-m", "x"])
    #expect(run.status == 0 && run.err.isEmpty, "\(run.err)")
  }

  @Test func `without a value, and below a name`() throws {
    let scene = try Scene()
    for line in ["[airlock]\n\tcolour\n", "[Airlock \"a.b\"]\n\tcolour = red\n"] {
      try scene.repo.folder.write("home/.gitconfig", line)
      try scene.stageChange()
      let run = try scene.airlock(["review"])
      #expect(run.out.contains("colour") && run.out.contains(".gitconfig"), "\(run.out)")
    }
  }

  private func expectSilence(_ scene: Scene, adding: [String: String] = [:]) throws {
    try scene.stageChange()
    let run = try scene.repo.commit(adding: adding)
    #expect(run.status == 0 && run.err.isEmpty, "\(run.err)")
  }
}
