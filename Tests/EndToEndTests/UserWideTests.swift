import Foundation
import TestSupport
import Testing

/// The hook of all repositories of a user, and the hooks that were there before.
@Suite struct UserWideTests {
  private func userWide() throws -> Scene {
    let scene = try Scene(hook: false)
    let run = try scene.airlock(["hooks", "install", "--user"])
    try #require(run.status == 0, "\(run.err)")
    return scene
  }

  @Test func `every repository is reviewed`() throws {
    let scene = try userWide()
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
  }

  @Test func `a repository's own hook runs first and still decides`() throws {
    let scene = try userWide()
    let hook = scene.repo.gitDirectory + "/hooks/pre-commit"
    try scene.repo.folder.write(hook, "#!/bin/sh\necho own hook >&2\nexit 3\n", mode: 0o755)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 1 && run.err.contains("own hook"), "\(run.err)")
  }

  @Test func `a pre-push hook still runs, with its arguments and its input`() throws {
    let scene = try userWide()
    let marker = scene.repo.folder.path + "/pushed"
    try scene.repo.folder.write(
      scene.repo.gitDirectory + "/hooks/pre-push", "#!/bin/sh\necho \"$@\" >\(marker)\ncat >>\(marker)\n", mode: 0o755)
    try scene.repo.gitOK(["init", "-q", "--bare", "../remote.git"])
    try scene.repo.gitOK(["remote", "add", "origin", "../remote.git"])
    let run = try scene.repo.git(["push", "-q", "origin", "main"])
    #expect(run.status == 0, "\(run.err)")
    let told = try #require(Folder.text(marker), "pre-push did not run")
    #expect(told.hasPrefix("origin ../remote.git\n") && told.contains("refs/heads/main"), "\(told)")
  }

  @Test(arguments: ["commit-msg", "prepare-commit-msg", "post-commit"])
  func `the other hooks of a commit still run`(name: String) throws {
    let scene = try userWide()
    let marker = scene.repo.folder.path + "/ran"
    try scene.repo.folder.write(
      scene.repo.gitDirectory + "/hooks/" + name, "#!/bin/sh\necho \"$0 $*\" >>\(marker)\n", mode: 0o755)
    try scene.repo.stage(["a.txt": "a\n"])
    #expect(try scene.repo.commit().status == 0)
    #expect(Folder.text(marker)?.split(separator: "\n").count == 1)
  }

  @Test func `a failing commit-msg hook still stops the commit`() throws {
    let scene = try userWide()
    try scene.repo.folder.write(
      scene.repo.gitDirectory + "/hooks/commit-msg", "#!/bin/sh\nexit 1\n", mode: 0o755)
    try scene.repo.stage(["a.txt": "a\n"])
    #expect(try scene.repo.commit().status == 1)
  }

  @Test func `taking it back leaves the configuration byte for byte`() throws {
    let scene = try Scene(hook: false)
    let config = scene.repo.home + "/.gitconfig"
    let before = "# mine\n[user]\n\tname = Ada   ; spaces stay\n[alias]\n\tx = \"!echo x\"\n"
    try scene.repo.folder.write(config, before)
    #expect(try scene.airlock(["hooks", "install", "--user"]).status == 0)
    #expect(Folder.text(config) != before)
    #expect(try scene.airlock(["hooks", "uninstall", "--user"]).status == 0)
    #expect(Folder.text(config) == before)
  }

  @Test func `both installations together review once`() throws {
    let scene = try Scene()
    #expect(try scene.airlock(["hooks", "install", "--user"]).status == 0)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.lines.filter { $0.contains("the commit goes on)") }.count == 1, "\(run.err)")
  }
}
