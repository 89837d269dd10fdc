import Diff
import Findings
@testable import Screening

/// What is compiled stays with it, as in a review of many files.
nonisolated(unsafe) private var screener = Screener()
private let paths = ["a.py", "b.yml", "c.tf", "d.md", "e.js", "f/test/g.go", "AGENTS.md", ".env"].map { Array($0.utf8) }

/// Screens the bytes behind the first as a new file, whose name the first one chooses: everything lies where it can, what was
/// found does not go out, and the same text gives the same again.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzScreen(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard count > 1 else { return 0 }
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let text = Array(bytes[1...])
  let path = BytePath(bytes[0] < 0x80 ? paths[Int(bytes[0]) % paths.count] : Array(text.prefix(40)))
  let file = unsafe screener.screen(text: text, path: path)
  let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
  // A column may be that of the line feed, and an end the place behind it.
  for place in file.findings.compactMap(\.finding.location) where place.line > 0 {
    must(place.endLine >= place.line && place.endLine <= lines.count)
    must(place.column > 0 && place.column <= lines[place.line - 1].count + 2)
    must(place.endColumn > 0 && place.endColumn <= lines[place.endLine - 1].count + 2)
  }
  let sent = file.outgoing?.hunks.flatMap(\.lines) ?? []
  // What is not UTF-8 goes out as it reads, which may be in other lines.
  let isPlain = !text.contains(0) && ![[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(text.prefix(2)))
  must(!isPlain || sent.count == lines.count - (lines.last?.isEmpty == true ? 1 : 0))
  for secret in file.secrets where isCopied(secret.material) {
    must(!sent.contains { holds($0.text.bytes, secret.material) })
  }
  let again = unsafe screener.screen(text: text, path: path)
  must(again.findings.map(\.finding) == file.findings.map(\.finding))
  must(again.outgoing?.hunks.flatMap(\.lines).map(\.text) == file.outgoing.map { _ in sent.map(\.text) })
  return 0
}

/// Says in which line of this file something is not so.
private func must(_ holds: Bool, line: Int = #line) {
  if !holds { fatalError("line \(line) does not hold") }
}

/// Whether a secret is taken out wherever it stands: not a short one, nor one that may be a word.
private func isCopied(_ secret: [UInt8]) -> Bool {
  (8...4_096).contains(secret.count) && !secret.contains(0x0A) && secret.contains { $0 >= 0x30 && $0 <= 0x39 }
    && secret.contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
}

private func holds(_ text: [UInt8], _ piece: [UInt8]) -> Bool {
  text.indices.contains { text[$0...].starts(with: piece) }
}
