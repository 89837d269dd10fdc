import Findings
import Foundation
import Reporting
import Testing

struct JSONReportTests {
  private static func object(_ review: Review) throws -> [String: Any] {
    let bytes = JSONReport(review: review, tool: "airlock 0").bytes
    #expect(bytes.last == 0x0A)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func `what is written is read back`() throws {
    var review = Sample.review(findings: [Sample.finding(.high, column: 5)], incomplete: ["late"])
    review.tree = "aa"
    review.notices = ["a notice"]
    review.sent = Review.Sent(origin: "https://a.example:443", model: "m", requests: 1, bytes: 900)
    review.redactions = [Review.Redaction(kind: "k", count: 2)]
    review.coverage.notReviewed = [Coverage.Gap(path: [0x61, 0xFF, 0x25], hunks: 1, reason: "binary", size: 7)]
    let object = try Self.object(review)
    #expect(
      Set(object.keys) == [
        "version", "tool", "tree", "base", "complete", "coverage", "findings", "dropped", "redactions", "sent",
        "notices", "milliseconds",
      ])
    #expect(object["version"] as? Int == 1)
    #expect(object["complete"] as? Bool == false)
    #expect(object["base"] is NSNull)
    #expect(object["notices"] as? [String] == ["late", "a notice"])
    let coverage = try #require(object["coverage"] as? [String: Any])
    let gap = try #require((coverage["notReviewed"] as? [[String: Any]])?.first)
    #expect(gap["path"] as? String == "a%FF%25")
    #expect(gap["pathEncoding"] as? String == "percent")
    let finding = try #require((object["findings"] as? [[String: Any]])?.first)
    #expect(finding["path"] as? String == "src/a.swift")
    #expect(finding["line"] as? Int == 3)
    #expect(finding["column"] as? Int == 5)
    #expect(finding["severity"] as? String == "high")
    #expect(finding["suppressed"] is NSNull)
  }

  @Test func `hostile texts stay inside their strings`() throws {
    let text = "\",\"complete\":true,\"x\":\"\\\u{0}\u{1B}[2J\u{202E}\n\u{2028}"
    var review = Sample.review(findings: [Sample.finding(.low, path: text, title: text)], incomplete: [text])
    review.sent = Review.Sent(origin: text, model: text)
    let object = try Self.object(review)
    #expect(object["complete"] as? Bool == false)
    let finding = try #require((object["findings"] as? [[String: Any]])?.first)
    #expect(finding["path"] as? String == text)
    #expect((finding["title"] as? String)?.contains("\u{1B}") == false)
    #expect(!JSONReport(review: review, tool: text).bytes.dropLast().contains { $0 < 0x20 || $0 == 0x7F })
  }

  @Test func `a path is exact and yet harmless on a terminal`() throws {
    let path = "a\u{9B}31m\u{202E}\u{E0041}\u{3164}ü漢\u{2028}.c"
    let report = JSONReport(review: Sample.review(findings: [Sample.finding(.low, path: path)]), tool: "airlock 0")
    let text = try #require(String(validating: report.bytes, as: UTF8.self))
    #expect(text.contains(#""path":"a\u009b31m\u202e\udb40\udc41\u3164ü漢\u2028.c""#), "\(text)")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(report.bytes)) as? [String: Any])
    #expect((object["findings"] as? [[String: Any]])?.first?["path"] as? String == path)
  }
}
