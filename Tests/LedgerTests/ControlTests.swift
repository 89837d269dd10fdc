import Foundation
import Ledger
import Messages
import Testing

struct ControlTests {
  private func prepared(_ text: String = "{\"x\":\"", suffix: String = "py") -> Prepared {
    Prepared(
      index: 0, parts: [.init(path: [0x61], hunks: 2)],
      segments: [
        .text(Array(text.utf8)), .delimiter, .control(line: 1, suffix: suffix), .text(Array("y".utf8)),
        .control(line: 30, suffix: suffix), .delimiter, .text(Array("\"}".utf8)),
      ])
  }

  private func text(_ body: RequestBody) -> String { String(decoding: body.bytes, as: UTF8.self) }

  @Test func `there are many, in several languages, and each is small and has its defect`() {
    #expect(ControlTemplate.all.count >= 30)
    #expect(Set(ControlTemplate.all.map(\.language)).count >= 8)
    var generator = SystemRandomNumberGenerator()
    for template in ControlTemplate.all {
      #expect(template.lines.contains { $0.hasPrefix("!") && $0.contains("§") }, "\(template)")
      for _ in 0..<50 {
        let (control, names) = template.filled(line: 999_999, using: &generator)
        #expect(control.body.count <= 512 && control.lines.count <= 16, "\(template)")
        #expect(control.lines.contains { line in line.isDefect && names.contains { line.text.contains($0) } })
        #expect(!control.lines.contains { $0.text.contains("§") || $0.text.hasPrefix("!") })
      }
    }
  }

  @Test func `a body with a control hunk is JSON, and the hunk stands in one of the places`() throws {
    var firstLines: Set<Int> = []
    for _ in 0..<40 {
      let body = try RequestBody(joining: prepared(), to: "o", withControl: true)
      let control = try #require(body.control)
      firstLines.insert(control.firstLine)
      let object = try #require(try JSONSerialization.jsonObject(with: Data(body.bytes)) as? [String: String])
      let words = try #require(object["x"])
      let delimiter = words.prefix(32)
      let hunk =
        "@@ new line \(control.firstLine)\n"
        + control.lines.enumerated().map { "\(control.firstLine + $0.offset) + \($0.element.text)\n" }.joined()
      #expect(words == delimiter + (control.firstLine == 1 ? hunk + "y" : "y" + hunk) + delimiter)
    }
    #expect(firstLines == [1, 30])
  }

  @Test func `two bodies of one request differ in what is drawn`() throws {
    let bodies = try (0..<20).map { _ in text(try RequestBody(joining: prepared(), to: "o", withControl: true)) }
    #expect(Set(bodies).count == 20)
  }

  @Test func `where none is wanted there is none`() throws {
    let body = try RequestBody(joining: prepared(), to: "o", withControl: false)
    #expect(body.control == nil && !text(body).contains("@@") && body.hunks == 2)
  }

  @Test(
    "The hunk is in the file's language", arguments: [("py", "def "), ("go", "func "), ("rs", "fn "), ("rb", "def ")])
  func language(suffix: String, word: String) throws {
    for _ in 0..<10 {
      let control = try #require(try RequestBody(joining: prepared(suffix: suffix), to: "o", withControl: true).control)
      let first = try #require(control.lines.first).text
      #expect(first.hasPrefix(word) || first.hasSuffix(" = []"), "\(first)")
    }
  }
}
