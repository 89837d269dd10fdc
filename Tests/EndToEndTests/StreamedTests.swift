import Foundation
import TestSupport
import Testing

/// An answer is read while it comes: of one that does not come to its end, what came is told and nothing is kept.
@Suite(.serialized) struct StreamedTests {
  private let complaint = ["\(Scene.path):\(Scene.change.line("sql"))"]

  private func scene(_ server: ModelServer, provider: String = "ollama", deadline: Int = 30) throws -> Scene {
    let scene = try Scene()
    try scene.ask(server.origin, provider: provider, deadline: deadline)
    try scene.stageChange()
    return scene
  }

  @Test(arguments: ["ollama", "openai", "anthropic"])
  func `an answer comes in pieces, or whole where a server makes no pieces of it`(provider: String) throws {
    for behaviour in [ModelServer.Behaviour.answer, .whole] {
      let server = try ModelServer(behaviour, content: Scene.complaint())
      let scene = try scene(server, provider: provider)
      let run = try scene.repo.commit()
      let review = try scene.lastReview()
      #expect(review.isComplete == true && review.places("model") == complaint, "\(run.err)")
      #expect(server.requests.allSatisfy { $0.body.contains("\"stream\":true") })
      // What was streamed is known as well as what was not.
      #expect(try scene.airlock(["review", "HEAD"]).status == 0)
      #expect(try server.requests.count == 1 && scene.lastReview().places("model") == complaint)
    }
  }

  @Test func `what came before the deadline is told, and the next time it is asked for again`() throws {
    let server = try ModelServer(.halting, content: Scene.complaint())
    let scene = try scene(server, deadline: 1)
    let run = try scene.repo.commit(adding: ["CI": "true"])
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("sql")), "\(run.err)")
    #expect(run.err.contains("did not finish its answer in time"), "\(run.err)")
    let review = try scene.lastReview()
    #expect(review.isComplete == false && review.coverage["reviewed"] as? Int == 0)
    #expect(review.places("model") == complaint)
    #expect(review.notReviewed.map { $0["reason"] as? String } == ["truncated"], "\(review.text)")
    try server.letGo()
    try scene.repo.global("airlock.deadline", "30")
    try scene.repo.gitOK(["reset", "-q", "--soft", "HEAD~1"])
    _ = try scene.repo.commit()
    #expect(try scene.lastReview().isComplete == true && scene.lastReview().places("model") == complaint)
    #expect(try scene.lastReview().sent?["replayed"] as? Int == 0)
    #expect(server.requests.count == 2)
  }

  @Test func `what came before the deadline is told with the commit, and the answer goes on coming`() throws {
    let server = try ModelServer(.halting, content: Scene.complaint())
    let scene = try scene(server, deadline: 1)
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("sql")), "\(run.err)")
    #expect(
      run.err.contains("did not finish its answer in time; the rest continues in the background"), "\(run.err)")
    #expect(try scene.lastReview().places("model") == complaint)
    try server.letGo()
    func shown() throws -> ReviewJSON { try ReviewJSON(try scene.airlock(["show", "--format", "json"]).out) }
    for _ in 0..<400 where try shown().isComplete != true { usleep(50_000) }
    #expect(try shown().isComplete == true && shown().places("model") == complaint)
    #expect(server.requests.count == 1, "nothing is asked twice")
  }

  @Test func `an answer that breaks off is told as far as it came, and is no answer`() throws {
    let server = try ModelServer(.breaking, content: Scene.complaint())
    let scene = try scene(server)
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("sql")), "\(run.err)")
    #expect(run.err.contains("sent a reply that cannot be used: it ends early"), "\(run.err)")
    let review = try scene.lastReview()
    #expect(review.isComplete == false && review.places("model") == complaint)
    #expect(review.notReviewed.map { $0["reason"] as? String } == ["truncated"], "\(review.text)")
    #expect(server.requests.count == 1)
    #expect(try scene.airlock(["review", "HEAD"]).out.contains("SQL"))
    #expect(server.requests.count == 2)
  }

  @Test(arguments: [("openai", 3), ("ollama", 2), ("anthropic", 2)])
  func `a server that will not stream is asked without it, which is remembered`(provider: String, asked: Int) throws {
    let server = try ModelServer(.unstreaming, content: Scene.complaint())
    let scene = try scene(server, provider: provider)
    let run = try scene.repo.commit()
    #expect(try scene.lastReview().isComplete == true && scene.lastReview().places("model") == complaint, "\(run.err)")
    #expect(server.requests.count == asked)
    #expect(server.requests.last?.body.contains("\"stream\":false") == true)
    try scene.repo.stage(["more.py": "total = 1\n"])
    #expect(try scene.repo.commit().status == 0)
    #expect(server.requests.count == asked + 1)
  }

  /// A hunk that is sent in pieces, two of which are marked, and a hunk of another file.
  private func stageCutHunk(_ scene: Scene) throws {
    let lines = (1...2_000).map { "value_\($0) = \([50, 1_000].contains($0) ? "marked_" : "")compute(\($0))\n" }
    try scene.repo.stage(["long.py": lines.joined(), "other.py": "total = 1\n"])
  }

  @Test func `a hunk of which two pieces break off is one that was not reviewed, and what they told stands`() throws {
    let content = Scene.complaint(quote: "value_50 = marked_compute(50)", path: "long.py", line: 50)
    let server = try ModelServer(.breakingMarked, content: content)
    let scene = try Scene()
    try scene.ask(server.origin, deadline: 60)
    try stageCutHunk(scene)
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.tells("long.py", 50), "\(run.err)")
    #expect(run.err.components(separatedBy: "it ends early").count == 2, "\(run.err)")
    let review = try scene.lastReview()
    #expect(server.requests.count >= 4 && server.requests.count { $0.body.contains("marked_") } == 2)
    #expect(review.places("model") == ["long.py:50"])
    #expect(review.coverage["hunks"] as? Int == 2 && review.coverage["reviewed"] as? Int == 1, "\(review.text)")
    #expect(review.notReviewed.map { $0["path"] as? String } == ["long.py"], "\(review.text)")
    #expect(review.notReviewed.map { $0["hunks"] as? Int } == [1])
    #expect(review.notReviewed.map { $0["reason"] as? String } == ["truncated"])
    // The pieces that were reviewed are not asked about again.
    let before = server.requests.count
    #expect(try scene.airlock(["review", "HEAD"]).status == 0)
    #expect(server.requests.count == before + 2)
  }

  @Test func `a hunk of which pieces are late is one that is named`() throws {
    let server = try ModelServer(.heldMarked)
    let scene = try Scene()
    try scene.ask(server.origin, deadline: 5)
    try stageCutHunk(scene)
    let run = try scene.repo.commit(adding: ["CI": "true"])
    #expect(run.status == 0 && run.err.contains("reviewed 1 of 2 hunks in 5 s"), "\(run.err)")
    let review = try scene.lastReview()
    #expect(review.notReviewed.map { $0["hunks"] as? Int } == [1], "\(review.text)")
    #expect(review.notReviewed.map { $0["reason"] as? String } == ["deadline"])
  }
}
