import Foundation
import TestSupport
import Testing

/// What was asked and answered is not asked again; what changed is.
@Suite struct AnsweredTests {
  /// Nine files, each with one hunk large enough for a request of its own.
  private func stage(_ scene: Scene, changed: Int? = nil) throws {
    var files: [String: String] = [:]
    for number in 1...9 {
      let lines = (1...260).map { "value_\(number)_\($0) = compute_\($0)(\(number == changed && $0 == 100 ? 2 : 1))\n" }
      files["part\(number).py"] = lines.joined()
    }
    try scene.repo.stage(files)
  }

  private func sent(_ scene: Scene) throws -> [Int] {
    let sent = try #require(try scene.lastReview().sent)
    return ["requests", "replayed"].map { sent[$0] as? Int ?? -1 }
  }

  @Test func `an amended change asks only about the hunk that changed`() throws {
    let server = try ModelServer()
    let scene = try Scene()
    try scene.ask(server.origin)
    try stage(scene)
    #expect(try scene.repo.commit().status == 0)
    let all = server.requests.count
    #expect(all >= 5)
    #expect(try sent(scene) == [all, 0])
    // Committed again without a change: the same comparison, and nobody is asked.
    try scene.repo.gitOK(["reset", "-q", "--soft", "HEAD~1"])
    let again = try scene.repo.commit()
    #expect(again.status == 0 && server.requests.count == all, "\(again.err)")
    #expect(try sent(scene) == [0, all])
    #expect(try scene.lastReview().isComplete == true)
    try scene.repo.gitOK(["reset", "-q", "--soft", "HEAD~1"])
    try stage(scene, changed: 5)
    #expect(try scene.repo.commit().status == 0)
    #expect(server.requests.count == all + 1)
    #expect(try sent(scene) == [1, all - 1])
    #expect(try scene.lastReview().isComplete == true)
  }

  @Test func `nine hunks of one file, too`() throws {
    let server = try ModelServer()
    let scene = try Scene()
    func text(_ changed: Int?, _ extra: String = "") -> String {
      (1...9).map { part in
        (1...40).map { "line \(part) \($0)\n" }.joined()
          + (changed == nil ? "" : "total_\(part) = \(part == changed ? extra : "")1\n")
      }.joined()
    }
    try scene.repo.stage(["all.py": text(nil)])
    #expect(try scene.repo.git(["commit", "-q", "--no-verify", "-m", "base"]).status == 0)
    try scene.ask(server.origin)
    try scene.repo.stage(["all.py": text(0)])
    #expect(try scene.airlock(["review"]).status == 0)
    #expect(server.requests.count == 1)
    #expect(try scene.airlock(["review"]).status == 0)
    #expect(server.requests.count == 1)
    try scene.repo.stage(["all.py": text(4, "2 + ")])
    #expect(try scene.airlock(["review"]).status == 0)
    #expect(server.requests.count == 2)
  }

  @Test func `a replayed answer is checked and told like a fresh one, at the lines of today`() throws {
    let server = try ModelServer(content: Scene.complaint())
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.repo.stage([Scene.path: "import os\n"])
    #expect(try scene.repo.git(["commit", "-q", "--no-verify", "-m", "base"]).status == 0)
    try scene.stageChange()
    let first = try scene.airlock(["review", "--format", "json"])
    let second = try scene.airlock(["review", "--format", "json"])
    let (one, two) = (try ReviewJSON(first.out), try ReviewJSON(second.out))
    #expect(server.requests.count == 1)
    #expect(one.places("model") == two.places("model") && two.places("model").count == 1)
    #expect(two.sent?["replayed"] as? Int == 1 && two.sent?["requests"] as? Int == 0)
    #expect(two.isComplete == true && !second.out.contains("fails whenever"))
  }

  @Test(arguments: [ModelServer.Behaviour.inattentive, .status500, .halfJSON, .html])
  func `what is no review is asked again`(behaviour: ModelServer.Behaviour) throws {
    let server = try ModelServer(behaviour)
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    for expected in 1...2 {
      _ = try scene.airlock(["review"])
      #expect(server.requests.count == expected)
    }
    #expect(ledger(scene).isEmpty)
  }

  @Test func `another model, endpoint or dialect is another question`() throws {
    let (server, other) = (try ModelServer(), try ModelServer())
    let scene = try Scene()
    try scene.stageChange()
    for (origin, provider, model) in [
      (server.origin, "ollama", "a"), (server.origin, "ollama", "b"), (server.origin, "openai", "b"),
      (other.origin, "openai", "b"),
    ] {
      try scene.ask(origin, provider: provider)
      try scene.repo.global("airlock.model", model)
      _ = try scene.airlock(["review"])
    }
    #expect(server.requests.count == 3 && other.requests.count == 1)
  }

  @Test func `what is kept is this user's alone, and what is damaged is asked again`() throws {
    let server = try ModelServer()
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    _ = try scene.airlock(["review"])
    let file = try #require(ledger(scene).first)
    let folder = (file as NSString).deletingLastPathComponent
    #expect(try permissions(folder) == 0o700 && permissions(file) == 0o600)
    let whole = try #require(FileManager.default.contents(atPath: file))
    #expect(!String(decoding: whole, as: UTF8.self).contains(Scene.secret))
    var asked = 1
    for damage in [Data(), whole.prefix(whole.count / 2), whole + Data([0]), Data(repeating: 0xFF, count: 200)] {
      try damage.write(to: URL(fileURLWithPath: file))
      _ = try scene.airlock(["review"])
      asked += 1
      #expect(server.requests.count == asked)
    }
    // Another answer under this name is none either.
    try FileManager.default.moveItem(atPath: file, toPath: folder + "/" + String(repeating: "0", count: 64))
    _ = try scene.airlock(["review"])
    #expect(server.requests.count == asked + 1)
  }

  private func permissions(_ path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  private func ledger(_ scene: Scene) -> [String] {
    let home = scene.repo.home + "/.local/state/airlock/"
    let clones = (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
    return clones.flatMap { clone in
      let folder = home + clone + "/ledger/"
      return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).map { folder + $0 }
    }
  }
}
