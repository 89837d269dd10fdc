import Foundation
import Glibc
import TestSupport
import Testing

/// Ctrl-C while a model is being asked.
@Suite(.serialized) struct InterruptionTests {
  /// Starts a commit and interrupts its process group once the model has the request.
  private func interrupt(_ scene: Scene, _ server: ModelServer) throws -> Int32 {
    let commit = try Started(
      "/usr/bin/git", ["commit", "-q", "-m", "x"], environment: scene.repo.environment, in: scene.repo.path)
    for _ in 0..<600 where server.requests.isEmpty { usleep(50_000) }
    try #require(!server.requests.isEmpty)
    #expect(!scene.installation.processes.isEmpty)
    _ = kill(-commit.identifier, SIGINT)
    return commit.wait()
  }

  @Test func `ends the commit and every room, and loses nothing`() throws {
    let server = try ModelServer(.slow)
    let scene = try Scene(installation: try Installation())
    try scene.ask(server.origin)
    try scene.stageChange()
    let before = try scene.repo.head
    let staged = try scene.repo.gitOK(["write-tree"])
    #expect(try interrupt(scene, server) != 0)
    #expect(try scene.repo.head == before)
    #expect(try scene.repo.gitOK(["write-tree"]) == staged)
    #expect(!FileManager.default.fileExists(atPath: scene.repo.gitDirectory + "/index.lock"))
    for _ in 0..<100 where !scene.installation.processes.isEmpty { usleep(50_000) }
    #expect(scene.installation.processes.isEmpty)
  }

  /// With a gate nothing goes on after the commit, and one process does all of the work.
  @Test(arguments: [false, true])
  func `leaves what was sent in the books`(hasGate: Bool) throws {
    let server = try ModelServer(.slow)
    let scene = try Scene(installation: try Installation())
    try scene.ask(server.origin)
    if hasGate { try scene.repo.global("airlock.gate", "secrets") }
    try scene.repo.stage(["b.py": "b = 1\n"])
    #expect(try interrupt(scene, server) != 0)
    for _ in 0..<100 where !scene.installation.processes.isEmpty { usleep(50_000) }
    let stats = try scene.airlock(["show", "--stats"]).out
    let today = try #require(stats.split(separator: "\n").first { $0.hasPrefix("today ") }, "\(stats)")
    let numbers = today.split(separator: " ").dropFirst().compactMap { Int($0) }
    let request = try #require(server.requests.first)
    #expect(numbers.count == 6 && numbers[2] == 1 && numbers[3] == request.body.utf8.count, "\(stats)")
    let state = try Run("/usr/bin/find", [scene.repo.home, "-name", "runs.jsonl"], environment: [:]).out
    let runs = try #require(Folder.text(state.trimmingCharacters(in: .newlines)), "\(state)")
    #expect(runs.contains("\"requests\":1,") && runs.contains("\"outcome\":\"incomplete\""), "\(runs)")
  }

  @Test(.enabled(if: Need.programs("script")), arguments: [false, true])
  func `takes the waiting line back from the terminal`(hasGate: Bool) throws {
    let server = try ModelServer(.slow)
    let scene = try Scene(installation: try Installation())
    try scene.ask(server.origin)
    if hasGate { try scene.repo.global("airlock.gate", "secrets") }
    try scene.repo.stage(["b.py": "b = 1\n"])
    let line = "trap 'echo interrupted' INT; git commit -q -m x; sleep 1; echo after"
    let terminal = try Started(
      "/usr/bin/script", ["-qec", line, "/dev/null"],
      environment: scene.repo.environment.merging(["TERM": "xterm", "LC_ALL": "C.UTF-8"]) { $1 }, in: scene.repo.path)
    var shown: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    var isTyped = false
    while true {
      let count = read(terminal.output, &buffer, buffer.count)
      guard count > 0 else { break }
      shown += buffer[..<count]
      if !isTyped, String(decoding: shown, as: UTF8.self).contains("asking") {
        isTyped = true
        _ = write(terminal.input, "\u{3}", 1)
      }
    }
    _ = terminal.wait()
    let text = String(decoding: shown, as: UTF8.self)
    let last = try #require(text.range(of: "asking", options: .backwards), "\(text.debugDescription)")
    let rest = text[last.upperBound...]
    #expect(isTyped && rest.contains("interrupted"), "\(text.debugDescription)")
    let erased = try #require(rest.range(of: "\r\u{1B}[K", options: .backwards), "\(text.debugDescription)")
    #expect(!rest[erased.upperBound...].contains("scripted"), "\(text.debugDescription)")
  }

  @Test func `keeps what was answered, and the next commit asks only for the rest`() throws {
    let server = try ModelServer(.tiring)
    let scene = try Scene(installation: try Installation())
    try scene.ask(server.origin, deadline: 60)
    // Each file is large enough for a request of its own; three are answered.
    for number in 1...4 {
      try scene.repo.stage(["part\(number).py": (1...360).map { "v\(number)_\($0) = \($0) + f(\($0))\n" }.joined()])
    }
    let commit = try Started(
      "/usr/bin/git", ["commit", "-q", "-m", "x"], environment: scene.repo.environment, in: scene.repo.path)
    func answers() -> Int {
      let names = FileManager.default.enumerator(atPath: scene.repo.home)?.allObjects as? [String] ?? []
      return names.count { $0.contains("/ledger/") }
    }
    for _ in 0..<600 where answers() < 3 { usleep(50_000) }
    try #require(answers() == 3)
    _ = kill(-commit.identifier, SIGINT)
    #expect(commit.wait() != 0)
    for _ in 0..<100 where !scene.installation.processes.isEmpty { usleep(50_000) }
    try scene.repo.global("airlock.deadline", "2")
    let again = try scene.repo.commit(adding: ["CI": "true"])
    #expect(again.status == 0)
    let sent = try #require(try scene.lastReview().sent)
    #expect(sent["replayed"] as? Int == 3 && sent["requests"] as? Int == 1, "\(again.err)")
    #expect(server.requests.count == 5)
  }

  @Test func `leaves the way free for the next commit`() throws {
    let slow = try ModelServer(.slow)
    let scene = try Scene(installation: try Installation())
    try scene.ask(slow.origin)
    try scene.stageChange()
    _ = try interrupt(scene, slow)
    try scene.ask(ModelServer(content: Scene.complaint()).origin)
    let commit = try scene.repo.commit()
    #expect(commit.status == 0 && commit.tells(Scene.path, Scene.change.line("key")), "\(commit.err)")
    #expect(commit.tells(Scene.path, Scene.change.line("sql")), "\(commit.err)")
  }
}
