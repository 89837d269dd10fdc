import Foundation
import TestSupport
import Testing

/// Where there is nothing to review, or no way to: sensible words and no crash.
@Suite struct OddRepositoryTests {
  private func expectWords(_ run: Run, _ words: [String], status: [Int32]) {
    #expect(status.contains(run.status), "\(run.status): \(run.err)")
    let text = run.err + run.out
    #expect(words.contains { text.lowercased().contains($0) }, "\(text)")
    #expect(!text.contains("Fatal error") && !text.contains("Crash"), "\(text)")
  }

  @Test func `outside of a repository the command says so`() throws {
    let scene = try Scene()
    let outside = try scene.repo.folder.folder("outside")
    let run = try scene.airlock(["review"], in: outside)
    expectWords(run, ["repository"], status: [64, 70, 78, 1])
    #expect(run.lines.first?.hasPrefix("airlock: ") == true, "\(run.err)")
    let hook = try scene.airlock(["hook", "pre-commit"], in: outside)
    expectWords(hook, ["not reviewed"], status: [0])
  }

  @Test(arguments: [[], ["--format", "json"]])
  func `an unborn branch with nothing staged is no error`(arguments: [String]) throws {
    let repo = try Repo()
    let airlock = try Installation.shared.get().airlock
    let run = try repo.run(airlock, ["review"] + arguments)
    #expect(run.status == 0, "\(run.err)")
    #expect(!run.err.contains("Fatal error"))
  }

  @Test func `an empty stage is no error, in a commit without changes too`() throws {
    let scene = try Scene()
    let review = try scene.airlock(["review"])
    #expect(review.status == 0, "\(review.err)")
    let run = try scene.repo.commit(["--allow-empty"])
    #expect(run.status == 0, "\(run.err)")
    #expect(run.lines.count <= 1, "\(run.err)")
  }

  @Test func `an index with conflicts is named`() throws {
    let scene = try Scene()
    try scene.repo.settle(["a.txt": "one\n"])
    try scene.repo.gitOK(["checkout", "-q", "-b", "side"])
    try scene.repo.settle(["a.txt": "side\n"])
    try scene.repo.gitOK(["checkout", "-q", "main"])
    try scene.repo.settle(["a.txt": "main\n"])
    #expect(try scene.repo.git(["merge", "-q", "side"]).status != 0)
    let run = try scene.airlock(["review", "--format", "json"])
    #expect([0, 1, 70].contains(run.status), "\(run.status) \(run.err)")
    #expect((run.out + run.err).contains("a.txt") || (run.out + run.err).contains("merge"), "\(run.out)\(run.err)")
    if run.status == 0 { #expect(try ReviewJSON(run.out).isComplete == false) }
    let hook = try scene.airlock(["hook", "pre-commit"])
    #expect(hook.status == 0 && !hook.err.isEmpty)
  }

  @Test func `a merge is reviewed for what it brings`() throws {
    let scene = try Scene()
    try scene.repo.gitOK(["checkout", "-q", "-b", "side"])
    try scene.repo.settle(["side.py": "k = '\(Scene.secret)'\n"])
    try scene.repo.gitOK(["checkout", "-q", "main"])
    try scene.repo.settle(["main.py": "x = 1\n"])
    #expect(try scene.repo.git(["merge", "-q", "--no-commit", "side"]).status == 0)
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.tells("side.py", 1), "\(run.err)")
  }

  @Test(arguments: ["--global", "--local"])
  func `an unknown key is named, and nothing is sent`(scope: String) throws {
    let server = try ModelServer()
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.repo.gitOK(["config", scope, "airlock.endpiont", "http://127.0.0.1:9"])
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0)
    let line = try #require(run.lines.first { $0.contains("airlock.endpiont") }, "\(run.err)")
    #expect(line.contains(scope.dropFirst(2)))
    #expect(line.contains(scope == "--global" ? ".gitconfig" : ".git/config"), "\(line)")
    #expect(run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    #expect(server.connections == 0)
    #expect(try scene.lastReview().isComplete == false)
  }

  @Test(arguments: [
    ("airlock.deadline", "soon"), ("airlock.provider", "oracle"), ("airlock.endpoint", "ftp://127.0.0.1"),
    ("airlock.endpoint", "http://models.example.org"), ("airlock.endpoint", "https://user:pw@models.example.org"),
    ("airlock.caFile", "relative.pem"),
  ])
  func `a value that cannot be used is named, and nothing is sent`(key: String, value: String) throws {
    let server = try ModelServer()
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.repo.global(key, value)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0)
    #expect(run.err.lowercased().contains(key.lowercased()), "\(run.err)")
    #expect(run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    #expect(server.connections == 0)
    #expect(try scene.lastReview().isComplete == false)
  }

  @Test func `a broken index costs no commit and no crash`() throws {
    let scene = try Scene()
    try scene.stageChange()
    let index = scene.repo.gitDirectory + "/index"
    var bytes = [UInt8](try #require(FileManager.default.contents(atPath: index)))
    bytes.replaceSubrange(8..<12, with: [0xFF, 0xFF, 0xFF, 0xFF])
    try scene.repo.folder.write(index, bytes: bytes)
    let run = try scene.airlock(["hook", "pre-commit"])
    #expect(run.status == 0)
    #expect(!run.err.isEmpty && !run.err.contains("nothing found ·"), "\(run.err)")
  }

  @Test func `an object that is missing is told`() throws {
    let scene = try Scene()
    try scene.stageChange()
    let name = try scene.repo.gitOK(["rev-parse", ":\(Scene.path)"]).trimmingCharacters(in: .whitespacesAndNewlines)
    try FileManager.default.removeItem(
      atPath: scene.repo.gitDirectory + "/objects/\(name.prefix(2))/\(name.dropFirst(2))")
    let run = try scene.airlock(["hook", "pre-commit"])
    #expect(run.status == 0)
    #expect(
      !run.err.contains("nothing found ·") && run.err.contains("orders.py") || run.err.contains("object"), "\(run.err)")
    #expect(try scene.lastReview().isComplete == false)
  }

  @Test func `a repository with SHA-256 is reviewed`() throws {
    let repo = try Repo(["-b", "main", "--object-format=sha256"])
    let airlock = try Installation.shared.get().airlock
    try repo.stage(["a.py": "k = '\(Scene.secret)'\n"])
    let run = try repo.run(airlock, ["hook", "pre-commit"])
    #expect(run.status == 0)
    #expect(run.tells("a.py", 1), "\(run.err)")
    #expect(!run.err.contains(Scene.secret))
  }
}
