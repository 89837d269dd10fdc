import Diff
import Findings
import Screening
import Testing

struct ScreenerTests {
  @Test func `an access key is found and does not leave`() throws {
    var screener = Screener()
    let key = "AKI" + "AZ5Q7RT2M4KXLW6PD"
    let file = screener.screen(text: Array("a = 1\nkey = \"\(key)\"\n".utf8), path: BytePath(Array("a.py".utf8)))
    let finding = try #require(file.findings.first).finding
    #expect(finding.rule == "secret.aws-access-key")
    #expect(finding.location == Location(path: Array("a.py".utf8), line: 2, column: 8, endColumn: 28))
    #expect(finding.quote == "key = \"‹secret:aws-access-key:1›\"")
    #expect(file.redactions == ["aws-access-key": 1])
    let lines = try #require(file.outgoing).hunks.flatMap(\.lines)
    #expect(lines.map { String(decoding: $0.text.bytes, as: UTF8.self) } == ["a = 1", finding.quote])
  }
}
