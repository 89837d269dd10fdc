import Foundation
import Glibc
import TestSupport
import Testing

/// A git directory that came in an archive, and says of itself what it likes.
@Suite struct HostileRepositoryTests {
  private func hook(_ scene: Scene) throws -> Run {
    let run = try scene.repo.run(scene.repo.gitDirectory + "/hooks/pre-commit")
    #expect(run.status == 0 && !run.timedOut, "\(run.err)")
    return run
  }

  private func lend(_ scene: Scene, _ lines: [String]) throws {
    let text = lines.map { $0 + "\n" }.joined()
    // More is not read at all.
    #expect(text.utf8.count < 1 << 16)
    try scene.repo.folder.write(scene.repo.gitDirectory + "/objects/info/alternates", text)
  }

  @Test func `object directories that lend to each other, and to themselves, have an end`() throws {
    let scene = try Scene()
    let other = try Repo()
    try other.stage(["b.py": "b = 1\n"])
    try scene.stageChange()
    let (own, lent) = (scene.repo.gitDirectory + "/objects", other.gitDirectory + "/objects")
    let lines = (0..<100).flatMap { [own + "/.", ".", lent + String(repeating: "/", count: $0 % 7 + 1), "/nowhere"] }
    try lend(scene, lines)
    try other.folder.write(lent + "/info/alternates", lines.map { $0 + "\n" }.joined())
    let run = try hook(scene)
    #expect(run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    #expect(try scene.lastReview().isComplete == true)
  }

  @Test func `what a lender lends is found, packed or not, and without a folder for packs`() throws {
    for isPacked in [true, false] {
      let lender = try Repo()
      try lender.settle(["src/a.py": "a = 1\n"])
      if isPacked {
        try lender.gitOK(["gc", "-q"])
      } else {
        try #require(rmdir(lender.gitDirectory + "/objects/pack") == 0)
      }
      let scene = try Scene()
      try lend(scene, ["/nowhere", lender.gitDirectory + "/objects"])
      try scene.repo.gitOK(["reset", "-q", "--hard", try lender.head])
      let object = try lender.gitOK(["rev-parse", "HEAD:src/a.py"]).prefix(2)
      #expect(!FileManager.default.fileExists(atPath: scene.repo.gitDirectory + "/objects/\(object)"))
      try scene.repo.stage(["src/a.py": "a = 1\nkey = '\(Scene.secret)'\n"])
      let run = try hook(scene)
      #expect(run.tells("src/a.py", 2) && !run.tells("src/a.py", 1), "\(run.err)")
      #expect(try scene.lastReview().isComplete == true, "\(run.err)")
    }
  }

  @Test func `an index that is a link to something else is git's to refuse`() throws {
    let scene = try Scene()
    let secret = try scene.repo.folder.write("home/.ssh/id_ed25519", "secret\n", mode: 0o600)
    let index = scene.repo.gitDirectory + "/index"
    try FileManager.default.removeItem(atPath: index)
    #expect(symlink(secret, index) == 0)
    let run = try hook(scene)
    #expect(run.err.contains("git could not tell all of the change"), "\(run.err)")
    #expect(try scene.lastReview().isComplete == false)
  }

  @Test func `names and settings of its own are no more than text`() throws {
    let scene = try Scene(hook: false)
    let name = "x\u{1B}]0;owned\u{7}\u{1B}[31m\u{9B}2J\u{202E}y"
    let path = try scene.repo.folder.folder(name)
    try scene.repo.gitOK(["init", "-q"], in: path)
    let commands = [
      ["hooks", "status"], ["hooks", "install", "--repo", "."], ["hooks", "status"],
      ["hooks", "uninstall", "--repo", "."],
      ["doctor"], ["review"], ["diff", name], ["scan", "."], ["show"], ["show", name], ["dismiss", name], ["verify"],
      [name],
    ]
    for setting in [nil, ("core.hooksPath", name), ("airlock." + "nothing", name), ("core.hooksPath", "/\(name)")] {
      if let setting { try scene.repo.gitOK(["config", setting.0, setting.1], in: path) }
      for command in commands {
        let run = try scene.airlock(command, in: path)
        for byte in run.errors + run.output where byte < 0x20 && byte != 0x0A || byte == 0x7F {
          Issue.record("\(command) printed \(byte): \(run.out.debugDescription)\(run.err.debugDescription)")
          break
        }
        #expect(!(run.out + run.err).unicodeScalars.contains { ["\u{9B}", "\u{202E}"].contains($0) }, "\(command)")
      }
    }
  }

  @Test func `a filter that it names is not started for a work tree`() throws {
    let scene = try Scene()
    let marker = scene.repo.folder.path + "/started"
    let program = try scene.repo.folder.write("program", "#!/bin/sh\ntouch \(marker)\ncat\n", mode: 0o755)
    try scene.repo.settle([".gitattributes": "*.py filter=theirs\n", "a.py": "a = 1\n"])
    try scene.repo.write("a.py", "a = 1\nkey = '\(Scene.secret)'\n")
    for kind in ["clean", "process"] {
      try scene.repo.gitOK(["config", "filter.theirs.\(kind)", program])
      for command in [["review", "--worktree"], ["diff", "--worktree"]] {
        let run = try scene.airlock(command)
        #expect(run.status == 70, "\(run.out)\(run.err)")
        #expect(run.err.contains("would start a program that the repository's own configuration names"), "\(run.err)")
        #expect(run.err.contains("filter.theirs.\(kind)"), "\(run.err)")
      }
      try scene.repo.gitOK(["config", "--unset", "filter.theirs.\(kind)"])
    }
    #expect(!FileManager.default.fileExists(atPath: marker))
    // The control: the user's own is started.
    try scene.repo.global("filter.theirs.clean", program)
    let run = try scene.airlock(["review", "--worktree"])
    #expect(run.status == 0 && run.tells("a.py", 2, in: run.out), "\(run.out)\(run.err)")
    #expect(FileManager.default.fileExists(atPath: marker))
  }
}
