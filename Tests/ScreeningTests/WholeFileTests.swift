import Diff
import Findings
import Screening
import Testing

/// What is told of a file as a whole: where it lies, what it is, how large it is.
@Suite struct WholeFileTests {
  private static func id(_ byte: UInt8) -> ObjectID { ObjectID([UInt8](repeating: byte, count: 20)) }

  private static func rules(
    _ path: String, from old: String? = nil, _ status: FileDelta.Status, _ content: FileDelta.Content
  ) -> [String] {
    var screener = Screener()
    let side = { (path: String, byte: UInt8) in
      FileDelta.Side(path: BytePath(Array(path.utf8)), mode: .regular, id: id(byte))
    }
    let before = old.map { side($0, 1) }
    let after = status == .deleted ? nil : side(path, 2)
    let delta = FileDelta(old: before, new: after, status: status, content: content)
    return screener.screen(delta, wantOutgoing: false).findings.map(\.finding.rule).sorted()
  }

  @Test(arguments: [
    ("AGENTS.md", "integrity.agent-instructions"), ("sub/CLAUDE.md", "integrity.agent-instructions"),
    (".husky/pre-commit", "integrity.hooks"), (".github/workflows/a.yml", "integrity.continuous-integration"),
    (".gitattributes", "integrity.git-attributes"), ("lib/.gitattributes", "integrity.git-attributes"),
    (".gitmodules", "integrity.git-modules"), (".airlock/ignore", "integrity.airlock"),
  ])
  func `a change to it, onto it and away from it is told`(path: String, rule: String) {
    let text = FileDelta.Content.text(TextDelta(added: Array("a\n".utf8)))
    #expect(Self.rules(path, .added, text) == [rule])
    #expect(Self.rules(path, from: path, .modified, text) == [rule])
    #expect(Self.rules(path, from: path, .deleted, .text(TextDelta(deleted: [0x61]))) == [rule])
    #expect(Self.rules("moved.txt", from: path, .renamed, .unchanged) == [rule])
    #expect(Self.rules(path, from: "notes.txt", .renamed, text) == [rule])
    #expect(WatchedPaths.contain(BytePath(Array(path.utf8))))
  }

  @Test(arguments: ["notes.md", "src/hooks.c", "docs/agents.txt", "github/workflows/a.yml"])
  func `other names are nothing`(path: String) {
    #expect(Self.rules(path, .added, .text(TextDelta(added: [0x61]))).isEmpty)
    #expect(!WatchedPaths.contain(BytePath(Array(path.utf8))))
  }

  @Test(
    arguments: [
      ("bin/tool", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0]), ("a.class", [0xCA, 0xFE, 0xBA, 0xBE, 0, 0]),
      ("a.exe", [0x4D, 0x5A, 0x90, 0, 3, 0]), ("lib.a", Array("!<arch>\n\0".utf8)),
      ("gradle.jar", [0x50, 0x4B, 3, 4, 0]),
    ] as [(String, [UInt8])])
  func `a program is told`(path: String, bytes: [UInt8]) {
    #expect(Self.rules(path, .added, .binary(BinaryDelta(old: [], new: bytes))) == ["defect.committed-binary"])
  }

  @Test(
    arguments: [("a.png", [0x89, 0x50, 0x4E, 0x47, 0]), ("font.woff2", [0x77, 0x4F, 0x46, 0x32, 0])]
      as [(String, [UInt8])])
  func `a picture or a font is not`(path: String, bytes: [UInt8]) {
    #expect(Self.rules(path, .added, .binary(BinaryDelta(old: [], new: bytes))).isEmpty)
  }

  @Test func `a large file is told once, not at each change`() {
    let large = [UInt8](repeating: 0x61, count: 5 << 20 | 1)
    #expect(Self.rules("a.txt", .added, .text(TextDelta(added: large))) == ["defect.large-file"])
    #expect(Self.rules("a.bin", .added, .binary(BinaryDelta(old: [], new: large))) == ["defect.large-file"])
    #expect(Self.rules("a.bin", .added, .unread(.tooLarge(size: 100 << 20))) == ["defect.large-file"])
    #expect(Self.rules("a.bin", from: "a.bin", .modified, .binary(BinaryDelta(old: large, new: large))).isEmpty)
    #expect(Self.rules("a.txt", .added, .text(TextDelta(added: Array(large.dropLast())))).isEmpty)
  }
}
