import Findings
import Foundation
import Reporting
import Review
import TestSupport
import Testing

struct HostileReplyTests {
  @Test(
    "A model's words are plain",
    arguments: [
      ("two\n\nlines\t x", "two lines x"), ("\u{1B}[31mred", "\u{FFFD}[31mred"), ("a\u{202E}b", "a\u{FFFD}b"),
      ("see ![x](https://evil.example/p?q=1)", "see [address removed]"), ("![x](img.png)", "! [x](img.png)"),
      ("<img src=x>", "‹img src=x›"), ("[a](javascript:alert(1))", "[address removed]"),
      ("https://docs.example/page is fine", "https://docs.example/page is fine"),
      ("::error file=a::fake", ": :error file=a::fake"), ("use std::move", "use std::move"),
      ("see ##[group]x", "see # #[group]x"), ("[a](//evil.example/p?q=1)", "[address removed]"),
      ("www.evil.example/p?q=1", "[address removed]"), ("[a](vbscript:x)", "[address removed]"),
      ("[a](data:text/html;base64,eA==)", "[address removed]"), ("data:,x", "[address removed]"),
      ("!\u{FE0F}[x](https://evil.example/p)", "! [x](https://evil.example/p)"),
      // An accent over the sign that matters: found by damaging replies at random.
      ("<\u{301}img src=x>\u{338}", "‹\u{301}img src=x›\u{338}"),
      ("![\u{301}x](img.png)", "! [\u{301}x](img.png)"), ("::\u{301}error::x", ": :\u{301}error::x"),
      ("https://evil.example/p?\u{301}q=1", "[address removed]"),
      ("javascript:\u{301}alert(1)", "[address removed]"), ("see #\u{301}##[group]x", "see #\u{301}# #[group]x"),
      ("###[group]x", "# # #[group]x"), ("!![x](img.png)", "!! [x](img.png)"),
      ("section_start:0:x", "section_start :0:x"),
    ])
  func plainWords(text: String, expected: String) throws {
    let outcome = try #require(Sample.check(Sample.reply(Sample.finding(title: text, detail: text))))
    #expect(outcome.findings.map(\.title) == [expected])
    #expect(outcome.findings.map(\.detail) == [expected])
  }

  // The first two said "[address removed]" where a defect was described.
  @Test(
    "Ordinary words about code stay",
    arguments: [
      "user data: not validated", "the metadata: key is lost", "npm run script:build fails", "10 > 9? yes",
      "a//b # c", "wrong for Class::method()", "caf\u{E9} \u{1F600}",
    ])
  func ordinary(text: String) throws {
    let title = try #require(Sample.check(Sample.reply(Sample.finding(title: text)))?.findings.first?.title)
    #expect(title == text.split(separator: ">").joined(separator: "›"))
  }

  @Test func `a language before a colon is no address`() throws {
    let outcome = try #require(
      Sample.check(Sample.reply(Sample.finding(title: "in JavaScript: ends early \u{26A0}\u{FE0F}"))))
    #expect(outcome.findings.first?.title == "in JavaScript : ends early \u{26A0}")
  }

  @Test func `long words are cut`() throws {
    let long = String(repeating: "a\u{301}b ", count: 5_000)
    let finding = try #require(Sample.check(Sample.reply(Sample.finding(title: long, detail: long)))?.findings.first)
    #expect(finding.title.unicodeScalars.count <= 120)
    #expect(finding.detail.unicodeScalars.count <= 2_000)
  }

  @Test("Damaged replies trap nowhere and invent no line", arguments: [Dialect.ollama, .openai, .anthropic])
  func mutations(dialect: Dialect) throws {
    let request = try #require(Sample.request(dialect))
    let valid = Sample.envelope(Sample.reply(Sample.finding(), Sample.finding(line: 6, title: "\u{1F600} é")), dialect)
    let pieces = [
      "\"", "\\", "{", "}", "[", "]", "\\u", "\\ud83d", "-", "1e999", "\u{0}", "null", "9223372036854775808",
    ]
    .map { Array($0.utf8) }
    var random = Seeded(dialect == .ollama ? 1 : dialect == .openai ? 2 : 3)
    for _ in 0..<10_000 {
      var body = valid
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<max(1, body.count), using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: body = Array(body.prefix(place))
        case 1 where !body.isEmpty: body[place] = UInt8.random(in: 0...255, using: &random)
        case 2: body.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: min(place, body.count))
        case 3: body.removeSubrange(place..<min(body.count, place + Int.random(in: 0...30, using: &random)))
        default: body += body.dropFirst(place).prefix(50)
        }
        if body.isEmpty { body = [0x7B] }
      }
      let outcome = request.check(body)
      // Whatever a damaged quote still matches, it is a line of the file; what quotes nothing is about the change.
      let places = outcome.findings.filter { !$0.quote.isEmpty }.map(\.location)
      #expect(places.allSatisfy { (1...7).contains($0?.line ?? 0) && $0?.path == Array(Sample.path.utf8) })
      #expect(outcome.findings.allSatisfy { !$0.quote.isEmpty || $0.location == nil })
    }
  }

  @Test("Nothing hostile of a model reaches an output", arguments: HostileText.all)
  func printed(hostile: HostileText) throws {
    let inFields = Sample.reply(Sample.finding(title: hostile.text, detail: hostile.text))
    let isFinding = try #require(Sample.check(inFields)).findings.count == 1
    #expect(isFinding || hostile.text.allSatisfy(\.isWhitespace), "a finding stays one, whatever it says")
    for content in [hostile.text, inFields] {
      let outcome = try #require(Sample.check(content))
      if content == hostile.text, outcome.problem == nil, outcome.findings.isEmpty {
        // A reply without findings counts only when it says so in the shape that was asked for.
        #expect(hostile.text.contains("\"findings\":[]") || outcome.droppedUnanchored > 0, "\(hostile.id)")
      }
      var review = Findings.Review()
      review.isScreened = true
      review.findings = outcome.findings
      review.incomplete = outcome.problem.map { ["the model's reply cannot be used: \($0)"] } ?? []
      for output in Printed.all(of: review) {
        for pattern in hostile.mustNot {
          #expect(!HostileText.matches(pattern, output), "\(hostile.id): \(pattern) in \(output.debugDescription)")
        }
        if outcome.problem != nil { #expect(!output.contains("nothing found ·"), "\(output)") }
      }
    }
  }
}

/// A review in every form in which it is printed or kept, and the findings as rooms hand them on.
enum Printed {
  static func all(of review: Findings.Review) -> [String] {
    let terminals = [TerminalReport.Occasion.hook, .command].flatMap { occasion in
      [true, false].map { isUTF8 in
        TerminalReport(
          review: review, place: .init(width: 100, hasColor: false, isUTF8: isUTF8), isModelConfigured: true,
          occasion: occasion, archive: "last-review.txt")
      }
    }
    return terminals.map { String(decoding: $0.bytes, as: UTF8.self) } + [
      TextReport(review: review).text,
      String(decoding: JSONReport(review: review, tool: "airlock").bytes, as: UTF8.self),
    ] + review.findings.flatMap { [$0.title, $0.detail] }
  }
}
