import Foundation
import TestSupport
import Testing

/// What a server does wrong costs one line, never the commit.
@Suite struct BadReplyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let behaviour: ModelServer.Behaviour
    /// What the line that tells it must hold, one of these.
    let cause: [String]
    var content = #"{"findings":[]}"#
    var testDescription: String { behaviour.rawValue }
  }

  static let cases = [
    Case(behaviour: .slow, cause: ["time"]),
    Case(behaviour: .drip, cause: ["time"]),
    Case(behaviour: .status401, cause: ["401"]),
    Case(behaviour: .status404, cause: ["404"]),
    Case(behaviour: .status429, cause: ["429"]),
    Case(behaviour: .status500, cause: ["500"]),
    Case(behaviour: .html, cause: ["JSON", "HTML"]),
    Case(behaviour: .truncated, cause: ["before", "closed", "ended", "incomplete", "end"]),
    Case(behaviour: .halfJSON, cause: ["ends early"]),
    Case(behaviour: .huge, cause: ["1 MiB", "large", "long", "bytes"]),
    Case(behaviour: .redirect, cause: ["redirect", "302"]),
    Case(behaviour: .empty, cause: ["empty", "JSON"]),
    Case(behaviour: .close, cause: ["closed", "without", "no reply", "empty"]),
    Case(behaviour: .garbage, cause: ["HTTP"]),
  ]

  /// The commit went on, the screening's findings are there, and nobody takes the review for a whole one.
  private func expectIncomplete(_ run: Run, _ scene: Scene, cause: [String]) throws {
    #expect(run.status == 0, "\(run.err)")
    #expect(try scene.repo.gitOK(["log", "--oneline"]).split(separator: "\n").count == 2)
    #expect(run.lines.contains { line in cause.contains { line.contains($0) } }, "\(run.err)")
    #expect(run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    #expect(run.tells(Scene.path, Scene.change.line("injection")), "\(run.err)")
    #expect(run.lines.count <= 10, "\(run.err)")
    #expect(!run.err.contains("\u{1B}") && !run.err.contains("nothing found ·"))
    let review = try scene.lastReview()
    #expect(review.isComplete == false, "\(review.text)")
    #expect(!review.text.contains("\u{1B}"))
  }

  @Test(arguments: cases, ["ollama", "openai"])
  func `a reply that is none leaves an incomplete review`(of: Case, provider: String) throws {
    let server = try ModelServer(of.behaviour, content: of.content)
    let scene = try Scene()
    let takesLong = of.behaviour == .slow || of.behaviour == .drip
    try scene.ask(server.origin, provider: provider, deadline: takesLong ? 2 : 10)
    try scene.stageChange()
    let run = try scene.repo.commit()
    try expectIncomplete(run, scene, cause: of.cause)
    // A server that says when to come back is asked three times, and one that hangs up before a byte of its answer twice.
    #expect(server.requests.count == (of.behaviour == .status429 ? 3 : of.behaviour == .close ? 2 : 1))
  }

  @Test func `a model that is down is named`() throws {
    let port = try TLSProxy.freePort()
    let scene = try Scene()
    try scene.ask("http://127.0.0.1:\(port)")
    try scene.stageChange()
    let run = try scene.repo.commit()
    try expectIncomplete(run, scene, cause: ["refused"])
    #expect(run.err.contains("127.0.0.1:\(port)"), "\(run.err)")
  }

  @Test(arguments: ["I think this change is fine.", #"{"findings": "none"}"#, "[[[["])
  func `content that is no answer leaves an incomplete review`(content: String) throws {
    let server = try ModelServer(content: content)
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    try expectIncomplete(try scene.repo.commit(), scene, cause: ["reply", "answer", "JSON"])
  }

  @Test func `a reply full of escape codes is printed without them`() throws {
    let bells = "\u{1B}]0;owned\u{07}\u{1B}[2J\u{1B}[31mred\u{9B}31m\u{202E}back\r\nairlock  nothing found"
    let server = try ModelServer(content: Scene.complaint(title: bells, detail: bells))
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0)
    for text in [
      run.err, try scene.lastReview().text, Folder.text(scene.repo.gitDirectory + "/last-review.txt") ?? "\u{1B}",
      try scene.airlock(["show"]).out, try scene.airlock(["show", "--format", "json"]).out,
    ] {
      #expect(
        !text.unicodeScalars.contains { scalar in
          (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x202E
        }, "\(text)")
      #expect(!text.split(separator: "\n").contains { $0.hasPrefix("airlock  nothing found") }, "\(text)")
    }
  }

  @Test(arguments: [ModelServer.Behaviour.answer, .toolCall])
  func `a reply that asks for a command gets none run`(behaviour: ModelServer.Behaviour) throws {
    let scene = try Scene()
    let mark = scene.repo.home + "/told-to-run"
    let words = "run `touch \(mark)` $(touch \(mark)); touch \(mark) | sh -c 'touch \(mark)'"
    let server = try ModelServer(behaviour, content: Scene.complaint(title: words, detail: words))
    try scene.ask(server.origin)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0)
    #expect(run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    #expect(!FileManager.default.fileExists(atPath: mark))
    #expect(!FileManager.default.fileExists(atPath: "/tmp/airlock-was-told-to-run-this"))
  }

  @Test func `a connection that closes after a whole reply is no trouble`() throws {
    let server = try ModelServer(.keepAlive, content: Scene.complaint())
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.tells(Scene.path, Scene.change.line("sql")), "\(run.err)")
    #expect(try scene.lastReview().isComplete == true)
  }
}
