import Foundation
import Hooks
import Testing
import TestSupport

@Suite struct `The hook that git calls` {
  @Test func `is told apart: nobody's, somebody's, one without permission, airlock's`() throws {
    let stage = try Stage()
    #expect(try stage.effective().owner == .nobody)
    try stage.repo.folder.write(stage.hook, "#!/bin/sh\n# airlock-hookish\n", mode: 0o755)
    #expect(try stage.effective().owner == .foreign)
    try stage.repo.folder.write(stage.hook, "#!/bin/sh\n", mode: 0o644)
    #expect(try stage.effective().owner == .notExecutable)
    try FileManager.default.removeItem(atPath: stage.hook)
    _ = try stage.installer.install(stage.scripts, repository: stage.repo.path)
    #expect(try stage.effective().owner == .airlock)
  }

  @Test func `counts a relative core.hooksPath from the top, wherever the question is asked`() throws {
    let stage = try Stage()
    try stage.repo.folder.folder("repo/a/b")
    try stage.repo.gitOK(["config", "core.hooksPath", "own"])
    let hook = try stage.effective(in: stage.repo.path + "/a/b")
    #expect(hook.directory == stage.repo.path + "/own")
    #expect(hook.setting?.scope == "local")
    #expect(hook.setting?.value == "own")
  }
}

@Suite struct `Where a user's configuration lies` {
  @Test func `follows the environment as git does`() throws {
    let folder = try Folder()
    func user(_ variables: [String: String]) throws -> HookUser { try HookUser { variables[$0] } }
    #expect(throws: HookError.noHome) { try user([:]) }
    #expect(throws: HookError.noHome) { try user(["HOME": "relative"]) }
    #expect(try user(["HOME": folder.path]).gitConfig == folder.path + "/.gitconfig")
    try folder.write(".config/git/config", "")
    #expect(try user(["HOME": folder.path]).gitConfig == folder.path + "/.config/git/config")
    try folder.write(".gitconfig", "")
    #expect(try user(["HOME": folder.path]).gitConfig == folder.path + "/.gitconfig")
    let other = try user(["HOME": folder.path, "XDG_CONFIG_HOME": "/x", "GIT_CONFIG_GLOBAL": "/y"])
    #expect(other.hooks == "/x/airlock/hooks")
    #expect(other.gitConfig == "/y")
  }
}
