import Foundation
import Glibc
import TestSupport
import Testing

/// What a run leaves behind, and what it refuses to be led to.
@Suite struct StateTests {
  @Test(arguments: ["last-review.json", "last-review.txt"])
  func `a planted link is not written through`(name: String) throws {
    let scene = try Scene()
    let precious = try scene.repo.folder.write("precious", "mine\n")
    try FileManager.default.createSymbolicLink(
      atPath: scene.repo.gitDirectory + "/" + name, withDestinationPath: precious)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    #expect(Folder.text(precious) == "mine\n")
  }

  @Test func `a folder in the place of the last review costs no commit`() throws {
    let scene = try Scene()
    try FileManager.default.createDirectory(
      atPath: scene.repo.gitDirectory + "/last-review.json/x", withIntermediateDirectories: true)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
  }

  @Test func `what is kept is for its owner alone`() throws {
    let scene = try Scene()
    try scene.stageChange()
    #expect(try scene.repo.commit().status == 0)
    let state = scene.repo.home + "/.local/state"
    let names = FileManager.default.enumerator(atPath: state)?.allObjects as? [String] ?? []
    for name in names where name.hasPrefix("airlock/") {
      var about = stat()
      #expect(lstat(state + "/" + name, &about) == 0)
      #expect(about.st_mode & 0o077 == 0, "\(name) has mode \(String(about.st_mode & 0o7777, radix: 8))")
    }
  }

  @Test func `commits at the same time in linked work trees lose nothing`() throws {
    let scene = try Scene()
    let count = 6
    for number in 1...count {
      let path = scene.repo.folder.path + "/tree\(number)"
      try scene.repo.gitOK(["worktree", "add", "-q", path, "-b", "branch\(number)"])
      try scene.repo.folder.write(path + "/a\(number).py", "k = '\(Scene.secret)'\n")
      #expect(try scene.repo.git(["add", "."], in: path).status == 0)
    }
    let commits = try (1...count).map { number in
      try Started(
        "/usr/bin/git", ["commit", "-q", "-m", "x"], environment: scene.repo.environment,
        in: scene.repo.folder.path + "/tree\(number)", withInput: false)
    }
    for commit in commits { #expect(commit.wait() == 0) }
    for number in 1...count {
      let text = try #require(
        Folder.text(scene.repo.gitDirectory + "/worktrees/tree\(number)/last-review.json"), "tree \(number)")
      #expect(try ReviewJSON(text).places("secret") == ["a\(number).py:1"])
    }
  }

  @Test func `nothing is left in the temporary folder`() throws {
    let scene = try Scene()
    let place = try scene.repo.folder.folder("temporary")
    try scene.stageChange()
    #expect(try scene.repo.commit(adding: ["TMPDIR": place]).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place).isEmpty)
  }
}
