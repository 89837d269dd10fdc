import Foundation
import Ledger
import TestSupport
import Testing

/// The lines of `runs.jsonl`.
struct RunLogTests {
  private let folder: TestSupport.Folder

  init() throws { folder = try Folder() }

  private func append(_ entries: [RunEntry]) throws {
    let state = try StateFolder(stateHome: Array(folder.path.utf8), commonDirectory: Array("/repo/.git".utf8))
    for entry in entries { try state.append(entry) }
  }

  private func runs() throws -> [RunEntry] {
    let state = try StateFolder(stateHome: Array(folder.path.utf8), commonDirectory: Array("/repo/.git".utf8))
    return state.runs
  }

  private func path() throws -> String {
    let clone = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/airlock").first
    return folder.path + "/airlock/\(try #require(clone))/runs.jsonl"
  }

  private func entry(_ time: Int, model: String = "m", bodies: Int = 1) -> RunEntry {
    var entry = RunEntry(
      time: time, name: "20260102-030405-abcd", tree: "ab12", origin: "https://models.example.org:443", model: model,
      outcome: .incomplete)
    (entry.requests, entry.bytes, entry.tokensIn, entry.tokensOut, entry.replayed) = (2, 3_000, 1_000, 40, 1)
    entry.cost = 1_234
    entry.bodies = Array(repeating: String(repeating: "0a", count: 32), count: bodies)
    return entry
  }

  @Test(arguments: [
    "plain", #"quote " and \ backslash"#, #"","requests":7,"x":""#, "zwölf\u{202E}\u{1F600}", "\u{1B}[2J", "",
  ])
  func `each line is JSON that is read back, whatever a model is called`(model: String) throws {
    try append([entry(1, model: model), entry(2)])
    let lines = try #require(Folder.text(try path())).split(separator: "\n")
    #expect(lines.count == 2)
    let object = try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any]
    #expect(object?["model"] as? String == model)
    #expect(object?["requests"] as? Int == 2 && object?["cost"] as? Int == 1_234)
    #expect((object?["bodies"] as? [String])?.first?.count == 64)
    #expect(lines[0].utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    let read = try runs()
    #expect(read.map(\.time) == [1, 2] && read.map(\.requests) == [2, 2] && read.map(\.tokensIn) == [1_000, 1_000])
    #expect(read.map(\.outcome) == [.incomplete, .incomplete] && read[1].model == "m" && read[1].cost == 1_234)
  }

  @Test func `it stays small, and keeps the youngest`() throws {
    let large = (1...60).map { entry($0, bodies: 500) }
    try append(large)
    let size = try #require(try FileManager.default.attributesOfItem(atPath: try path())[.size] as? Int)
    #expect(size <= StateFolder.mostRunBytes)
    let times = try runs().map(\.time)
    #expect(times.last == 60 && times == Array((60 - times.count + 1)...60) && times.count >= 10)
  }

  @Test func `a line that was cut is passed over, and the next one stands alone`() throws {
    try append([entry(1)])
    let text = try #require(Folder.text(try path()))
    try text.dropLast(20).write(toFile: try path(), atomically: false, encoding: .utf8)
    #expect(try runs().isEmpty)
    try append([entry(2)])
    #expect(try runs().map(\.time) == [2])
  }
}
