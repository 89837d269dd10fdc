import Findings
import Review
import Testing

struct ReplyTests {
  @Test("A valid reply is a review", arguments: [Dialect.ollama, .openai, .anthropic])
  func valid(dialect: Dialect) throws {
    let outcome = try #require(Sample.check(Sample.reply(Sample.finding()), dialect))
    #expect(outcome.problem == nil)
    let finding = try #require(outcome.findings.first)
    #expect(finding.location == Location(path: Array(Sample.path.utf8), line: 2))
    #expect(finding.severity == .high)
    #expect(finding.source == .model)
    #expect(finding.title == "divides by zero")
    #expect(finding.quote == "  let total = count / size")
    #expect(Sample.check(Sample.reply(), dialect)?.problem == nil)
  }

  @Test(
    "What wraps the JSON is taken off",
    arguments: [
      "```json\n%\n```", "```\n%\n```", "\n\n```json\n%\n```\n", "<think>a { ] \" thought</think>%",
      "<think>\n</think>\n\n```json\n%\n```", "  %  ", "the server began this thought { </think>\n%",
    ])
  func wrapped(template: String) throws {
    let content = template.split(separator: "%", omittingEmptySubsequences: false).joined(
      separator: Sample.reply(Sample.finding()))
    let outcome = try #require(Sample.check(content))
    #expect(outcome.problem == nil)
    #expect(outcome.findings.count == 1)
  }

  @Test(
    "A reply that breaks the rules is no review",
    arguments: [
      ("", ReplyProblem.empty), ("   \n", .empty), ("<think>never ends", .empty), ("I can't help with that.", .notJSON),
      ("nothing found", .notJSON), ("<html></html>", .html), ("null", .otherShape), ("[]", .otherShape),
      ("{}", .otherShape), ("{\"findings\":{}}", .otherShape), ("{\"findings\":null}", .otherShape),
      ("{\"findings\":[],\"findings\":[]}", .malformed), ("{\"findings\":[{\"a\":1,\"a\":1}]}", .malformed),
      ("{\"findings\":[]} and more", .malformed), ("{\"findings\":[]}{}", .malformed),
      ("{\"findings\":[{\"title\":\"\\ud800\"}]}", .malformed), ("{\"findings\":[\"\\ud800\\u0041\"]}", .malformed),
      ("{\"findings\":[\"\\udc00\"]}", .malformed), ("{\"findings\":[\"a\nb\"]}", .malformed),
      ("{\"findings\":[\"\\x41\"]}", .malformed), ("{\"findings\":[01]}", .malformed),
      ("{\"findings\":[1-2]}", .malformed), ("{\"findings\":[1.]}", .malformed), ("{\"findings\":[1e]}", .malformed),
      ("{\"findings\":[-]}", .malformed), ("{\"findings\":[1.2.3]}", .malformed),
      ("{\"findings\":[{\"line\":NaN}]}", .notJSON), ("{\"findings\":[Infinity]}", .notJSON),
      ("{\"findings\":[,]}", .notJSON), ("{\"findings\":[1,]}", .notJSON), ("{'findings':[]}", .notJSON),
      ("{\"findings\":[]", .truncated), ("{\"findings\":[{\"path\":\"a.py\"", .truncated), ("{\"find", .truncated),
      (String(repeating: "[", count: 100_000), .malformed),
      (String(repeating: "{\"a\":", count: 100_000), .malformed),
    ])
  func broken(content: String, expected: ReplyProblem) throws {
    let outcome = try #require(Sample.check(content))
    #expect(outcome.problem == expected)
    #expect(outcome.findings.isEmpty)
  }

  @Test("Numbers that JSON allows are allowed", arguments: ["0", "-1", "1.5", "1e3", "1E+3", "2e-7", "-0.0"])
  func numbers(number: String) throws {
    #expect(try #require(Sample.check("{\"findings\":[],\"x\":\(number)}")).problem == nil)
  }

  @Test(
    "A body that is no envelope is no review",
    arguments: [
      ("", ReplyProblem.empty), ("<html>busy</html>", .html), ("Bad gateway", .notJSON),
      ("{\"error\":\"x\"}", .serverError), ("{\"error\":null}", .otherShape),
      ("{\"message\":{\"content\":null}}", .otherShape), ("{\"message\":{\"content\":\"x\"", .truncated),
      ("{\"message\":\"x\",\"message\":\"y\"}", .malformed),
    ])
  func envelopes(body: String, expected: ReplyProblem) throws {
    #expect(try #require(Sample.request()).check(Array(body.utf8)).problem == expected)
  }

  @Test func `bytes that are not UTF-8 are no review`() throws {
    var body = Sample.envelope(Sample.reply(Sample.finding()))
    let place = try #require(body.firstIndex(of: UInt8(ascii: "z")))
    body[place] = 0xFF
    let outcome = try #require(Sample.request()).check(body)
    #expect(outcome.problem == .malformed)
    #expect(outcome.findings.isEmpty)
  }

  @Test(
    "A reply cut anywhere keeps its complete findings and is incomplete",
    arguments: [Dialect.ollama, .openai, .anthropic])
  func truncated(dialect: Dialect) throws {
    let first = Sample.finding()
    let content = Sample.reply(first, Sample.finding(line: 6, title: "another"))
    let request = try #require(Sample.request(dialect))
    let firstEnd = "{\"findings\":[".utf8.count + first.utf8.count
    for count in 1..<content.utf8.count {
      let outcome = request.check(Sample.envelope(String(decoding: content.utf8.prefix(count), as: UTF8.self), dialect))
      #expect(outcome.problem == .truncated)
      if count > firstEnd { #expect(outcome.findings.first?.title == "divides by zero") }
    }
  }

  @Test func `only findings are kept of a reply that ends early`() throws {
    let finding = Sample.finding()
    let before = try #require(Sample.check("{\"examples\":[\(finding)],\"findings\":["))
    #expect(before.problem == .truncated)
    #expect(before.findings.isEmpty)
    let after = try #require(Sample.check("{\"findings\":[\(finding)],\"examples\":[\(finding),"))
    #expect(after.problem == .truncated)
    #expect(after.findings.count == 1)
  }

  @Test(
    "A tool's input is an answer as well, and only of the tool that was asked for",
    arguments: [
      (#"{"type":"tool_use","name":"review","input":%}"#, nil),
      (#"{"type":"thinking","thinking":"hm"},{"type":"tool_use","name":"review","input":%}"#, nil),
      (#"{"type":"tool_use","name":"bash","input":%}"#, .otherShape),
      (#"{"type":"tool_use","name":"review","input":%},{"type":"tool_use","name":"review","input":%}"#, .otherShape),
      (#"{"type":"tool_use","name":"review","input":"x"}"#, .otherShape),
      (#"{"type":"tool_use","name":"review","input":{"findings":[7]}}"#, .oddFindings),
    ] as [(String, ReplyProblem?)])
  func tool(blocks: String, expected: ReplyProblem?) throws {
    let reply = Sample.reply(Sample.finding())
    let input = blocks.split(separator: "%", omittingEmptySubsequences: false).joined(separator: reply)
    let body = #"{"content":[\#(input)],"stop_reason":"tool_use"}"#
    let outcome = try #require(Sample.request(.anthropic)).check(Array(body.utf8))
    #expect(outcome.problem == expected)
    #expect(outcome.findings.count == (expected == nil ? 1 : 0))
  }

  @Test("What the server says was cut is incomplete", arguments: [Dialect.ollama, .openai, .anthropic])
  func length(dialect: Dialect) throws {
    let body = Sample.envelope(Sample.reply(Sample.finding()), dialect, reason: "length")
    let outcome = try #require(Sample.request(dialect)).check(body)
    #expect(outcome.problem == .truncated)
    #expect(outcome.findings.count == 1)
  }

  @Test func `more findings than were asked for are counted`() throws {
    let all = (0..<45).map { Sample.finding(title: "title \($0)") }.joined(separator: ",")
    let outcome = try #require(Sample.check(Sample.reply(all)))
    #expect(outcome.findings.count == 40)
    #expect(outcome.droppedUnanchored == 5)
  }

  @Test(
    "What a server says against its own reply counts",
    arguments: [
      (
        Dialect.openai, #"{"choices":[{"message":{"content":"%"},"finish_reason":"content_filter"}]}"#,
        ReplyProblem.refused
      ),
      (.openai, #"{"choices":[{"message":{"content":null,"refusal":"no"},"finish_reason":"stop"}]}"#, .refused),
      (.openai, #"{"choices":[{"message":{"content":"%","refusal":"no"}}]}"#, .refused),
      (.openai, #"{"choices":[{"message":{"content":"%"},"finish_reason":"abort"}]}"#, .truncated),
      (.openai, #"{"choices":[]}"#, .otherShape),
      (.ollama, #"{"message":{"content":"%"},"done":false}"#, .truncated),
      (.ollama, #"{"message":{"content":"%"},"done":true,"error":"out of memory"}"#, .serverError),
    ])
  func against(dialect: Dialect, template: String, expected: ReplyProblem) throws {
    let body = template.split(separator: "%", omittingEmptySubsequences: false).joined(separator: #"{\"findings\":[]}"#)
    #expect(try #require(Sample.request(dialect)).check(Array(body.utf8)).problem == expected)
  }

  @Test("Fields that a server leaves empty say nothing against it", arguments: [#""refusal":null"#, #""refusal":"""#])
  func unsaid(field: String) throws {
    let body = #"{"error":null,"choices":[{"message":{"content":"{\"findings\":[]}",\#(field)}}]}"#
    #expect(try #require(Sample.request(.openai)).check(Array(body.utf8)).problem == nil)
  }

  // These ended as complete reviews in which nothing was found.
  @Test(
    "A finding that cannot be read makes the reply no review, and the others are kept",
    arguments: [
      Sample.finding(severity: "urgent"), Sample.finding(title: " \n "), "1", "null", "{}", "[]",
      #"{"path":"src/a.swift","line":2,"severity":"high","title":"t"}"#,
      #"{"path":"src/a.swift","line":1,"message":"bug"}"#, #"{"path":["src/a.swift"],"quote":"x","severity":"low"}"#,
    ])
  func odd(finding: String) throws {
    let alone = try #require(Sample.check(Sample.reply(finding)))
    #expect(alone.problem == .oddFindings)
    #expect(alone.findings.isEmpty)
    let second = try #require(Sample.check(Sample.reply(finding, Sample.finding())))
    #expect(second.problem == .oddFindings)
    #expect(second.findings.count == 1)
  }

  @Test func `a reply over the limit is not read`() throws {
    let body = Sample.envelope(Sample.reply(Sample.finding()))
    let long = body + [UInt8](repeating: 0x20, count: 1 << 20)
    let request = try #require(Sample.request())
    #expect(request.check(long).problem == .tooLong)
    #expect(request.check(Array(long.prefix(1 << 20))).problem == nil)
  }

  @Test(
    "Escaped scalars are read",
    arguments: [("\\ud83d\\ude00", "\u{1F600}"), ("\\u00E9\\/", "é/"), ("\\\"\\t1", "\" 1")])
  func escapes(escaped: String, expected: String) throws {
    let finding = Sample.finding(title: "TITLE").split(separator: "TITLE").joined(separator: escaped)
    #expect(try #require(Sample.check(Sample.reply(finding))).findings.first?.title == expected)
  }
}
