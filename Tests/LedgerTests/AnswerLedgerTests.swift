import Foundation
import Ledger
import Messages
import TestSupport
import Testing

/// What decides an answer decides its key; what is drawn at random does not.
struct AnswerLedgerTests {
  private typealias Segment = Prepared.Segment

  private func text(_ words: String) -> Segment { .text(Array(words.utf8)) }

  private func body(
    _ segments: [Segment], to destination: String = "http://127.0.0.1:1/api/chat", withControl: Bool = true
  ) throws -> RequestBody {
    try RequestBody(
      joining: Prepared(index: 0, parts: [.init(path: [0x61], hunks: 1)], segments: segments), to: destination,
      withControl: withControl)
  }

  private var honest: [Segment] {
    [text("ask"), .delimiter, text("one"), .control(line: 1, suffix: "py"), text("two"), .delimiter]
  }

  @Test func `the same question has the same key, whatever is drawn`() throws {
    let bodies = try (0..<20).map { _ in try body(honest) }
    #expect(Set(bodies.map(\.key)).count == 1)
    #expect(Set(bodies.map(\.bytes)).count == 20)
  }

  // Each of these is what a reader under an attacker's control might ask instead.
  @Test func `whatever is asked otherwise has another key`() throws {
    let segments = honest
    var others: [[Segment]] = segments.indices.flatMap { index -> [[Segment]] in
      var (without, twice) = (segments, segments)
      without.remove(at: index)
      twice.insert(segments[index], at: index)
      return [without, twice]
    }
    others += (1..<segments.count).map { index in
      var swapped = segments
      swapped.swapAt(index - 1, index)
      return swapped
    }
    others += [
      [text("ask"), .delimiter, text("onetwo"), .control(line: 1, suffix: "py"), .delimiter],
      [text("as"), text("k"), .delimiter, text("one"), .control(line: 1, suffix: "py"), text("two"), .delimiter],
      [text("ask"), .delimiter, text("one"), .control(line: 2, suffix: "py"), text("two"), .delimiter],
      [text("ask"), .delimiter, text("one"), .control(line: 1, suffix: "go"), text("two"), .delimiter],
      [text("ask"), .delimiter, text("one"), text("1py"), text("two"), .delimiter],
    ]
    let own = try body(segments).key
    var keys = try others.map { try body($0).key }
    keys.append(try body(segments, to: "http://127.0.0.1:2/api/chat").key)
    keys.append(try body(segments, withControl: false).key)
    #expect(!keys.contains(own))
  }

  private func open(_ home: String) throws -> AnswerLedger {
    try StateFolder(stateHome: Array(home.utf8), commonDirectory: Array("/repo".utf8)).answers()
  }

  private func files(_ home: String) throws -> [String] {
    let clone = try #require(try FileManager.default.contentsOfDirectory(atPath: home + "/airlock").first)
    let folder = home + "/airlock/\(clone)/ledger/"
    return try FileManager.default.contentsOfDirectory(atPath: folder).map { folder + $0 }
  }

  @Test func `an answer comes back with its control hunk, and is forgotten when told`() throws {
    let folder = try Folder()
    let request = try body(honest)
    let answer = Answer(body: Array("answer".utf8), control: request.control)
    var ledger = try open(folder.path)
    #expect(ledger.answer(to: request) == nil)
    try ledger.keep(answer, to: request)
    #expect(try open(folder.path).answer(to: try body(honest)) == answer)
    #expect(ledger.answer(to: try body([text("another")])) == nil)
    ledger.forget(request)
    #expect(ledger.answer(to: request) == nil)
  }

  @Test func `the longest answer that a courier hands over comes back`() throws {
    let folder = try Folder()
    let request = try body(honest)
    let answer = Answer(body: [UInt8](repeating: 0x20, count: Response.longestBody), control: request.control)
    var ledger = try open(folder.path)
    try ledger.keep(answer, to: request)
    #expect(try open(folder.path).answer(to: request) == answer)
  }

  @Test func `what is older than 30 days goes, and what is not ours`() throws {
    let folder = try Folder()
    var ledger = try open(folder.path)
    for number in 0..<4 {
      try ledger.keep(Answer(body: [1], control: nil), to: try body([text("\(number)")]))
    }
    let names = try files(folder.path).sorted()
    func age(_ path: String, days: Double) throws {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -86_400 * days)], ofItemAtPath: path)
    }
    try age(names[0], days: 31)
    try age(names[1], days: 29)
    let stray = (names[0] as NSString).deletingLastPathComponent + "/README"
    _ = FileManager.default.createFile(atPath: stray, contents: Data())
    _ = try open(folder.path)
    #expect(try files(folder.path).sorted() == Array(names.dropFirst()))
  }

  @Test func `more than 50 MiB are never kept, and the oldest go first`() throws {
    let folder = try Folder()
    var ledger = try open(folder.path)
    let large = [UInt8](repeating: 0x20, count: 1 << 20)
    for number in 0..<52 {
      try ledger.keep(Answer(body: large, control: nil), to: try body([text("\(number)")]))
    }
    let kept = try files(folder.path)
    #expect(kept.count == 49)
    let oldest = try #require(kept.first)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -86_400)], ofItemAtPath: oldest)
    let stuffed = String(repeating: "f", count: 64)
    let place = (oldest as NSString).deletingLastPathComponent + "/" + stuffed
    _ = FileManager.default.createFile(atPath: place, contents: Data(count: 2 << 20))
    _ = try open(folder.path)
    let left = try files(folder.path)
    #expect(left.contains(place) && !left.contains(oldest) && left.count == 48)
  }
}
