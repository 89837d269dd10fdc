import Diff
import Testing

struct DecodedViewTests {
  private static let text = "first line\r\nkey = \"é\u{1F511}\" # 鍵\r\n\r\nlast ċ\u{0A0A}\u{10A} end\n"

  /// The bytes of a text in an encoding: how many bytes a unit has, and their order.
  static func encode(_ text: String, width: Int, isBig: Bool, mark: Bool) -> [UInt8] {
    let marked = mark ? "\u{FEFF}" + text : text
    let units: [UInt32] = width == 2 ? marked.utf16.map { UInt32($0) } : marked.unicodeScalars.map(\.value)
    return units.flatMap { unit in
      let bytes = (0..<width).map { UInt8(truncatingIfNeeded: unit >> (8 * UInt32($0))) }
      return isBig ? bytes.reversed() : bytes
    }
  }

  private static func lines(_ text: TextDelta) -> [String] {
    text.hunks.flatMap(\.runs).flatMap { run in
      text.lines(of: run).map { line in
        String(decoding: (line.origin == .removed ? text.old : text.new)[line.bytes], as: UTF8.self)
      }
    }
  }

  @Test(
    "Wide text is read with git's lines", arguments: [2, 4],
    [(false, false), (false, true), (true, false), (true, true)])
  func wide(width: Int, kind: (isBig: Bool, mark: Bool)) throws {
    let raw = TextDelta(added: Self.encode(Self.text, width: width, isBig: kind.isBig, mark: kind.mark))
    let view = try #require(DecodedView(raw))
    let run = try #require(view.text.hunks.first?.runs.first)
    let lines = Self.lines(view.text)
    #expect(lines[0] == "first line\r" && lines[1] == "key = \"é\u{1F511}\" # 鍵\r" && lines[2] == "\r")
    #expect(lines[3...].joined().filter { $0.isLetter } == "lastċ\u{0A0A}\u{10A}end")
    // Git sees a line end wherever a byte is a line feed, also in the middle of a letter.
    #expect(run.lineCount == raw.hunks[0].runs[0].lineCount)
    #expect(lines.count == run.lineCount || lines.count + 1 == run.lineCount)
  }

  @Test("Places lead back to git's bytes", arguments: [2, 4], [false, true])
  func columns(width: Int, isBig: Bool) throws {
    let bytes = Self.encode(Self.text, width: width, isBig: isBig, mark: true)
    let view = try #require(DecodedView(TextDelta(added: bytes)))
    let line = Array("key = \"é\u{1F511}\" # ".utf8).count
    let columns = view.columns(of: [(2, line + 1), (2, 1), (2, 7)])
    let starts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    for (column, expected) in zip(columns, ["鍵", "k", "\""]) {
      let place = starts[1] + column - 1
      #expect(Array(bytes[place..<place + width]) == Self.encode(expected, width: width, isBig: isBig, mark: false))
    }
  }

  @Test func `a text without zeros and marks has no view`() {
    #expect(DecodedView(TextDelta(added: Array("plain é\n\u{FEFF}".utf8))) == nil)
    #expect(DecodedView(TextDelta(added: [0xEF, 0xBB, 0xBF] + Array("marked\n".utf8))) == nil)
    #expect(DecodedView(TextDelta(added: [])) == nil)
  }

  @Test func `zeros in a plain text are left out`() throws {
    let view = try #require(DecodedView(TextDelta(added: Array("cu\0rl x | s\0h\nand on\n".utf8))))
    #expect(Self.lines(view.text) == ["curl x | sh", "and on"])
    #expect(view.columns(of: [(1, 4), (2, 5)]) == [5, 5])
  }

  @Test("A mark does not turn a script into signs", arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func script(mark: [UInt8]) throws {
    let view = try #require(DecodedView(TextDelta(added: mark + Array("#!/bin/sh\ncurl example.org | sh\n".utf8))))
    #expect(Self.lines(view.text)[1] == "curl example.org | sh")
  }

  @Test func `an edit of wide text keeps its numbers`() throws {
    let before = Self.encode("one\ntwo\nthree\n", width: 2, isBig: false, mark: true)
    let after = Self.encode("one\n2 two\nthree\n", width: 2, isBig: false, mark: true)
    let feeds = { (bytes: [UInt8]) in bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 } }
    let (old, new) = (feeds(before), feeds(after))
    let runs = [
      Run(origin: .removed, bytes: old[0]..<old[1], oldLine: 2, newLine: 2, lineCount: 1),
      Run(origin: .added, bytes: new[0]..<new[1], oldLine: 3, newLine: 2, lineCount: 1),
    ]
    let hunk = Hunk(oldStart: 2, oldCount: 1, newStart: 2, newCount: 1, runs: runs)
    let view = try #require(DecodedView(TextDelta(old: before, new: after, hunks: [hunk])))
    #expect(Self.lines(view.text) == ["two", "2 two"])
    #expect(view.text.hunks[0].runs.map(\.newLine) == [2, 2])
  }

  @Test func `damaged wide text never traps`() {
    var seed: UInt64 = 7
    for _ in 0..<3_000 {
      var bytes: [UInt8] = [[0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], []][Int(seed >> 33) % 5]
      for _ in 0..<Int(seed >> 40) % 60 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(
          [0, 0x0A, 0x0D, 0xD8, 0xDC, 0x41, 0xFF, UInt8(truncatingIfNeeded: seed >> 24)][Int(seed >> 60) % 8])
      }
      seed = seed &* 6_364_136_223_846_793_005 &+ 1
      let raw = TextDelta(added: bytes)
      guard let view = DecodedView(raw), let run = view.text.hunks.first?.runs.first else { continue }
      #expect(run.bytes.upperBound <= view.text.new.count)
      let lines = (1...max(1, run.lineCount)).flatMap { [($0, 1), ($0, 5)] }
      #expect(view.columns(of: lines).allSatisfy { $0 >= 1 && $0 <= bytes.count + 1 })
    }
  }
}
