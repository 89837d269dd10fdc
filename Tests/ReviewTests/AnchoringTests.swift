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

  @Test("A quote may bring the number and the mark it was sent with", arguments: ["6 + ", "+ ", "  6 +"])
  func marked(mark: String) throws {
    #expect(try line(Sample.finding(line: 6, quote: mark + "  let total = count / size")) == 6)
  }

  @Test func `a quote is found wherever it starts`() throws {
    let file = try #require(Sample.file("aaabaaaab aabaaac\n", path: "p"))
    let request = try #require(Sample.request(files: [file]))
    for (quote, count) in [
      ("aaaab", 1), ("aaabaaaabaabaaac", 1), ("baaac", 1), ("aaaaa", 0), ("aabaab", 1), ("aac", 1),
    ] {
      let reply = Sample.envelope(Sample.reply(Sample.finding(path: "p", line: 1, quote: quote)))
      #expect(request.check(reply).findings.count == count, "\(quote)")
    }
  }

  // Comparing at every place took 10.8 s for this reply, in a release build: the whole deadline.
  @Test(.timeLimit(.minutes(1))) func `a quote that almost matches a long line costs no time`() throws {
    let file = try #require(Sample.file(String(repeating: "a", count: 59_000) + "\n", path: "p"))
    let request = try #require(Sample.request(files: [file]))
    let finding = Sample.finding(path: "p", quote: String(repeating: "a", count: 20_000) + "b")
    let all = [String](repeating: finding, count: 40).joined(separator: ",")
    #expect(request.check(Sample.envelope(Sample.reply(all))).droppedUnanchored == 40)
  }

  @Test(
    "What is not in the change is dropped",
    arguments: [
      Sample.finding(quote: "let total = count / sizes"), Sample.finding(quote: ""), Sample.finding(quote: " } "),
      Sample.finding(path: "src/b.swift"), Sample.finding(path: "/etc/passwd"), Sample.finding(path: ""),
      Sample.finding(quote: "2"), Sample.finding(quote: "2 + "),
      Sample.finding(quote: "2 -   let total = count / size"),
    ])
  func dropped(finding: String) throws {
    #expect(try line(finding) == nil)
  }

  @Test(arguments: ["", "src/a.swift", "elsewhere"]) func `what names no line is about the change`(path: String) throws
  {
    let outcome = try #require(Sample.check(Sample.reply(Sample.finding(path: path, line: 0, quote: " "))))
    let finding = try #require(outcome.findings.first)
    #expect(finding.location == nil && finding.confidence == .low && finding.quote.isEmpty)
    #expect(outcome.droppedUnanchored == 0)
  }

  @Test func `the same twice is counted once`() throws {
    let outcome = try #require(Sample.check(Sample.reply(Sample.finding(), Sample.finding(detail: "in other words"))))
    #expect(outcome.findings.count == 1)
    #expect(outcome.droppedDuplicates == 1)
  }

  @Test(
    "One defect in other words is counted once, as bad as it was called",
    arguments: [("Divides by zero.", true), ("it divides by zero here", true), ("leaks the file handle", false)])
  func near(title: String, isSame: Bool) throws {
    let outcome = try #require(
      Sample.check(Sample.reply(Sample.finding(severity: "low"), Sample.finding(severity: "critical", title: title))))
    #expect(outcome.findings.count == (isSame ? 1 : 2))
    #expect(outcome.droppedDuplicates == (isSame ? 1 : 0))
    #expect(outcome.findings.map(\.severity).max() == .critical)
    #expect(outcome.findings.first?.title == "divides by zero")
  }

  @Test func `the same words at another line are another finding`() throws {
    let outcome = try #require(Sample.check(Sample.reply(Sample.finding(), Sample.finding(line: 6))))
    #expect(outcome.findings.compactMap(\.location?.line) == [2, 6])
  }
}
