import Foundation
import TestSupport
import Testing

/// What is there when the deadline passes counts; what a server refuses for now is asked for again, where there is time.
@Suite(.serialized) struct InTimeTests {
  /// Nine files, each large enough for a request of its own.
  private func stage(_ scene: Scene) throws {
    var files: [String: String] = [:]
    for number in 1...9 {
      files["part\(number).py"] = (1...360).map { "value_\(number)_\($0) = \($0) + f(\($0))\n" }.joined()
    }
    try scene.repo.stage(files)
  }

  @Test func `answers that came before the deadline count, and the rest is named`() throws {
    let server = try ModelServer(.tiring)
    let scene = try Scene()
    try scene.ask(server.origin, deadline: 3)
    try stage(scene)
    let run = try scene.repo.commit()
    #expect(run.status == 0)
    #expect(run.err.contains("reviewed 3 of 9 hunks in 3 s"), "\(run.err)")
    let review = try scene.lastReview()
    #expect(review.isComplete == false && review.coverage["reviewed"] as? Int == 3)
    #expect(review.notReviewed.count == 6, "\(review.text)")
    #expect(review.notReviewed.allSatisfy { $0["reason"] as? String == "deadline" && $0["hunks"] as? Int == 1 })
    // What came is kept: the next time only the rest is asked for.
    let before = server.requests.count
    try scene.repo.gitOK(["reset", "-q", "--soft", "HEAD~1"])
    _ = try scene.repo.commit()
    #expect(try scene.lastReview().sent?["replayed"] as? Int == 3)
    #expect(server.requests.count - before <= 4)
  }

  @Test func `four requests are in flight at once, and never more`() throws {
    let server = try ModelServer(.paced)
    let scene = try Scene()
    try scene.ask(server.origin, deadline: 30)
    try stage(scene)
    let run = try scene.repo.commit()
    #expect(try scene.lastReview().isComplete == true, "\(run.err)")
    #expect(server.requests.count == 9)
    #expect(server.mostAtOnce == 4)
  }

  @Test(arguments: [ModelServer.Behaviour.busyOnce, .unavailableOnce])
  func `a server that says when to come back is asked again`(behaviour: ModelServer.Behaviour) throws {
    let server = try ModelServer(behaviour, content: Scene.complaint())
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.tells(Scene.path, Scene.change.line("sql")), "\(run.err)")
    #expect(server.requests.count == 2)
    let review = try scene.lastReview()
    #expect(review.isComplete == true && review.sent?["requests"] as? Int == 2)
  }

  @Test func `a connection that is reset before a byte of the answer costs one request more`() throws {
    let server = try ModelServer(.resetOnce, content: Scene.complaint())
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.tells(Scene.path, Scene.change.line("sql")), "\(run.err)")
    #expect(try scene.lastReview().isComplete == true)
    #expect(server.requests.count == 2 && server.connections == 2)
    #expect(Set(server.requests.map(\.body)).count == 1, "the same request")
  }

  @Test func `while a server wants to be left alone no connection brings it another request`() throws {
    let server = try ModelServer(.overrun)
    let scene = try Scene()
    try scene.ask(server.origin, deadline: 60)
    try stage(scene)
    let run = try scene.repo.commit()
    #expect(try scene.lastReview().isComplete == true, "\(run.err)")
    #expect(server.requests.count == 10 && server.early == 0)
  }

  @Test func `not where there is no time for it`() throws {
    let server = try ModelServer(.status429)
    let scene = try Scene()
    try scene.ask(server.origin, deadline: 1)
    try scene.stageChange()
    let run = try scene.repo.commit(adding: ["CI": "true"])
    #expect(run.err.contains("asks to come back later (status 429)"), "\(run.err)")
    #expect(server.requests.count == 1)
  }

  @Test func `a server that closes every connection after its answer is asked over others`() throws {
    let server = try ModelServer(.closing)
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.repo.stage(["a.py": (1...360).map { "a_\($0) = f(\($0) + \($0))\n" }.joined()])
    try scene.repo.stage(["b.py": (1...360).map { "b_\($0) = f(\($0) + \($0))\n" }.joined()])
    let run = try scene.repo.commit()
    #expect(try scene.lastReview().isComplete == true, "\(run.err)")
    #expect(server.connections == server.requests.count)
  }

  @Test func `a server of this machine that takes nobody in is waited for 300 ms, and not again for a minute`() throws {
    let full = try FullListener()
    let scene = try Scene()
    try scene.ask("http://127.0.0.1:\(full.port)", deadline: 60)
    try scene.stageChange()
    let words = "model at 127.0.0.1:\(full.port) did not accept a connection within 300 ms"
    #expect(try scene.repo.commit().err.contains(words + ";"))
    try scene.repo.stage(["b.py": "b = 1\n"])
    let second = try scene.repo.commit()
    #expect(second.err.contains(words + " less than a minute ago, and was not asked again"), "\(second.err)")
    #expect(try scene.lastReview().isComplete == false)
  }

  @Test func `an endpoint that is down is remembered for a minute by the hook, not by a command`() throws {
    let port = try TLSProxy.freePort()
    let scene = try Scene()
    try scene.ask("http://127.0.0.1:\(port)")
    try scene.stageChange()
    #expect(try scene.repo.commit().err.contains("refused the connection;"))
    try scene.repo.stage(["b.py": "b = 1\n"])
    let second = try scene.repo.commit()
    #expect(second.err.contains("refused the connection less than a minute ago"), "\(second.err)")
    let command = try scene.airlock(["review", "HEAD"])
    #expect(!command.out.contains("a minute ago") && command.out.contains("refused the connection"), "\(command.out)")
    // Another endpoint is another matter.
    let server = try ModelServer()
    try scene.ask(server.origin)
    try scene.repo.stage(["c.py": "c = 1\n"])
    #expect(try scene.repo.commit().status == 0)
    #expect(server.requests.count == 1)
  }
}
