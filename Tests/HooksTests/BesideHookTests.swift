import Foundation
import Hooks
import Testing
import TestSupport

@Suite struct `A hook installed in one repository` {
  @Test func `is gone without a trace after it was taken back`() throws {
    let stage = try Stage()
    let before = try listing(stage.repo.gitDirectory)
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    #expect(try stage.effective().owner == .airlock)
    #expect(try listing(stage.repo.gitDirectory) != before)
    _ = try stage.installer.uninstall(repository: stage.repo.path)
    #expect(try listing(stage.repo.gitDirectory) == before)
  }

  @Test(arguments: [0o755, 0o700, 0o644, 0o555])
  func `keeps the hook that was there, its bytes and its mode`(mode: Int) throws {
    let stage = try Stage()
    try stage.repo.folder.write(
      stage.hook, bytes: Array("#!/bin/sh\necho kept >&2 # ".utf8) + [0xFF, 0x0A], mode: mode)
    let before = try listing(stage.repo.gitDirectory)
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    #expect(try stage.commit().err == (mode & 0o111 == 0 ? "" : "kept\n"))
    _ = try stage.installer.uninstall(repository: stage.repo.path)
    try stage.repo.gitOK(["reset", "-q", "--soft", "HEAD~1"])
    let hooks = { (text: String) in text.split(separator: "\n").filter { $0.contains("hooks") } }
    #expect(try hooks(listing(stage.repo.gitDirectory)) == hooks(before))
  }

  @Test func `runs the kept hook first, as git would`() throws {
    let stage = try Stage(standIn: "echo airlock >>\"$HOME/order\"")
    try stage.repo.folder.write(
      stage.hook, "#!/bin/sh\necho \"kept $OWN $# $GIT_INDEX_FILE\" >>\"$HOME/order\"\nexit ${REFUSE:-0}\n", mode: 0o755
    )
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    #expect(try stage.commit(adding: ["OWN": "variable"]).status == 0)
    #expect(Folder.text(stage.repo.home + "/order") == "kept variable 0 .git/index\nairlock\n")
    let head = try stage.repo.head
    #expect(try stage.commit(adding: ["REFUSE": "7"]).status == 1)
    #expect(try stage.repo.head == head)
    #expect(Folder.text(stage.repo.home + "/order")?.hasSuffix("kept  0 .git/index\n") == true)
  }

  @Test func `keeps a link as a link`() throws {
    let stage = try Stage()
    try stage.repo.write("tools/check", "#!/bin/sh\necho linked >&2\n", mode: 0o755)
    try FileManager.default.createSymbolicLink(atPath: stage.hook, withDestinationPath: "../../tools/check")
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    #expect(try stage.commit().err == "linked\n")
    _ = try stage.installer.uninstall(repository: stage.repo.path)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: stage.hook) == "../../tools/check")
    #expect(Folder.text(stage.repo.path + "/tools/check") == "#!/bin/sh\necho linked >&2\n")
  }

  @Test func `leaves a script in its place that looks at its own name`() throws {
    let stage = try Stage(standIn: "echo reviewed >&2")
    let hooks = stage.repo.gitDirectory + "/hooks/"
    try stage.repo.folder.write(hooks + "all", "#!/bin/sh\necho \"I am $(basename \"$0\")\" >&2\n", mode: 0o755)
    for name in ["pre-commit", "commit-msg"] {
      try FileManager.default.createSymbolicLink(atPath: hooks + name, withDestinationPath: "all")
    }
    let before = try listing(stage.repo.gitDirectory)
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    #expect(try stage.commit(["--dry-run"]).err.isEmpty)
    let run = try stage.commit()
    #expect(run.err == "I am pre-commit\nreviewed\nI am commit-msg\n")
    _ = try stage.installer.uninstall(repository: stage.repo.path)
    let kept = { (text: String) in text.split(separator: "\n").filter { $0.contains("hook") || $0.contains("config") } }
    #expect(try kept(listing(stage.repo.gitDirectory)) == kept(before))
  }

  @Test func `refuses what it does not understand and touches nothing`() throws {
    let stage = try Stage()
    try FileManager.default.createDirectory(atPath: stage.hook, withIntermediateDirectories: true)
    let before = try listing(stage.repo.gitDirectory)
    #expect(throws: HookError.notARegularFile(stage.hook)) {
      try stage.installer.install(stage.scripts, repository: stage.repo.path)
    }
    #expect(try listing(stage.repo.gitDirectory) == before)
    #expect(throws: HookError.notARepository(stage.repo.home)) {
      try stage.installer.install(stage.scripts, repository: stage.repo.home)
    }
    #expect(throws: HookError.noWorkTree(stage.repo.gitDirectory)) {
      try stage.installer.install(stage.scripts, repository: stage.repo.gitDirectory)
    }
  }

  @Test func `does not take back a script that was edited, or one of somebody else`() throws {
    let stage = try Stage()
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    let script = try #require(Folder.text(stage.hook))
    try stage.repo.folder.write(stage.hook, script + "echo mine\n", mode: 0o755)
    #expect(throws: HookError.changedSince(stage.hook)) { try stage.installer.uninstall(repository: stage.repo.path) }
    try stage.repo.folder.write(stage.hook, "#!/bin/sh\n", mode: 0o755)
    #expect(throws: HookError.notOurs(stage.hook)) { try stage.installer.uninstall(repository: stage.repo.path) }
    #expect(Folder.text(stage.hook) == "#!/bin/sh\n")
  }

  @Test func `is one for every work tree of the repository`() throws {
    let stage = try Stage(standIn: "echo reviewed >&2")
    let other = stage.repo.folder.path + "/other"
    try stage.repo.gitOK(["worktree", "add", "-q", other])
    _ = try stage.installer.install(stage.scripts, repository: other)
    #expect(try stage.effective().owner == .airlock)
    #expect(try stage.effective(in: other).owner == .airlock)
    try stage.repo.folder.write(other + "/new.txt", "new\n")
    try stage.repo.gitOK(["-C", other, "add", "new.txt"])
    #expect(try stage.repo.commit(in: other).err == "reviewed\n")
  }

  @Test func `makes the folder of hooks where a template made none, and removes it again`() throws {
    let stage = try Stage()
    try FileManager.default.removeItem(atPath: stage.repo.gitDirectory + "/hooks")
    let before = try listing(stage.repo.gitDirectory)
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    #expect(try stage.effective().owner == .airlock)
    _ = try stage.installer.uninstall(repository: stage.repo.path)
    #expect(try listing(stage.repo.gitDirectory) == before)
  }

  @Test func `leaves a tracked folder of hooks alone and passes every hook on to it`() throws {
    let stage = try Stage(standIn: "echo reviewed >&2")
    try stage.repo.write(".githooks/pre-commit", "#!/bin/sh\necho \"own $0\" >&2\n", mode: 0o755)
    try stage.repo.write(".githooks/commit-msg", "#!/bin/sh\necho \"message $1\" >&2\n", mode: 0o755)
    try stage.repo.gitOK(["add", ".githooks"])
    try stage.repo.gitOK(["commit", "-q", "-m", "hooks"])
    try stage.repo.gitOK(["config", "core.hooksPath", ".githooks"])
    let config = Folder.text(stage.repo.gitDirectory + "/config")
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    let words = "own .githooks/pre-commit\nreviewed\nmessage .git/COMMIT_EDITMSG\n"
    #expect(try stage.commit().err == words)
    #expect(try stage.repo.gitOK(["status", "--porcelain"]).isEmpty)
    _ = try stage.installer.uninstall(repository: stage.repo.path)
    #expect(Folder.text(stage.repo.gitDirectory + "/config") == config)
    #expect(!FileManager.default.fileExists(atPath: stage.repo.gitDirectory + "/airlock-hooks"))
    #expect(try stage.commit().err == "own .githooks/pre-commit\nmessage .git/COMMIT_EDITMSG\n")
  }
}
