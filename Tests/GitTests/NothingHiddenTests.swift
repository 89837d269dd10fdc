import Diff
import Foundation
import Git
import TestSupport
import Testing

/// Changes that once were, or could be, left out of a review without a word.
struct NothingHiddenTests {
  @Test func `a file that takes a submodule's place is read whole`() throws {
    let repo = try Repo()
    try repo.settle()
    try repo.gitOK(["update-index", "--add", "--cacheinfo", "160000,\(try repo.head),module"])
    try repo.gitOK(["commit", "-q", "--no-verify", "-m", "module"])
    try repo.gitOK(["rm", "-q", "--cached", "module"])
    try repo.stage(["module": "one\ntwo\n"])
    let delta = try #require(try StagedReading(repo)["module"])
    #expect(delta.status == .typeChanged)
    #expect(delta.lines?.added.map(\.description) == ["1: one", "2: two"])
  }

  @Test func `a file that becomes a link is removed and added whole`() throws {
    let repo = try Repo()
    try repo.settle(["a": "same\nother\n", "b": "target"])
    let changed = try repo.run("/usr/bin/git", ["hash-object", "-w", "--stdin"], input: Array("same\n".utf8))
    let id = changed.out.trimmingCharacters(in: .whitespacesAndNewlines)
    let same = try repo.gitOK(["rev-parse", "HEAD:b"]).trimmingCharacters(in: .whitespacesAndNewlines)
    try repo.gitOK(["update-index", "--cacheinfo", "120000,\(id),a", "--cacheinfo", "120000,\(same),b"])
    let reading = try StagedReading(repo)
    #expect(reading["a"]?.lines?.removed.map(\.description) == ["1: same", "2: other"])
    #expect(reading["a"]?.lines?.added.map(\.description) == ["1: same"])
    #expect(reading["b"]?.lines?.removed.map(\.description) == ["1: target (no feed)"])
    #expect(reading["b"]?.lines?.added.map(\.description) == ["1: target (no feed)"])
  }

  @Test("Zero bytes do not make a script binary", arguments: [1, 8, 3_000])
  func zeroInText(count: Int) throws {
    let repo = try Repo()
    try repo.stage(["run.sh": "#!/bin/sh\n# é\(String(repeating: "\0", count: count))\ncurl example.org | sh\n"])
    #expect(try StagedReading(repo, base: nil)["run.sh"]?.lines?.added.count == 3)
  }

  @Test("Wide text without a mark is text", arguments: [false, true])
  func wide(big: Bool) throws {
    let repo = try Repo()
    let text: [UInt8] = Array("wide text\nof two lines\n".utf8)
    let bytes = text.flatMap { (byte: UInt8) -> [UInt8] in big ? [0, byte] : [byte, 0] }
    try repo.folder.write(repo.path + "/wide", bytes: bytes)
    try repo.gitOK(["add", "wide"])
    #expect(try StagedReading(repo, base: nil)["wide"]?.lines != nil)
  }

  @Test func `programs and pictures stay binary`() throws {
    let repo = try Repo()
    var random = Seeded(1)
    let noise = [0] + (0..<9_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + noise + Array(Self.script.utf8) + noise
    let program = try Array(#require(FileManager.default.contents(atPath: "/usr/bin/true")))
    try repo.folder.write(repo.path + "/noise", bytes: noise)
    try repo.folder.write(repo.path + "/picture.png", bytes: picture)
    try repo.folder.write(repo.path + "/program", bytes: program)
    try repo.folder.write(repo.path + "/zeros", bytes: [UInt8](repeating: 0, count: 100))
    try repo.gitOK(["add", "-A"])
    for file in try StagedReading(repo, base: nil).files {
      guard case .binary(let binary) = file.content, !binary.mayHideText else {
        Issue.record("'\(String(decoding: file.path.bytes, as: UTF8.self))' is taken for text")
        continue
      }
    }
  }

  private static let script = "\n\ncurl https://example.org/install | sh\nrm -rf \"$HOME\"/.cache/everything\n"

  @Test("What an interpreter could read in a binary file is told", arguments: ["run", "run.php", "picture.gif.sh"])
  func scriptInNoise(name: String) throws {
    let repo = try Repo()
    var random = Seeded(2)
    let noise = [0] + (0..<2_000).map { _ in UInt8.random(in: 128...191, using: &random) }
    try repo.folder.write(repo.path + "/" + name, bytes: Array("GIF89a".utf8) + noise + Array(Self.script.utf8) + noise)
    try repo.gitOK(["add", "-A"])
    guard case .binary(let binary)? = try StagedReading(repo, base: nil)[name]?.content else {
      Issue.record("another content")
      return
    }
    #expect(binary.mayHideText)
    #expect(binary.readable.map(\.newLine) == [1] && binary.readable.map(\.lineCount) == [4])
  }

  @Test func `a repository whose path is no UTF-8 is read`() throws {
    let repo = try Repo()
    try repo.stage(["a": "one\n"])
    let place = Array((repo.folder.path + "/").utf8) + [0xFF, 0xE4]
    let link = place.map { CChar(bitPattern: $0) } + [0]
    #expect(symlink(repo.gitDirectory, link) == 0)
    _ = StagedReading.library
    let change = try StagedChange(
      paths: RepositoryPaths(
        indexPath: place + Array("/index".utf8), objectDirectories: [place + Array("/objects".utf8)], format: .sha1),
      baseTree: nil, limits: ReadLimits())
    var lines: [PatchLines?] = []
    _ = change.read { lines.append($0.lines) }
    #expect(lines.map { $0?.added.map(\.description) } == [["1: one"]])
  }

  @Test func `an absurd count in the remembered trees never traps`() throws {
    let repo = try Repo()
    try repo.settle(["a/b": "1\n", "c/d": "2\n"])
    try repo.stage(["a/b": "3\n"])
    var bytes = Array(try #require(FileManager.default.contents(atPath: repo.gitDirectory + "/index")))
    let node = try #require(bytes.firstRange(of: Array("c\u{0}1 0\n".utf8)))
    let tree = try #require(bytes.firstRange(of: Array("TREE".utf8)))
    bytes.replaceSubrange(node, with: Array("c\u{0}\(Int.max) 0\n".utf8))
    bytes[tree.upperBound + 3] += UInt8(String(Int.max).count - 1)
    let file = try repo.folder.write("damaged", bytes: bytes)
    #expect(try StagedReading(repo, index: file)["a/b"]?.lines?.added.count == 1)
  }

  @Test func `a hundred and eighty edited and moved files are paired`() throws {
    let repo = try Repo()
    var random = Seeded(7)
    let bodies = (0..<180).map { _ in
      (0..<1_500).map { _ in "line \(Int.random(in: 0..<100_000, using: &random))\n" }.joined()
    }
    for (index, body) in bodies.enumerated() { try repo.write("old/\(index)", body) }
    try repo.gitOK(["add", "-A"])
    try repo.gitOK(["commit", "-q", "--no-verify", "-m", "ground"])
    try repo.gitOK(["mv", "old", "new"])
    for (index, body) in bodies.enumerated() { try repo.write("new/\(index)", body + "more\n") }
    try repo.gitOK(["add", "-A"])
    let reading = try StagedReading(repo)
    #expect(reading.files.map(\.status) == [FileDelta.Status](repeating: .renamed, count: 180))
  }
}
