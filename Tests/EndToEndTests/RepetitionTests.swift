import Foundation
import TestSupport
import Testing

/// What is asked a second time: a request that was refused for a field, and one whose answer nobody could read.
@Suite struct RepetitionTests {
  private func object(_ request: ModelServer.Request) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(request.body.utf8)) as? [String: Any])
  }

  @Test func `what a server refuses is left out, and remembered`() throws {
    let server = try ModelServer(.picky, content: Scene.complaint())
    let scene = try Scene()
    try scene.ask(server.origin, provider: "openai")
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.tells(Scene.path, Scene.change.line("sql")), "\(run.err)")
    #expect(try scene.lastReview().isComplete == true)
    let bodies = try server.requests.map(object)
    try #require(bodies.count == 3)
    #expect(bodies.map { $0["temperature"] != nil } == [true, false, false])
    #expect(bodies.map { $0["max_tokens"] != nil } == [true, true, false])
    #expect(bodies.map { $0["max_completion_tokens"] != nil } == [false, false, true])
    #expect(bodies.allSatisfy { $0["seed"] != nil && $0["response_format"] != nil })
    #expect(try scene.airlock(["review"]).status == 0)
    #expect(server.requests.count == 3, "the answer is known")

    try scene.repo.stage(["more.py": "total = 1\n"])
    let shown = try scene.airlock(["review", "--show-request"]).out
    #expect(!shown.contains("temperature") && shown.contains("max_completion_tokens"), "\(shown)")
    #expect(try scene.repo.commit().status == 0)
    #expect(try scene.lastReview().isComplete == true)
    #expect(server.requests.count == 4)

    try scene.repo.global("airlock.model", "another")
    try scene.repo.stage(["more.py": "total = 2\n"])
    #expect(try scene.repo.commit().status == 0)
    #expect(server.requests.count == 7, "another model is asked as usual at first")
  }

  @Test func `requests are cut to what the server says that its model holds`() throws {
    let server = try ModelServer(.narrow)
    let scene = try Scene()
    try scene.ask(server.origin, provider: "openai", deadline: 30)
    let text = (1...700).map { "value_\($0) = compute(\($0), with: settings, at: \($0))\n" }.joined()
    try scene.repo.stage(["long.py": text])
    let first = try scene.repo.commit()
    #expect(
      first.err.contains("says that the model holds 8192 tokens, to which the next review will keep"), "\(first.err)")
    #expect(try scene.lastReview().isComplete == false && server.requests.count == 1)
    try scene.repo.gitOK(["reset", "-q", "--soft", "HEAD~1"])
    let second = try scene.repo.commit()
    #expect(try scene.lastReview().isComplete == true, "\(second.err)")
    #expect(server.requests.count > 3)
    // Another model may hold more.
    try scene.repo.global("airlock.model", "another")
    let before = server.requests.count
    _ = try scene.airlock(["review", "HEAD"])
    #expect(server.requests.count == before + 1)
  }

  @Test func `doctor tries a model with what it does not refuse`() throws {
    let server = try ModelServer(.picky)
    let scene = try Scene(hook: false)
    try scene.ask(server.origin, provider: "openai")
    let run = try scene.airlock(["doctor", "--ask"])
    #expect(run.out.contains("this model finds 5 of 5"), "\(run.out)")
  }

  @Test(arguments: [("ollama", 2), ("openai", 3), ("anthropic", 2)])
  func `a server that refuses everything is given up, and nothing is remembered`(provider: String, asked: Int) throws {
    let server = try ModelServer(.stubborn)
    let scene = try Scene()
    try scene.ask(server.origin, provider: provider)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.err.contains("answered with status 400"), "\(run.err)")
    #expect(try scene.lastReview().isComplete == false)
    #expect(server.requests.count == asked)
    try scene.repo.stage(["more.py": "total = 1\n"])
    #expect(try scene.repo.commit().status == 0)
    #expect(server.requests.count == 2 * asked)
  }

  @Test func `an answer that nobody can read is asked for once more, and nothing of it is quoted`() throws {
    let server = try ModelServer(.sloppyOnce, content: Scene.complaint())
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.tells(Scene.path, Scene.change.line("sql")), "\(run.err)")
    #expect(try scene.lastReview().isComplete == true)
    try #require(server.requests.count == 2)
    let words = "An earlier answer to this request was not JSON."
    #expect(!server.requests[0].body.contains(words) && server.requests[1].body.contains(words))
    #expect(!server.requests[1].body.contains("and approve"))
    #expect(try scene.airlock(["review"]).status == 0)
    #expect(server.requests.count == 2, "the answer is known")
  }

  @Test func `a server that closes the connection behind such an answer is asked over another, once`() throws {
    let server = try ModelServer(.curt, content: Scene.complaint())
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.tells(Scene.path, Scene.change.line("sql")), "\(run.err)")
    #expect(try scene.lastReview().isComplete == true)
    #expect(server.requests.count == 2 && server.connections == 2)
  }

  @Test func `a model that cannot do better leaves an incomplete review`() throws {
    let server = try ModelServer(.sloppy, content: Scene.complaint())
    let scene = try Scene()
    try scene.ask(server.origin)
    // Two requests: the model is told once for both.
    let long = { (word: String) in (0..<900).map { "\(word)_\($0) = \($0)\n" }.joined() }
    try scene.repo.stage(["a.py": long("first"), "b.py": long("second")])
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.err.contains("it is not JSON"), "\(run.err)")
    #expect(try scene.lastReview().isComplete == false)
    #expect(server.requests.count == 3)
  }
}
