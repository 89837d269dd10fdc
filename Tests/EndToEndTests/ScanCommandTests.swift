import Foundation
import TestSupport
import Testing

/// `airlock scan`: whole files without a repository, and texts as lines of JSON.
@Suite struct ScanCommandTests {
  private static let line = "KEY = \"\(Scene.secret)\"\n"
  private let folder: Folder

  init() throws {
    folder = try Folder()
  }

  private func scan(_ arguments: [String], input: [UInt8] = [], seconds: Double = 60) throws -> Run {
    try Run(
      Products.airlock, ["scan"] + arguments, environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"],
      in: folder.path, input: input, seconds: seconds)
  }

  private func answers(_ run: Run) throws -> [[String: Any]] {
    try run.out.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private static func object(_ id: Any, _ path: String, _ text: String) -> [UInt8] {
    let data = try? JSONSerialization.data(withJSONObject: ["id": id, "path": path, "text": text])
    return [UInt8](data ?? Data()) + [0x0A]
  }

  @Test func `files, folders and links are screened under the names that were given`() throws {
    try folder.write("src/deep/a.py", "x = 1\n" + Self.line)
    try folder.write("src/clean.py", "x = 1\n")
    try folder.write("src/.git/config", Self.line)
    try folder.write("src/.hidden", Self.line)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/src/link", withDestinationPath: Scene.secret)
    try folder.write("other.env", Self.line)
    let run = try scan(["src", folder.path + "/other.env"])
    #expect(run.status == 0 && run.err.isEmpty, "\(run.err)")
    let places = run.out.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(
      places.dropLast() == [
        "src/.hidden:1:8", "src/deep/a.py:2:8", "src/link:1:1", "\(folder.path)/other.env:1:8",
      ], "\(run.out)")
    #expect(run.out.hasSuffix("airlock  4 findings · 5 files\n"), "\(run.out)")
    #expect(!run.out.contains(Scene.secret))
    #expect(try scan(["."]).out.contains("\nsrc/deep/a.py:2:8 "))
  }

  @Test func `statuses are for scripts`() throws {
    try folder.write("a.py", Self.line)
    #expect(try scan(["a.py", "--fail-on", "critical"]).status == 0)
    #expect(try scan(["a.py", "--fail-on", "high"]).status == 1)
    #expect(try scan([]).status == 64)
    #expect(try scan(["--jsonl", "a.py"]).status == 64)
    let missing = try scan(["nothing here"])
    #expect(missing.status == 70 && missing.err.contains("'nothing here'"), "\(missing.err)")
  }

  @Test func `the JSON is a review`() throws {
    try folder.write("a.py", Self.line)
    let review = try ReviewJSON(try scan(["a.py", "--format", "json"]).out)
    #expect(review.places("secret") == ["a.py:1"] && review.isComplete == true, "\(review.text)")
  }

  @Test func `what cannot be read is named, and the rest is screened`() throws {
    try folder.write("a.py", Self.line)
    try folder.write("many/\u{1}\u{2}.bin", bytes: [UInt8](0...255) + [UInt8](0...255))
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    let run = try scan(["."])
    #expect(run.status == 1 && run.err.contains("'pipe': it is neither file nor folder"), "\(run.err)")
    #expect(run.out.hasPrefix("a.py:1:8"), "\(run.out)")
    #expect(!run.output.contains(1))
  }

  @Test func `lines are answered in order, whatever stands between them`() throws {
    let input =
      Self.object("first", "a.py", Self.line)
      + Array("\nnonsense\n{\"id\":1}\n{\"id\":2,\"path\":\"x\",\"text\":\"\\ud800\"}\n".utf8)
      + Self.object(7, "b.py", "fine \u{202E}here\n")
    let run = try scan(["--jsonl"], input: input)
    let answers = try answers(run)
    #expect(run.status == 1 && run.err.contains("3 of 5 lines"), "\(run.err)")
    try #require(answers.count == 5)
    #expect(answers[0]["id"] as? String == "first")
    let findings = try #require(answers[0]["findings"] as? [[String: Any]])
    #expect(findings.count == 1 && findings[0]["rule"] as? String == "secret.aws-access-key", "\(findings)")
    #expect(findings[0]["class"] as? String == "secret" && findings[0]["severity"] as? String == "high")
    #expect(findings[0]["line"] as? Int == 1 && findings[0]["column"] as? Int == 8)
    #expect(findings[0]["endColumn"] as? Int == 8 + Scene.secret.count)
    #expect(answers[0]["outgoing"] as? String == "KEY = \"‹secret:aws-access-key:1›\"\n")
    for wrong in answers[1...3] { #expect(wrong["id"] is NSNull && wrong["error"] is String) }
    #expect(answers[4]["id"] as? Int == 7)
    #expect(!run.out.contains("\u{202E}"))
  }

  @Test func `many lines stream through`() throws {
    let input = (0..<4_000).flatMap { Self.object($0, "f\($0).py", "let x = \($0)\n") }
    let run = try scan(["--jsonl"], input: input)
    let ids = try answers(run).map { $0["id"] as? Int }
    #expect(run.status == 0 && ids == (0..<4_000).map { $0 })
  }
}
