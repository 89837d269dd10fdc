import Foundation
import Glibc
import TestSupport
import Testing

/// What left the machine, what it took, and what a budget leaves.
@Suite(.serialized) struct SentTests {
  private let scene: Scene
  private let server: ModelServer

  init() throws {
    scene = try Scene()
    server = try ModelServer(content: Scene.complaint())
    try scene.ask(server.origin)
    try scene.stageChange()
  }

  private var state: String {
    let home = scene.repo.home + "/.local/state/airlock/"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
    return home + (names.first { $0.utf8.count == 64 } ?? "")
  }

  private func runs() -> [[String: Any]] {
    (Folder.text(state + "/runs.jsonl") ?? "").split(separator: "\n").compactMap {
      try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  private func stats() throws -> Run { try scene.airlock(["show", "--stats"]) }

  @Test func `what was sent is shown to the byte, with where it went`() throws {
    #expect(try scene.repo.commit().status == 0)
    let request = try #require(server.requests.first)
    let shown = try scene.airlock(["show", "--sent"])
    #expect(shown.status == 0 && shown.out.contains("\n\n\(request.body)\n\n"), "\(shown.out)")
    #expect(shown.out.contains("to: \(server.origin)/api/chat\n") && shown.out.contains("model: scripted\n"))
    let hash = try #require(shown.out.firstMatch(of: /sha256: ([0-9a-f]{64})/)).1
    let run = try #require(runs().first)
    #expect(runs().count == 1 && run["bodies"] as? [String] == [String(hash)])
    #expect(run["outcome"] as? String == "complete" && run["requests"] as? Int == 1 && run["replayed"] as? Int == 0)
    #expect(run["bytes"] as? Int == request.body.utf8.count)
    // As the scripted model counts.
    #expect(run["tokensOut"] as? Int == 20)
    let name = try #require(run["run"] as? String)
    #expect(try scene.airlock(["show", "--sent", name]).out == shown.out)
    #expect(try scene.airlock(["show", "--sent", "20200101-000000-abcd"]).status == 1)
    for file in [state + "/runs.jsonl", state + "/sent", state + "/sent/\(name)-01"] {
      var about = stat()
      #expect(lstat(file, &about) == 0 && about.st_mode & 0o077 == 0, "\(file)")
    }
    // What is known already leaves no second time.
    try scene.repo.gitOK(["reset", "-q", "--soft", "HEAD~1"])
    #expect(try scene.repo.commit().status == 0)
    #expect(try scene.airlock(["show", "--sent"]).out == shown.out)
    #expect(runs().count == 2 && runs()[1]["replayed"] as? Int == 1 && runs()[1]["requests"] as? Int == 0)
  }

  @Test(.enabled(if: Need.programs("script"))) func `a terminal gets nothing of it that acts`() throws {
    try scene.repo.stage(["a.py": "x = '\u{9B}31m \u{1F600} é \u{202E}'\n"])
    #expect(try scene.repo.commit().status == 0)
    let shown = try scene.repo.run(
      "/usr/bin/script", ["-qec", "\(scene.installation.airlock) show --sent", "/dev/null"], adding: ["TERM": "xterm"])
    #expect(shown.out.contains("a.py"))
    for scalar in shown.out.unicodeScalars {
      #expect(scalar == "\n" || scalar == "\r" || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      #expect(scalar != "\u{202E}")
    }
  }

  @Test func `what is sent is not kept where that is not wanted, and what was kept goes`() throws {
    #expect(try scene.repo.commit().status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: state + "/sent").count == 1)
    try scene.repo.global("airlock.keepSent", "0")
    try scene.repo.stage(["b.py": "b = 1\n"])
    #expect(try scene.repo.commit().status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: state + "/sent").isEmpty)
    let shown = try scene.airlock(["show", "--sent"])
    #expect(shown.status == 1 && shown.err.contains("not kept (airlock.keepSent)"), "\(shown.err)")
    #expect((runs().last?["bodies"] as? [String])?.first?.count == 64)
  }

  @Test func `where it cannot be kept the review says so, and goes on`() throws {
    #expect(try scene.repo.commit().status == 0)
    try FileManager.default.removeItem(atPath: state + "/sent")
    try scene.repo.folder.write(state + "/sent", "in the way\n", mode: 0o600)
    try scene.repo.stage(["b.py": "b = 1\n"])
    #expect(try scene.repo.commit().status == 0)
    #expect(server.requests.count == 2)
    let review = try scene.lastReview()
    #expect(review.isComplete == true && review.notices.contains { $0.hasPrefix("what is sent is not kept: ") })
  }

  @Test func `an old body goes at the next run`() throws {
    #expect(try scene.repo.commit().status == 0)
    let folder = state + "/sent/"
    let old = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -8 * 86_400)], ofItemAtPath: folder + old)
    try scene.repo.stage(["b.py": "b = 1\n"])
    #expect(try scene.repo.commit().status == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(left.count == 1 && left.first != old)
  }

  @Test func `statistics count what was sent, and cost where there are prices`() throws {
    #expect(try stats().out.contains("no model has been asked"))
    #expect(try scene.repo.commit().status == 0)
    let plain = try stats()
    #expect(plain.status == 0 && !plain.out.contains("cost"), "\(plain.out)")
    try scene.repo.global("airlock.priceInput", "1000.50")
    try scene.repo.global("airlock.priceOutput", "3")
    try scene.repo.stage(["b.py": "b = 1\n"])
    #expect(try scene.repo.commit().status == 0)
    let priced = try stats()
    let today = try #require(priced.out.split(separator: "\n").first { $0.hasPrefix("today ") }, "\(priced.out)")
    let numbers = today.split(separator: " ").dropFirst().map(String.init)
    #expect(numbers.prefix(3) == ["2", "0", "2"], "\(priced.out)")
    #expect(numbers[3] == String(server.requests.reduce(0) { $0 + $1.body.utf8.count }))
    let run = try #require(runs().last)
    let (read, written) = (try #require(run["tokensIn"] as? Int), try #require(run["tokensOut"] as? Int))
    #expect(run["cost"] as? Int == (read * 1_000_500_000 + written * 3_000_000) / 1_000_000)
    #expect(priced.out.contains("all clones together: 2 requests"))
  }

  @Test func `a budget for the day ends the asking, and says so`() throws {
    try scene.repo.global("airlock.dailyTokens", "6000")
    #expect(try scene.repo.commit().status == 0)
    #expect(server.requests.count == 1)
    try scene.repo.global("airlock.dailyTokens", "10")
    try scene.repo.stage(["b.py": "b = 1\n"])
    let second = try scene.repo.commit()
    #expect(
      second.err.contains("the budget of 10 tokens a day does not suffice (airlock.dailyTokens)"), "\(second.err)")
    #expect(server.requests.count == 1)
    let review = try scene.lastReview()
    #expect(review.isComplete == false && review.sent == nil)
    #expect(review.notReviewed.first?["path"] as? String == "b.py")
    // Another clone of the same user has no budget of its own.
    let other = scene.repo.folder.path + "/other"
    try scene.repo.gitOK(["clone", "-q", scene.repo.path, other])
    try scene.repo.folder.write(other + "/c.py", "c = 1\n")
    #expect(try scene.repo.git(["add", "."], in: other).status == 0)
    let elsewhere = try scene.airlock(["review"], in: other)
    #expect(elsewhere.out.contains("tokens a day does not suffice"), "\(elsewhere.out)")
    #expect(server.requests.count == 1)
    // A repository may lower it, and not raise it.
    try scene.repo.gitOK(["config", "airlock.dailyTokens", "1000000000"])
    try scene.repo.stage(["d.py": "d = 1\n"])
    #expect(try scene.airlock(["review"]).out.contains("the budget of 10 tokens"))
  }
}
