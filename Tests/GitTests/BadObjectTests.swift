import Diff
import Foundation
import Git
import TestSupport
import Testing

/// Objects that are missing, damaged or something else: each is named, and everything else is read.
struct BadObjectTests {
  private static func name(_ repo: Repo, _ revision: String) throws -> String {
    try repo.gitOK(["rev-parse", revision]).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func place(_ repo: Repo, _ id: String) -> String {
    repo.gitDirectory + "/objects/\(id.prefix(2))/\(id.dropFirst(2))"
  }

  private static func unread(_ delta: FileDelta?) -> Unread? {
    guard case .unread(let unread)? = delta?.content else { return nil }
    return unread
  }

  @Test func `an old version that is not here leaves the new one as added`() throws {
    let repo = try Repo()
    try repo.settle(["a": "one\ntwo\n", "b": "1\n"])
    try repo.stage(["a": "one\nthree\n", "b": "2\n"])
    let id = try Self.name(repo, "HEAD:a")
    try FileManager.default.removeItem(atPath: Self.place(repo, id))
    let reading = try StagedReading(repo)
    let delta = try #require(reading["a"])
    #expect(delta.unreadOld == .missingObject(try #require(ObjectID(hex: id.utf8))))
    #expect(delta.status == .modified && delta.old != nil)
    #expect(delta.lines?.added.map(\.description) == ["1: one", "2: three"])
    #expect(reading["b"]?.lines?.removed.map(\.description) == ["1: 1"])
  }

  @Test func `in a partial clone nothing is fetched`() throws {
    let origin = try Repo()
    try origin.settle(["a": "one\n", "b": "two\n"])
    try origin.gitOK(["config", "uploadpack.allowFilter", "true"])
    let repo = try Repo()
    try repo.gitOK(["remote", "add", "origin", "file://" + origin.path])
    try repo.gitOK(["-c", "protocol.file.allow=always", "fetch", "-q", "--filter=blob:none", "origin", "main"])
    try repo.gitOK(["read-tree", "FETCH_HEAD"])
    try repo.write("a", "changed\n")
    try repo.gitOK(["update-index", "a"])
    let base = try Self.name(repo, "FETCH_HEAD^{tree}")
    let before = try repo.gitOK(["count-objects", "-v"])
    let delta = try #require(try StagedReading(repo, base: base)["a"])
    guard case .missingObject? = delta.unreadOld else {
      Issue.record("it was read")
      return
    }
    #expect(delta.lines?.added.map(\.description) == ["1: changed"])
    #expect(try repo.gitOK(["count-objects", "-v"]) == before)
  }

  @Test func `an object that is no blob, an empty one and a folder in its place`() throws {
    let repo = try Repo()
    try repo.settle(["keep": "1\n"])
    let commit = try Self.name(repo, "HEAD")
    try repo.gitOK(["update-index", "--add", "--cacheinfo", "100644,\(commit),commit"])
    try repo.stage(["cut": String(repeating: "text\n", count: 50), "folder": "2\n", "good": "3\n", "noise": "4\n"])
    let cut = Self.place(repo, try Self.name(repo, ":cut"))
    let folder = Self.place(repo, try Self.name(repo, ":folder"))
    let noise = Self.place(repo, try Self.name(repo, ":noise"))
    for path in [cut, folder, noise] { try FileManager.default.removeItem(atPath: path) }
    try repo.folder.write(cut, bytes: [])
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try repo.folder.write(noise, bytes: [0x78, 0x01, 0xFF, 0xEE, 0xDD])
    let reading = try StagedReading(repo)
    for name in ["commit", "cut", "folder", "noise"] { #expect(Self.unread(reading[name]) != nil, "'\(name)'") }
    guard case .unreadable(let id, let reason)? = Self.unread(reading["commit"]) else {
      Issue.record("another reason")
      return
    }
    #expect(id.hex == commit && reason == "it is not a blob")
    #expect(reading["good"]?.lines?.added.map(\.description) == ["1: 3"])
  }

  @Test func `a blob whose bytes end early is named`() throws {
    let repo = try Repo()
    var random = Seeded(3)
    try repo.stage(["long": (0..<3_000).map { _ in "\(Int.random(in: 0..<1_000_000, using: &random))\n" }.joined()])
    let place = Self.place(repo, try Self.name(repo, ":long"))
    let bytes = try #require(FileManager.default.contents(atPath: place))
    try FileManager.default.removeItem(atPath: place)
    try repo.folder.write(place, bytes: Array(bytes.prefix(bytes.count / 2)))
    #expect(Self.unread(try StagedReading(repo, base: nil)["long"]) != nil)
  }

  /// The file of an object: what it holds, deflated, and what is done to that.
  private static func object(_ python: String) throws -> [UInt8] {
    let script = """
      import sys, zlib
      text = b"".join(b"%d\\n" % number for number in range(5000))
      whole = b"blob %d\\0" % len(text) + text
      sys.stdout.buffer.write(\(python))
      """
    let made = try Run("/usr/bin/python3", ["-S", "-E", "-c", script])
    try #require(made.status == 0, "\(made.err)")
    return made.output
  }

  @Test(
    "A blob of another size, sum or end than it says is named",
    arguments: [
      "zlib.compress(whole)[:-4] + b'sums'", "zlib.compress(whole)[:-4]", "zlib.compress(whole) + b'more'",
      "zlib.compress(whole + b'more')", "zlib.compress(whole[:-1])", "zlib.compress(b'blob 0\\0') + b'more'",
      "zlib.compress(b'blob 0\\0')[:-1]", "zlib.compress(b'blob 99999999999999999999\\0' + text)",
      "zlib.compress(b'blob 9223372036854775800\\0' + text)", "zlib.compress(b'blob -1\\0' + text)",
      "zlib.compress(b'blob' + b' ' * 40 + b'5\\0' + text)", "zlib.compress(whole)[:2]", "whole",
    ])
  func lying(python: String) throws {
    let repo = try Repo()
    try repo.stage(["lying": "1\n", "good": "2\n"])
    let place = Self.place(repo, try Self.name(repo, ":lying"))
    try FileManager.default.removeItem(atPath: place)
    try repo.folder.write(place, bytes: try Self.object(python))
    let reading = try StagedReading(repo, base: nil)
    #expect(Self.unread(reading["lying"]) != nil)
    #expect(reading["good"]?.lines?.added.map(\.description) == ["1: 2"])
  }

  @Test("What is stored or deflated in another way is read", arguments: ["0", "1", "9"])
  func levels(level: String) throws {
    let repo = try Repo()
    try repo.stage(["other": "1\n", "empty": ""])
    let place = Self.place(repo, try Self.name(repo, ":other"))
    try FileManager.default.removeItem(atPath: place)
    try repo.folder.write(place, bytes: try Self.object("zlib.compress(whole, \(level))"))
    let reading = try StagedReading(repo, base: nil)
    #expect(reading["other"]?.lines?.added.count == 5_000)
    #expect(reading["empty"]?.lines?.added.isEmpty == true)
  }

  @Test("A pack that is cut or damaged is named, and what lies outside of it is read", arguments: [0.1, 0.5, 0.9])
  func pack(part: Double) throws {
    let repo = try Repo()
    var random = Seeded(4)
    for number in 0..<20 {
      try repo.write("f\(number)", (0..<200).map { _ in "\(Int.random(in: 0..<1_000_000, using: &random))\n" }.joined())
    }
    try repo.gitOK(["add", "."])
    try repo.gitOK(["commit", "-q", "--no-verify", "-m", "ground"])
    let base = try Self.name(repo, "HEAD^{tree}")
    try repo.gitOK(["gc", "-q"])
    for number in 0..<20 { try repo.write("f\(number)", "new \(number)\n") }
    try repo.gitOK(["add", "."])
    let folder = repo.gitDirectory + "/objects/pack"
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".pack") })
    let bytes = Array(try #require(FileManager.default.contents(atPath: folder + "/" + name)))
    try FileManager.default.removeItem(atPath: folder + "/" + name)
    try repo.folder.write(folder + "/" + name, bytes: Array(bytes.prefix(Int(Double(bytes.count) * part))))
    let reading = try StagedReading(repo, base: base)
    #expect(!reading.problems.isEmpty || reading.files.contains { $0.unreadOld != nil })
    #expect(reading.files.count == 20)
    for delta in reading.files { #expect(delta.lines?.added.count == 1) }
  }

  @Test func `folders deeper than any path may lie are refused`() throws {
    let repo = try Repo()
    try repo.stage(["a": "1\n"])
    var bytes = Array(try #require(FileManager.default.contents(atPath: repo.gitDirectory + "/index")))
    let path = [UInt8]((0..<5_000).map { _ in "d/" }.joined().utf8) + [UInt8(ascii: "x")]
    var entry = Array(bytes[12..<12 + 60]) + [0x0F, 0xFF] + path + [0]
    while entry.count % 8 != 0 { entry.append(0) }
    bytes = Array(bytes[..<12]) + entry + [UInt8](repeating: 0, count: 20)
    let file = try repo.folder.write("deep", bytes: bytes)
    #expect(throws: GitError.self) { try StagedReading(repo, base: nil, index: file) }
  }

  @Test func `trees that lie in each other without end are told`() throws {
    let repo = try Repo()
    try repo.settle(["a": "1\n"])
    let blob = try Self.name(repo, "HEAD:a")
    let feed = (0..<2_100).map { _ in "d/" }.joined()
    let input = """
      commit refs/heads/deep
      committer Ada <ada@example.org> 0 +0000
      data 0
      M 100644 \(blob) \(feed)x

      """
    let made = try repo.run("/usr/bin/git", ["fast-import", "--quiet"], input: Array(input.utf8))
    try #require(made.status == 0, "\(made.err)")
    let base = try Self.name(repo, "refs/heads/deep^{tree}")
    let reading = try StagedReading(repo, base: base)
    #expect(reading.problems == ["folders lie too deep in each other"])
    #expect(reading["a"]?.status == .added)
  }
}
