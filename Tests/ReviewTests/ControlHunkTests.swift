import Findings
import Review
import Testing

struct ControlHunkTests {
  private static let control = ControlHunk(
    firstLine: 1,
    lines: [
      .init(text: "func orderBatch() {", isDefect: false), .init(text: "  orderSum = 1 / 0", isDefect: true),
      .init(text: "}", isDefect: false),
    ])

  private func check(_ findings: String...) throws -> ReplyOutcome {
    try #require(Sample.request()).check(
      Sample.envelope(Sample.reply(findings.joined(separator: ","))), control: Self.control)
  }

  @Test func `the defect is recognised and is no finding`() throws {
    let outcome = try check(Sample.finding(line: 1, quote: "orderSum = 1 / 0", title: "division by zero"))
    #expect(outcome.foundControl && outcome.problem == nil)
    #expect(outcome.findings.isEmpty && outcome.droppedUnanchored == 0)
  }

  @Test func `the other findings stay`() throws {
    let outcome = try check(Sample.finding(line: 1, quote: "17 +   orderSum = 1 / 0"), Sample.finding())
    #expect(outcome.foundControl)
    #expect(outcome.findings.map { $0.location?.line } == [2])
  }

  @Test func `a reply without it did not find it`() throws {
    #expect(try !check().foundControl)
    #expect(try !check(Sample.finding()).foundControl)
  }

  @Test func `another line of the hunk is neither the defect nor a finding`() throws {
    let outcome = try check(Sample.finding(line: 1, quote: "func orderBatch() {"))
    #expect(!outcome.foundControl && outcome.findings.isEmpty)
  }

  @Test func `the quote in another file does not count`() throws {
    #expect(try !check(Sample.finding(path: "src/b.swift", line: 2, quote: "orderSum = 1 / 0")).foundControl)
  }

  @Test func `without one there is nothing to find`() throws {
    let outcome = try #require(Sample.check(Sample.reply()))
    #expect(outcome.foundControl)
  }

  @Test func `it is offered places in the file that looks most risky, and only there`() throws {
    let files = try [("notes.md", "token login sql\n"), ("auth/login.py", "a = 1\n"), ("b.py", "b = 1\n")].map {
      try #require(Sample.file($0.1, path: $0.0))
    }
    let segments = try #require(Sample.request(files: files)).segments
    let places = segments.indices.filter { if case .control = segments[$0] { true } else { false } }
    #expect(places.count == 2)
    for place in places {
      guard case .control(_, let suffix) = segments[place] else { continue }
      #expect(suffix == "py")
      let before = segments[..<place].compactMap { if case .text(let bytes) = $0 { bytes } else { nil } }
      #expect(before.contains { String(decoding: $0, as: UTF8.self).contains(" file: auth/login.py") })
      #expect(!before.contains { String(decoding: $0, as: UTF8.self).contains(" file: b.py") })
    }
  }
}
