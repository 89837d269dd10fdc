import Foundation
import Hooks
import Testing
import TestSupport

@Suite struct `Hooks for all of a user's repositories` {
  private func bare(_ stage: Stage) throws -> String {
    let path = stage.repo.folder.path + "/bare.git"
    try stage.repo.gitOK(["init", "-q", "--bare", path])
    try stage.repo.gitOK(["remote", "add", "origin", path])
    return path
  }

  @Test func `let a repository's own pre-push run, with its arguments, its input and its verdict`() throws {
    let stage = try Stage(standIn: "echo reviewed >&2")
    let remote = try bare(stage)
    try stage.repo.folder.write(
      stage.repo.gitDirectory + "/hooks/pre-push",
      "#!/bin/sh\necho \"$#|$1|$2\" >&2\ncat >\"$HOME/pushed\"\nexit ${REFUSE:-0}\n", mode: 0o755)
    _ = try stage.installer.install(stage.scripts, user: try stage.user)
    #expect(try stage.effective().owner == .airlock)
    #expect(try stage.commit().err == "reviewed\n")
    let run = try stage.repo.git(["push", "-q", "origin", "main"])
    #expect(run.status == 0)
    #expect(run.err == "2|origin|\(remote)\n")
    let head = try stage.repo.head
    #expect(Folder.text(stage.repo.home + "/pushed")?.hasPrefix("refs/heads/main \(head) refs/heads/main 0000") == true)
    try stage.repo.settle(["more.txt": "more\n"])
    #expect(try stage.repo.git(["push", "-q", "origin", "main"], adding: ["REFUSE": "3"]).status == 1)
  }

  @Test func `pass every name on to a repository's own, and change nothing where there is none`() throws {
    let stage = try Stage()
    _ = try stage.installer.install(stage.scripts, user: try stage.user)
    let directory = try stage.user.hooks
    for name in HookName.dispatched {
      let own = stage.repo.gitDirectory + "/hooks/" + name
      let without = try stage.repo.run("\(directory)/\(name)", ["a b"], input: Array("in".utf8))
      #expect(without.status == 0, "\(name)")
      #expect(without.err.isEmpty && without.out.isEmpty)
      try stage.repo.folder.write(own, "#!/bin/sh\necho \"$0 $1 $(cat)\"\nexit 5\n", mode: 0o755)
      let with = try stage.repo.run("\(directory)/\(name)", ["a b"], input: Array("in".utf8))
      #expect(with.status == 5)
      #expect(with.out == ".git/hooks/\(name) a b in\n")
    }
    for name in HookName.dispatchedIfPresent {
      #expect(!FileManager.default.fileExists(atPath: directory + "/" + name))
    }
  }

  @Test func `run a repository's hook from a subfolder, a linked work tree and a bare repository`() throws {
    let stage = try Stage()
    let remote = try bare(stage)
    _ = try stage.installer.install(stage.scripts, user: try stage.user)
    let other = stage.repo.folder.path + "/linked"
    try stage.repo.folder.write(
      stage.repo.gitDirectory + "/hooks/post-commit", "#!/bin/sh\necho own >&2\n", mode: 0o755)
    try stage.repo.folder.write(remote + "/hooks/update", "#!/bin/sh\necho \"update $1\" >&2\n", mode: 0o755)
    try stage.repo.folder.folder("repo/below")
    try stage.repo.stage(["below/one.txt": "1\n"])
    #expect(try stage.repo.commit(in: "below").err == "own\n")
    try stage.repo.gitOK(["worktree", "add", "-q", other])
    #expect(try stage.repo.commit(["--allow-empty"], in: other).err == "own\n")
    #expect(try stage.repo.git(["push", "-q", "origin", "main"]).err.contains("remote: update refs/heads/main"))
  }

  @Test func `run the hooks of an earlier core.hooksPath as before`() throws {
    let stage = try Stage(standIn: "echo reviewed >&2")
    let earlier = try stage.repo.folder.folder("earlier")
    for name in ["pre-commit", "commit-msg", "reference-transaction"] {
      try stage.repo.folder.write("earlier/" + name, "#!/bin/sh\necho \"earlier ${0##*/}\" >&2\n", mode: 0o755)
    }
    try stage.repo.folder.write(stage.hook, "#!/bin/sh\necho never >&2\n", mode: 0o755)
    try stage.repo.global("core.hooksPath", "~/../earlier")
    let config = try #require(Folder.text(stage.repo.home + "/.gitconfig"))
    let before = try stage.commit().err
    #expect(before.hasPrefix("earlier pre-commit\nearlier commit-msg\nearlier reference-transaction\n"))
    _ = try stage.installer.install(stage.scripts, user: try stage.user)
    _ = try stage.installer.install(stage.scripts, user: try stage.user)
    let parts = before.split(separator: "\n").map(String.init)
    #expect(
      try stage.commit().err.split(separator: "\n").map(String.init) == [parts[0], "reviewed"] + parts.dropFirst())
    _ = try stage.installer.uninstall(user: try stage.user)
    #expect(Folder.text(stage.repo.home + "/.gitconfig") == config)
    #expect(try stage.commit().err == before)
    #expect(FileManager.default.fileExists(atPath: earlier))
  }

  @Test(arguments: [
    "", "[user]\n\tname = A\n", "[core]\n\teditor=vi ; mine\n[alias]\n\tx = log\n",
    "[core]\nhooksPath=/nowhere # mine\n",
    "# only a comment", "[core]\n\thooksPath = /a\n\thooksPath = /b\n", "[user]\n\tname = A",
  ])
  func `leave the user's configuration byte for byte as it was`(config: String) throws {
    let stage = try Stage()
    let file = stage.repo.home + "/.gitconfig"
    try stage.repo.folder.write(file, config, mode: 0o640)
    let before = try listing(stage.repo.home)
    _ = try stage.installer.install(stage.scripts, user: try stage.user)
    #expect(try stage.effective().owner == .airlock)
    _ = try stage.installer.uninstall(user: try stage.user)
    #expect(Folder.text(file) == config)
    #expect(try listing(stage.repo.home) == before)
  }

  @Test func `leave no configuration behind where there was none`() throws {
    let stage = try Stage()
    try FileManager.default.removeItem(atPath: stage.repo.home + "/.gitconfig")
    let before = try listing(stage.repo.home)
    _ = try stage.installer.install(stage.scripts, user: try stage.user)
    #expect(try stage.effective().owner == .airlock)
    _ = try stage.installer.uninstall(user: try stage.user)
    #expect(try listing(stage.repo.home) == before)
  }

  @Test func `write through a link to the configuration, and leave it a link`() throws {
    let stage = try Stage()
    try stage.repo.folder.write("dotfiles/gitconfig", "[user]\n\tname = A\n")
    try FileManager.default.removeItem(atPath: stage.repo.home + "/.gitconfig")
    try FileManager.default.createSymbolicLink(
      atPath: stage.repo.home + "/.gitconfig", withDestinationPath: "../dotfiles/gitconfig")
    let before = try listing(stage.repo.folder.path + "/home")
    _ = try stage.installer.install(stage.scripts, user: try stage.user)
    #expect(Folder.text(stage.repo.folder.path + "/dotfiles/gitconfig")?.contains("hooksPath") == true)
    _ = try stage.installer.uninstall(user: try stage.user)
    #expect(try listing(stage.repo.folder.path + "/home") == before)
    #expect(Folder.text(stage.repo.folder.path + "/dotfiles/gitconfig") == "[user]\n\tname = A\n")
  }

  @Test func `keep what the user wrote into the configuration in between`() throws {
    let stage = try Stage()
    _ = try stage.installer.install(stage.scripts, user: try stage.user)
    try stage.repo.global("core.editor", "vi")
    try stage.repo.global("user.name", "B")
    _ = try stage.installer.uninstall(user: try stage.user)
    #expect(try stage.repo.gitOK(["config", "--global", "--list"]) == "core.editor=vi\nuser.name=B\n")
  }

  @Test func `leave a core.hooksPath alone that the user set in between`() throws {
    let stage = try Stage()
    _ = try stage.installer.install(stage.scripts, user: try stage.user)
    try stage.repo.global("core.hooksPath", "/mine")
    let report = try stage.installer.uninstall(user: try stage.user)
    #expect(report.lines.contains { $0.contains("stays as it is") })
    #expect(try stage.repo.gitOK(["config", "--global", "core.hooksPath"]) == "/mine\n")
  }

  @Test func `refuse a setting that would not take effect, and put everything back`() throws {
    let stage = try Stage()
    try stage.repo.folder.write("home/more", "[core]\n\thooksPath = /elsewhere\n")
    try stage.repo.folder.write("home/.gitconfig", "[core]\n\teditor = vi\n[include]\n\tpath = more\n")
    let before = try listing(stage.repo.home)
    #expect(throws: HookError.self) { try stage.installer.install(stage.scripts, user: try stage.user) }
    #expect(try listing(stage.repo.home) == before)
  }

  @Test func `review once in a repository that has a hook of its own from airlock`() throws {
    let stage = try Stage(standIn: "echo reviewed >&2")
    try stage.repo.folder.write(stage.hook, "#!/bin/sh\necho own >&2\n", mode: 0o755)
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    _ = try stage.installer.install(stage.scripts, user: try stage.user)
    #expect(try stage.commit().err == "own\nreviewed\n")
    let report = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    #expect(report.directory == (try stage.user.hooks))
  }

  @Test func `do not run themselves in a circle`() throws {
    let stage = try Stage(standIn: "echo reviewed >&2")
    _ = try stage.installer.install(stage.scripts, user: try stage.user)
    try FileManager.default.removeItem(atPath: stage.repo.gitDirectory + "/hooks")
    try FileManager.default.createSymbolicLink(
      atPath: stage.repo.gitDirectory + "/hooks", withDestinationPath: try stage.user.hooks)
    let run = try stage.commit()
    #expect(run.status == 0)
    #expect(!run.timedOut)
  }

  @Test func `keep updateInstead working`() throws {
    let stage = try Stage()
    _ = try stage.installer.install(stage.scripts, user: try stage.user)
    let clone = stage.repo.folder.path + "/clone"
    try stage.repo.gitOK(["clone", "-q", stage.repo.path, clone])
    try stage.repo.gitOK(["config", "receive.denyCurrentBranch", "updateInstead"])
    try stage.repo.folder.write(clone + "/pushed.txt", "pushed\n")
    try stage.repo.gitOK(["-C", clone, "add", "."])
    try stage.repo.gitOK(["-C", clone, "commit", "-q", "-m", "pushed"])
    try stage.repo.gitOK(["-C", clone, "push", "-q", "origin", "main"])
    #expect(Folder.text(stage.repo.path + "/pushed.txt") == "pushed\n")
  }
}
