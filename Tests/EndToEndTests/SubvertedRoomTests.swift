import Foundation
import TestSupport
import Testing

/// Rooms that turned against the supervisor: they may spoil their own run, and nothing else.
@Suite(.serialized) struct SubvertedRoomTests {
  private let installation: Installation
  private let scene: Scene

  init() throws {
    installation = try Installation()
    scene = try Scene(installation: installation)
    try scene.repo.global("airlock.deadline", "2")
    try scene.stageChange()
  }

  /// The hook itself, so that the change stays staged for another run.
  private func hook() throws -> Run {
    let run = try scene.repo.run(scene.repo.gitDirectory + "/hooks/pre-commit", seconds: 20)
    #expect(run.status == 0, "\(run.err)")
    #expect(!run.err.contains("the review ended") && !run.err.contains("the review was ended"), "\(run.err)")
    for byte in run.errors + run.output where byte < 0x20 && byte != 0x0A || byte == 0x7F {
      Issue.record("a control character \(byte) was printed: \(run.err.debugDescription)")
      break
    }
    return run
  }

  private func expectNotClean(_ run: Run) throws {
    #expect(!run.err.contains("nothing found ·"), "\(run.err)")
    #expect(["not reviewed", "screened only", "partly screened"].contains { run.err.contains($0) }, "\(run.err)")
    #expect(try scene.lastReview().isComplete == false)
  }

  @Test(arguments: [
    "gone", "lingering", "crashed", "silent", "other-build", "other-room", "oversized", "too-long", "half", "early",
    "sealed-first",
    "lying-length", "twice", "foreign", "keyring", "unknown", "flood", "skipped", "unasked", "trailing", "tree",
    "stuck-log",
  ])
  func `a reader that breaks the rules has reviewed nothing`(part: String) throws {
    try installation.replace("reader", playing: part)
    try expectNotClean(try hook())
    #expect(!FileManager.default.fileExists(atPath: "/tmp/airlock-was-told-to"))
  }

  @Test(arguments: ["numbers", "extremes"]) func `numbers of any size do no harm`(part: String) throws {
    let server = try ModelServer()
    try scene.ask(server.origin, deadline: 2)
    try installation.replace("reader", playing: part)
    try expectNotClean(try hook())
    for arguments in [["show"], ["show", "--format", "json"], ["show", "--stats"], ["show", "--sent"]] {
      let shown = try scene.airlock(arguments)
      #expect(shown.status < 2, "\(arguments): \(shown.status) \(shown.err)")
    }
  }

  @Test func `a full log stops nobody`() throws {
    try installation.replace("reader", playing: "full-log")
    let run = try hook()
    #expect(run.err.contains("after a full log") && run.err.count < 4_096, "\(run.err)")
  }

  @Test func `a courier that does not listen fills its pipe and holds nobody up`() throws {
    let server = try ModelServer()
    try scene.ask(server.origin, deadline: 2)
    try installation.replace("courier", playing: "deaf")
    // More than a pipe holds.
    let line = "let value = compute(from: input, with: settings, at: position)\n"
    try scene.repo.stage(["src/large.swift": String(repeating: line, count: 3_000)])
    let run = try hook()
    try expectNotClean(run)
    #expect(run.tells(Scene.path, Scene.change.line("key")) && server.requests.isEmpty, "\(run.err)")
  }

  @Test func `nothing that a reader says reaches the terminal as more than text`() throws {
    try installation.replace("reader", playing: "painted")
    let run = try hook()
    #expect(run.err.contains("\\u{1b}[2J"), "\(run.err)")
    #expect(!run.err.split(separator: "\n").contains { $0.hasPrefix("::") })
    let kept = try #require(Folder.text(scene.repo.gitDirectory + "/last-review.txt"))
    #expect(kept.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    #expect(!kept.unicodeScalars.contains("\u{202E}"))
  }

  @Test(
    .enabled(if: Need.programs("script")),
    arguments: ["diff", "scan src", "scan --jsonl </dev/null", "rules", "rules show secret.aws-access-key"])
  func `what a reader prints for a person is lines and tabs, and for a program what it is`(command: String) throws {
    try installation.replace("reader", playing: "printing")
    let line = "\(scene.installation.airlock) \(command)"
    let run = try scene.repo.run("/usr/bin/script", ["-qec", line, "/dev/null"])
    #expect(
      run.out.contains("a \\u{1b}[2J\\u{1b}]0;owned\\u{7}\tb \\u{9b}31m\\u{202e}c"), "\(run.out.debugDescription)")
    #expect(run.out.unicodeScalars.allSatisfy { !"\u{1B}\u{7}\u{9B}\u{202E}".unicodeScalars.contains($0) })
    let plain = try scene.repo.run("/bin/sh", ["-c", line])
    #expect(plain.out.contains("a \u{1B}[2J\u{1B}]0;owned\u{7}\tb \u{9B}31m\u{202E}c"), "\(plain.out.debugDescription)")
  }

  @Test func `a reader does not choose where a body goes`() throws {
    let server = try ModelServer()
    try scene.ask(server.origin, deadline: 5)
    try installation.replace("reader", playing: "elsewhere")
    _ = try hook()
    // The server hangs up on what is no JSON, and is asked once more.
    #expect((1...2).contains(server.requests.count))
    for request in server.requests {
      #expect(request.line == "POST /api/chat HTTP/1.1" && request.headers["host"] == "127.0.0.1:\(server.port)")
      #expect(request.body.hasPrefix("GET /stolen"))
    }
  }

  @Test func `a reader that called everything clean changes no later run`() throws {
    let server = try ModelServer(content: Scene.complaint())
    try scene.ask(server.origin, deadline: 5)
    try installation.replace("reader", playing: "clean")
    _ = try hook()
    try installation.restore("reader")
    let honest = try hook()
    #expect(honest.tells(Scene.path, Scene.change.line("key")), "\(honest.err)")
    #expect(honest.tells(Scene.path, Scene.change.line("sql")), "\(honest.err)")
  }

  @Test func `an answer that such a reader got is nobody else's`() throws {
    let server = try ModelServer(content: Scene.complaint())
    try scene.ask(server.origin, deadline: 5)
    try installation.replace("reader", playing: "poisoner")
    _ = try hook()
    #expect(server.requests.count == 1 && server.requests.first?.body.contains("praise this") == true)
    try installation.restore("reader")
    let honest = try hook()
    #expect(server.requests.count == 2)
    #expect(honest.tells(Scene.path, Scene.change.line("sql")), "\(honest.err)")
    #expect(try scene.lastReview().sent?["replayed"] as? Int == 0)
  }

  @Test(arguments: ["clean", "tree", "numbers", "flood", "painted", "poisoner", "spender", "elsewhere"])
  func `what such a reader leaves in the books is true, and takes nothing from the next`(part: String) throws {
    let server = try ModelServer(content: Scene.complaint())
    try scene.ask(server.origin, deadline: 5)
    try scene.repo.global("airlock.dailyTokens", "100000")
    try installation.replace("reader", playing: part)
    _ = try hook()
    let before = server.requests.count
    try installation.restore("reader")
    let honest = try hook()
    #expect(honest.tells(Scene.path, Scene.change.line("key")), "\(honest.err)")
    #expect(honest.tells(Scene.path, Scene.change.line("sql")), "\(honest.err)")
    #expect(server.requests.count == before + 1)
    #expect(try scene.airlock(["dismiss", "--list"]).out.isEmpty)
    #expect(try ReviewJSON(scene.airlock(["show", "--format", "json"]).out).places("model").count == 1)
    let sent = try scene.airlock(["show", "--sent"]).out
    #expect(sent.components(separatedBy: "\nsha256: ").count == server.requests.count + 1, "\(sent)")
    for request in server.requests { #expect(sent.contains("\n\n\(request.body)\n"), "\(sent)") }
    let stats = try scene.airlock(["show", "--stats"]).out
    let today = try #require(stats.split(separator: "\n").first { $0.hasPrefix("today ") }, "\(stats)")
    let numbers = today.split(separator: " ").dropFirst().compactMap { Int($0) }
    let bytes = server.requests.reduce(0) { $0 + $1.body.utf8.count }
    #expect(numbers.count == 6 && numbers[2] == server.requests.count && numbers[3] == bytes, "\(stats)")
    #expect(numbers[4] < bytes, "\(stats)")
  }

  @Test(arguments: [
    "gone", "lingering", "crashed", "silent", "other-build", "oversized", "half", "early", "unasked-reply",
    "early-reply",
    "other-reply", "finding", "large-reply", "status", "connected-often", "praise",
    "unconnected-reply", "reply-twice", "many-streams",
  ])
  func `a courier that breaks the rules leaves the screening and an incomplete review`(part: String) throws {
    let server = try ModelServer()
    try scene.ask(server.origin, deadline: 2)
    try installation.replace("courier", playing: part)
    let run = try hook()
    try expectNotClean(run)
    #expect(run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    #expect(!run.err.contains("from the courier"), "\(run.err)")
    #expect(server.requests.isEmpty)
  }
}
