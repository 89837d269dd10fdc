import Foundation
import TestSupport
import Testing

/// The hook at every kind of commit, with the real git.
@Suite struct CommitTests {
  /// What every reviewed commit of the change has to show.
  private func expectAdvice(_ run: Run, _ scene: Scene, path: String = Scene.path) throws {
    let change = Scene.change
    #expect(run.status == 0, "\(run.err)")
    #expect(run.tells(path, change.line("key")), "\(run.err)")
    #expect(run.tells(path, change.line("injection")), "\(run.err)")
    #expect(run.lines.count <= 10, "\(run.err)")
    #expect(!run.err.contains(Scene.secret))
    #expect(!run.err.contains("\u{1B}") && !run.err.contains("\r"))
    let review = try scene.lastReview()
    #expect(review.places("secret") == ["\(path):\(change.line("key"))"])
    #expect(review.places("injection").contains("\(path):\(change.line("injection"))"))
    #expect(!review.places("defect").isEmpty)
    let kept = Folder.files(under: scene.repo.home, containing: Scene.secret)
    #expect(kept.isEmpty, "the secret was kept")
    for name in ["last-review.json", "last-review.txt"] {
      let text = try #require(Folder.text(scene.repo.gitDirectory + "/" + name), "there is no \(name)")
      #expect(!text.contains(Scene.secret))
    }
  }

  @Test func `a plain commit is reviewed and goes on`() throws {
    let scene = try Scene()
    try scene.stageChange()
    let run = try scene.repo.commit()
    try expectAdvice(run, scene)
    #expect(run.err.contains("screened only") && run.err.contains("no model configured"))
    #expect(try scene.repo.gitOK(["log", "--oneline"]).split(separator: "\n").count == 2)
    #expect(try scene.lastReview().isComplete == true)
  }

  @Test func `the first commit of a repository is compared with nothing`() throws {
    let scene = try Scene(hook: false)
    try scene.repo.gitOK(["checkout", "-q", "--orphan", "fresh"])
    try scene.installHook()
    try scene.stageChange()
    try expectAdvice(try scene.repo.commit(), scene)
    #expect(try scene.lastReview().object["base"] is NSNull)
  }

  @Test func `commit -a reviews what it stages itself`() throws {
    let scene = try Scene()
    try scene.repo.settle([Scene.path: "import db\n"])
    try scene.repo.write(Scene.path, Scene.change.text)
    try expectAdvice(try scene.repo.commit(["-a"]), scene)
  }

  @Test func `a commit of named files reviews those alone`() throws {
    let scene = try Scene()
    try scene.repo.settle([Scene.path: "import db\n", "other.py": "x = 1\n"])
    try scene.repo.stage(["other.py": "token = '\(Scene.secret)'\n"])
    try scene.repo.write(Scene.path, Scene.change.text)
    let run = try scene.repo.commit(["--only", "--", Scene.path])
    try expectAdvice(run, scene)
    #expect(!run.err.contains("other.py"))
  }

  @Test func `amend shows what it changes`() throws {
    let scene = try Scene()
    try scene.repo.settle(["first.py": "key = '\(Scene.secret)'\n"])
    try scene.stageChange()
    let run = try scene.repo.git(["commit", "-q", "--amend", "--no-edit"])
    try expectAdvice(run, scene)
    #expect(!run.err.contains("first.py"))
  }

  @Test func `a commit from a folder below is the same`() throws {
    let scene = try Scene()
    try scene.stageChange()
    try expectAdvice(try scene.repo.commit(in: "src"), scene)
  }

  @Test func `an index of the caller's own is the one that is reviewed`() throws {
    let scene = try Scene()
    try scene.repo.stage(["unrelated.py": "password = '\(Scene.secret)'\n"])
    let other = ["GIT_INDEX_FILE": scene.repo.gitDirectory + "/another-index"]
    try scene.repo.write(Scene.path, Scene.change.text)
    #expect(try scene.repo.git(["read-tree", "HEAD"], adding: other).status == 0)
    #expect(try scene.repo.git(["add", Scene.path], adding: other).status == 0)
    let run = try scene.repo.commit(adding: other)
    try expectAdvice(run, scene)
    #expect(!run.err.contains("unrelated.py"))
  }

  @Test func `a linked work tree has its own review`() throws {
    let scene = try Scene()
    try scene.repo.gitOK(["worktree", "add", "-q", "../second", "-b", "second"])
    let path = scene.repo.folder.path + "/second"
    try scene.repo.folder.write(path + "/a.py", "k = '\(Scene.secret)'\n")
    #expect(try scene.repo.git(["add", "a.py"], in: path).status == 0)
    let run = try scene.repo.commit(in: path)
    #expect(run.status == 0 && run.tells("a.py", 1), "\(run.err)")
    #expect(Folder.text(scene.repo.gitDirectory + "/worktrees/second/last-review.json") != nil)
    #expect(Folder.text(scene.repo.gitDirectory + "/last-review.json") == nil)
  }

  @Test func `a clean change says that it was screened only`() throws {
    let scene = try Scene()
    try scene.repo.stage(["notes.txt": "nothing to see\n"])
    let run = try scene.repo.commit()
    #expect(run.status == 0)
    #expect(run.lines.count <= 2, "\(run.err)")
    #expect(run.err.contains("screened only"), "\(run.err)")
    #expect(try scene.lastReview().findings.isEmpty)
  }

  @Test func `neither index, work tree nor objects are touched by the hook`() throws {
    let scene = try Scene()
    try scene.stageChange()
    try scene.repo.write(Scene.path, "edited again, not staged\n")
    let hook = scene.repo.gitDirectory + "/hooks/pre-commit"
    func state() throws -> [String] {
      let index = try #require(FileManager.default.contents(atPath: scene.repo.gitDirectory + "/index"))
      let objects = FileManager.default.enumerator(atPath: scene.repo.gitDirectory + "/objects")?.allObjects
      return [
        index.base64EncodedString(), "\(objects ?? [])", try scene.repo.gitOK(["status", "--porcelain"]),
        try scene.repo.gitOK(["stash", "list"]),
      ]
    }
    _ = try state()
    let before = try state()
    let run = try scene.repo.run(hook)
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    #expect(try state() == before)
  }

  @Test func `names that are hard to print do no harm`() throws {
    let scene = try Scene()
    let name = "a\u{1B}[31m\nb\u{202E}.py"
    try scene.repo.stage([name: "k = '\(Scene.secret)'\n"])
    let run = try scene.repo.commit()
    #expect(run.status == 0)
    #expect(!run.err.contains("\u{1B}") && !run.err.contains("\u{202E}"), "\(run.err)")
    #expect(run.lines.count <= 10)
    #expect(try scene.lastReview().places("secret").count == 1)
  }

  @Test func `a deleted file and a changed mode are no trouble`() throws {
    let scene = try Scene()
    try scene.repo.settle(["gone.py": "k = '\(Scene.secret)'\n", "run.sh": "echo\n"])
    try scene.repo.gitOK(["rm", "-q", "gone.py"])
    try scene.repo.gitOK(["update-index", "--chmod=+x", "run.sh"])
    let run = try scene.repo.commit()
    #expect(run.status == 0, "\(run.err)")
    #expect(try scene.lastReview().places("secret").isEmpty)
  }
}
