import Findings
import Reporting
import Testing

struct TerminalReportTests {
  @Test func `nothing to review prints nothing`() {
    var review = Review()
    review.isScreened = true
    #expect(Sample.lines(review).isEmpty)
  }

  @Test func `what was not screened never reads like a review`() {
    var review = Review()
    review.incomplete = ["SHA-256 repositories are not supported"]
    #expect(
      Sample.lines(review) == [
        "airlock  not reviewed · SHA-256 repositories are not supported", "  full review: .git/last-review.txt",
      ])
  }

  @Test func `a clean review is one line`() {
    var review = Sample.review()
    review.sent = Review.Sent(origin: "http://127.0.0.1:11434", model: "qwen2.5-coder")
    #expect(Sample.lines(review) == ["airlock  nothing found · 3 files +41 −7 · 1.2 s · qwen2.5-coder"])
  }

  @Test func `silence is only for a quick commit that a model read whole and found nothing in`() {
    var review = Sample.review()
    review.milliseconds.total = 999
    review.sent = Review.Sent(origin: "http://127.0.0.1:11434", model: "m")
    #expect(Sample.lines(review).isEmpty)
    #expect(Sample.lines(review, .command) == ["airlock  nothing found · 3 files +41 −7 · 1.0 s · m"])
    var others = [Review](repeating: review, count: 5)
    others[0].milliseconds.total = 1_000
    others[1].sent = nil
    others[2].incomplete = ["the deadline passed"]
    others[3].findings = [Sample.finding(.low, suppression: .inline)]
    others[4].coverage.notReviewed = [Coverage.Gap(path: [0x61], hunks: 1, reason: "unmerged")]
    for other in others { #expect(!Sample.lines(other).isEmpty) }
  }

  @Test func `a sandbox that holds less is told in one line, and the lines stay ten`() {
    var review = Sample.review(findings: (1...9).map { Sample.finding(.high, line: $0) })
    review.missingProtections = ["the courier lacks a protection: landlock tcp", "the keyring too"]
    let lines = Sample.lines(review, model: false)
    #expect(lines.count == 10)
    #expect(lines.contains("airlock  the courier lacks a protection: landlock tcp (and 1 more: airlock doctor)"))
  }

  @Test func `a review without a model says that it is only a screening`() {
    #expect(
      Sample.lines(Sample.review(), model: false) == [
        "airlock  nothing found by screening · 3 files +41 −7 · 1.2 s",
        "airlock  screened only · no model configured (airlock doctor shows how)",
      ])
  }

  @Test func `an incomplete review never reads like a clean one`() {
    let review = Sample.review(incomplete: ["the model did not answer in time", "another"])
    #expect(
      Sample.lines(review) == [
        "airlock  nothing found so far, review incomplete · 3 files +41 −7 · 1.2 s",
        "airlock  screened only · the model did not answer in time (and 1 more: airlock show); the commit goes on",
        "  full review: .git/last-review.txt",
      ])
  }

  @Test func `a review that stopped half way counts its hunks`() {
    var review = Sample.review(incomplete: ["the deadline passed"])
    review.coverage.reviewed = 2
    #expect(
      Sample.lines(review, .command) == [
        "airlock  nothing found so far, review incomplete · 3 files +41 −7 · 1.2 s",
        "airlock  2 of 5 hunks reviewed · the deadline passed",
        "  full review: .git/last-review.txt",
      ])
  }

  @Test func `a file that was not read is named`() {
    var review = Sample.review()
    review.coverage.notReviewed = [
      Coverage.Gap(path: Array("logo.png".utf8), hunks: 0, reason: "binary", isExpected: true),
      Coverage.Gap(path: Array("a\nb".utf8), hunks: 1, reason: "unmerged"),
      Coverage.Gap(path: Array("c".utf8), hunks: 1, reason: "unmerged"),
    ]
    #expect(
      Sample.lines(review) == [
        "airlock  nothing found so far, review incomplete · 3 files +41 −7 · 1.2 s",
        "airlock  not reviewed: \"a\\u{a}b\" (unmerged) and 1 more", "  full review: .git/last-review.txt",
      ])
  }

  @Test func `findings stand in columns with the advice above them`() {
    let review = Sample.review(findings: [
      Sample.finding(.critical, path: "src/long/name.swift", line: 120, column: 7), Sample.finding(.low),
    ])
    #expect(
      Sample.lines(review) == [
        "airlock  2 findings · 3 files +41 −7 · 1.2 s   (advice: the commit goes on)",
        "  src/long/name.swift:120:7  critical  a title", "  src/a.swift:3              low       a title",
        "  full review: .git/last-review.txt",
      ])
  }

  @Test func `many findings stay within ten lines`() {
    let findings =
      Severity.allCases.reversed().flatMap { severity in (1...5).map { Sample.finding(severity, line: $0) } }
      + [Sample.finding(.high, suppression: .inline)]
    let lines = Sample.lines(Sample.review(findings: findings), model: false)
    #expect(lines.count == 10)
    #expect(lines[7] == "  + 4 high, 5 medium, 5 low, 1 hidden by allowance: airlock show")
  }

  @Test func `a stopped commit leaves a line to say how to go on`() {
    let findings = (1...9).map { Sample.finding(.high, line: $0) }
    #expect(Sample.lines(Sample.review(findings: findings), model: false, .stopped("9 high")).count == 9)
  }

  @Test func `a path of any length does not push the advice off the screen`() {
    let path = String(repeating: "a/", count: 2_000) + "end.c"
    let lines = Sample.lines(Sample.review(findings: [Sample.finding(.high, path: path, line: 7)]))
    #expect(lines[1] == "  …" + String(repeating: "a/", count: 56) + "end.c:7  high      a title", "\(lines)")
    var review = Sample.review()
    review.coverage.notReviewed = [Coverage.Gap(path: Array(path.utf8), hunks: 1, reason: "unmerged")]
    #expect(Sample.lines(review).allSatisfy { $0.unicodeScalars.count < 200 })
  }

  @Test func `a stopped commit says why`() {
    let review = Sample.review(findings: [Sample.finding(.critical)])
    #expect(
      Sample.lines(review, .stopped("1 secret (airlock.gate=secrets)")) == [
        "airlock  stopped: 1 secret (airlock.gate=secrets)", "  src/a.swift:3  critical  a title",
        "  full review: .git/last-review.txt",
      ])
  }

  @Test func `a gate that could not be evaluated says so`() {
    #expect(
      Sample.lines(Sample.review(incomplete: ["the deadline passed"]), .gateNotEvaluated("the deadline passed")) == [
        "airlock  nothing found so far, review incomplete · 3 files +41 −7 · 1.2 s",
        "airlock  gate not evaluated: the deadline passed", "  full review: .git/last-review.txt",
      ])
  }

  @Test func `a place without UTF-8 gets ASCII alone`() {
    let review = Sample.review(findings: [Sample.finding(.high, path: "ä.c", title: "‹secret:x› … ünd mehr")])
    #expect(
      Sample.lines(review, utf8: false) == [
        "airlock  1 finding - 3 files +41 -7 - 1.2 s   (advice: the commit goes on)",
        "  \\u{e4}.c:3  high      {secret:x} ... \\u{fc}nd mehr", "  full review: .git/last-review.txt",
      ])
  }

  @Test func `colours are only where they are wanted`() {
    let review = Sample.review(findings: [Sample.finding(.high)])
    #expect(Sample.lines(review, color: true)[1] == "  src/a.swift:3  \u{1B}[31mhigh    \u{1B}[0m  a title")
    #expect(!Sample.lines(review).joined().contains("\u{1B}"))
  }

  @Test(
    "No text reaches the terminal as anything but visible characters",
    arguments: [
      "\u{1B}[2J", "\u{1B}]8;;https://evil.example\u{7}x", "a\rb", "a\nb", "a\u{9B}31m", "\u{202E}abc", "\u{200B}",
      "\u{2066}x", "\u{FEFF}", "\u{E0041}", "a\u{FE0F}", "\u{2028}", "\u{AD}", "\u{E000}", "\u{3164}", "\u{115F}",
      "\u{34F}", "\u{180B}", "\u{0}", "\u{7F}", "\t",
    ])
  func hostile(text: String) {
    var review = Sample.review(findings: [Sample.finding(.high, path: "p" + text, title: text)], incomplete: [text])
    review.sent = Review.Sent(origin: text, model: text)
    for occasion in [TerminalReport.Occasion.hook, .command, .stopped(text), .gateNotEvaluated(text)] {
      for line in Sample.lines(review, occasion) {
        #expect(!line.unicodeScalars.contains { isHidden($0) }, "\(line.debugDescription)")
      }
    }
    let lines = TextReport(review: review).text.split(separator: "\n").map(String.init)
    #expect(!lines.contains { $0.unicodeScalars.contains { isHidden($0) } })
  }

  private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
