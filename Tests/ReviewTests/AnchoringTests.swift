import Findings
import Review
import Testing

struct AnchoringTests {
  private func line(_ finding: String) throws -> Int? {
    let outcome = try #require(Sample.check(Sample.reply(finding)))
    #expect(outcome.problem == nil)
    #expect(outcome.findings.count + outcome.droppedUnanchored == 1)
    return outcome.findings.first?.location?.line
  }

  @Test(
    "The nearest line with the quote is meant", arguments: [(0, 2), (2, 2), (3, 2), (5, 6), (6, 6), (900, 6), (-5, 2)])
  func nearest(stated: Int, expected: Int) throws {
    #expect(try line(Sample.finding(line: stated)) == expected)
  }

  @Test("A number at the edge does not trap", arguments: [Int.max, Int.min, Int.min + 1])
  func edge(stated: Int) throws {
    #expect(try line(Sample.finding(line: stated)) != nil)
  }

  @Test func `blanks do not count`() throws {
    #expect(try line(Sample.finding(line: 6, quote: "\tlet  total=count/size ")) == 6)
  }

  @Test(
    "What is not in the change is dropped",
    arguments: [
      Sample.finding(quote: "let total = count / sizes"), Sample.finding(quote: ""), Sample.finding(quote: " } "),
      Sample.finding(path: "src/b.swift"), Sample.finding(path: "/etc/passwd"), Sample.finding(path: ""),
      Sample.finding(severity: "urgent"), Sample.finding(title: " \n "), "1", "null", "{}", "[]",
      "{\"path\":\"src/a.swift\",\"line\":2,\"severity\":\"high\",\"title\":\"t\"}",
    ])
  func dropped(finding: String) throws {
    #expect(try line(finding) == nil)
  }

  @Test func `the same twice is counted once`() throws {
    let outcome = try #require(Sample.check(Sample.reply(Sample.finding(), Sample.finding(detail: "in other words"))))
    #expect(outcome.findings.count == 1)
    #expect(outcome.droppedDuplicates == 1)
  }
}
