import Foundation
import TestSupport
import Testing

/// Whether the model was awake is seen from a defect of ours, which nobody else gets to see.
@Suite struct ControlTests {
  /// What the user is asked to read.
  private func content(_ server: ModelServer) throws -> String {
    let body = try #require(server.requests.first).body
    let object = try #require(try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any])
    return try #require((object["messages"] as? [[String: String]])?.last?["content"])
  }

  @Test(arguments: ["ollama", "openai"])
  func `a model that does not find it has reviewed nothing`(provider: String) throws {
    let server = try ModelServer(.inattentive)
    let scene = try Scene()
    try scene.ask(server.origin, provider: provider)
    try scene.repo.stage(["notes.py": "total = 1\n"])
    let run = try scene.repo.commit()
    #expect(run.status == 0)
    #expect(run.err.contains("the model did not find the control defect in its 1 request"), "\(run.err)")
    #expect(run.err.contains("review incomplete") && !run.err.contains("nothing found ·"), "\(run.err)")
    let review = try scene.lastReview()
    #expect(review.isComplete == false && review.coverage["reviewed"] as? Int == 0)
  }

  @Test func `the findings of such a reply are told all the same`() throws {
    let server = try ModelServer(.inattentive, content: Scene.complaint())
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.tells(Scene.path, Scene.change.line("sql")), "\(run.err)")
    #expect(try scene.lastReview().isComplete == false)
  }

  @Test func `it is in the request and in nothing that is kept or printed`() throws {
    let server = try ModelServer(content: Scene.complaint())
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    let run = try scene.repo.commit()
    let review = try scene.lastReview()
    #expect(review.isComplete == true && review.places("model").count == 1)
    for text in [run.err, review.text] { #expect(!text.contains("fails whenever it runs"), "\(text)") }
    #expect(try content(server).split(separator: "\n").count { $0.hasPrefix("@@ new line ") } == 2)
  }

  @Test func `a setting of the user's turns it off, and a repository's does not`() throws {
    let server = try ModelServer(.inattentive)
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.repo.global("airlock.control", "off")
    try scene.repo.stage(["notes.py": "total = 1\n"])
    #expect(try scene.repo.commit().status == 0)
    #expect(try scene.lastReview().isComplete == true)
    #expect(try content(server).split(separator: "\n").count { $0.hasPrefix("@@ new line ") } == 1)
    try scene.repo.global("airlock.control", "on")
    try scene.repo.gitOK(["config", "airlock.control", "off"])
    try scene.repo.stage(["notes.py": "total = 2\n"])
    let run = try scene.repo.commit()
    #expect(run.err.contains("airlock.control") && run.err.contains("local"), "\(run.err)")
    #expect(server.requests.count == 1)
  }

  @Test(arguments: [
    (ModelServer.Behaviour.answer, "this model finds 5 of 5"), (.inattentive, "finds 0 of 5: not usable"),
  ])
  func `doctor asks five when told to`(behaviour: ModelServer.Behaviour, words: String) throws {
    let server = try ModelServer(behaviour)
    let scene = try Scene()
    try scene.ask(server.origin)
    #expect(try !scene.airlock(["doctor"]).out.contains("this model"))
    #expect(server.connections == 0)
    let run = try scene.airlock(["doctor", "--ask"])
    #expect(run.out.contains(words), "\(run.out)")
    #expect(behaviour == .answer || run.status == 1)
    #expect(server.requests.count == 5 && Set(server.requests.map(\.body)).count == 5)
  }
}
