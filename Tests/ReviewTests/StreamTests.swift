import Findings
import Review
import Testing

/// A reply that comes as a stream says what a whole one says, and never more than came of it.
struct StreamTests {
  private static let dialects = [Dialect.ollama, .openai, .anthropic]
  private static let answer = Sample.reply(Sample.finding(title: "divides by zéro \u{1F600}"))

  private func check(_ body: [UInt8], _ dialect: Dialect, isCut: Bool = false) throws -> ReplyOutcome {
    try #require(Sample.request(dialect)).check(body, isCut: isCut)
  }

  @Test("A stream is read as a whole reply is", arguments: dialects, ["\n", "\r\n"])
  func whole(dialect: Dialect, feed: String) throws {
    for asTool in [true, false] {
      let pieces = StreamSample.pieces(Self.answer, dialect, asTool: asTool)
      let outcome = try check(StreamSample.body(pieces, dialect, feed: feed), dialect)
      #expect(outcome.problem == nil)
      #expect(outcome.findings.map(\.title) == ["divides by zéro \u{1F600}"])
      #expect(outcome.usage?.read == 900 && outcome.usage?.written == 7)
    }
  }

  @Test(
    "What the form of events allows is allowed",
    arguments: [
      { $0.map { "data:\($0)\r\r" }.joined() }, { $0.map { ": keep-alive\n\ndata: \($0)\n\n:\n" }.joined() },
      { "\u{FEFF}" + $0.map { "data: \($0)\n\n" }.joined() }, { "\n\n" + $0.map { "data: \($0)\n\n\n" }.joined() },
      { $0.map { "id: 7\nretry: 10\nunknown: x\ndata: \($0)\nnothing\n\n" }.joined() },
      { $0.map { "data: \($0.replacing(",\"finish", with: ",\ndata: \"finish"))\n\n" }.joined() },
      { $0.map { "event: message\ndata: \($0)\n\n" }.joined() + "event: odd\n\n" },
      { $0.dropLast().map { "data: \($0)\n\n" }.joined() },
      { $0.map { "data: \($0)\n\n" }.joined().dropLast(2).description },
    ] as [@Sendable ([String]) -> String])
  func form(written: @Sendable ([String]) -> String) throws {
    let outcome = try check(Array(written(StreamSample.pieces(Self.answer, .openai)).utf8), .openai)
    #expect(outcome.problem == nil && outcome.findings.count == 1, "\(outcome.problem as Any)")
  }

  @Test("Of a stream that is cut anywhere the complete findings are kept", arguments: dialects)
  func cut(dialect: Dialect) throws {
    let request = try #require(Sample.request(dialect))
    let content = Sample.reply(Sample.finding(), Sample.finding(line: 6, title: "\u{1F600} another\\ \"one\""))
    let body = StreamSample.body(content, dialect)
    var most = 0
    for count in 1...body.count {
      let outcome = request.check(Array(body.prefix(count)), isCut: true)
      #expect(outcome.problem == .truncated, "\(count): \(outcome.problem as Any)")
      #expect(!outcome.mayDoBetter && outcome.findings.count >= most)
      most = outcome.findings.count
    }
    #expect(most == 2)
    // A server that leaves out the end says no more than one whose connection breaks.
    for count in 1..<StreamSample.pieces(content, dialect).count - 3 {
      let pieces = StreamSample.pieces(content, dialect).prefix(count)
      #expect(request.check(StreamSample.body(Array(pieces), dialect)).problem == .truncated)
    }
  }

  @Test("A whole reply that was cut is none, whatever is in it", arguments: dialects)
  func cutWhole(dialect: Dialect) throws {
    let outcome = try check(Sample.envelope(Self.answer, dialect), dialect, isCut: true)
    #expect(outcome.problem == .truncated && outcome.findings.count == 1)
  }

  @Test(
    "An escape that is cut in two is an end, not a fault",
    arguments: [#"\"#, #"\u"#, #"\ud83d"#, #"\ud83d\"#, #"\ud83d\u"#, #"\ud83d\ude"#])
  func cutEscape(end: String) throws {
    let outcome = try #require(Sample.check("{\"findings\":[\(Sample.finding()),{\"path\":\"\(end)"))
    #expect(outcome.problem == .truncated && outcome.findings.count == 1)
  }

  @Test("Reasoning is left out of a stream", arguments: dialects)
  func reasoning(dialect: Dialect) throws {
    let thought: [String] =
      switch dialect {
      case .ollama: [#"{"message":{"content":"","thinking":"{\"findings\":"},"done":false}"#]
      case .openai:
        [
          #"{"choices":[{"index":0,"delta":{"content":null,"reasoning_content":"{\"findings\":"}}]}"#,
          #"{"choices":[{"index":0,"delta":{"reasoning":"hm","content":""}}]}"#,
        ]
      case .anthropic: []
      }
    var pieces = StreamSample.pieces(Self.answer, dialect)
    pieces.insert(contentsOf: thought, at: 1)
    if dialect == .anthropic {
      pieces = pieces.map { $0.replacing("\"index\":0", with: "\"index\":1") }
      pieces.insert(
        contentsOf: [
          #"{"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":""}}"#,
          #"{"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"{\"findings\":"}}"#,
          #"{"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"x"}}"#,
          #"{"type":"content_block_stop","index":0}"#, #"{"type":"unheard_of","index":9}"#,
        ], at: 1)
    }
    #expect(try check(StreamSample.body(pieces, dialect), dialect).findings.count == 1)
    let inText = StreamSample.body("<think>{ no: [</think>" + Self.answer, dialect, asTool: false)
    #expect(try check(inText, dialect).problem == nil)
  }

  @Test("A stream that breaks the rules is no review", arguments: BrokenStream.table.indices)
  func broken(index: Int) throws {
    let broken = BrokenStream.table[index]
    let pieces = broken.change(StreamSample.pieces(Self.answer, broken.dialect))
    let outcome = try check(StreamSample.body(pieces, broken.dialect), broken.dialect)
    #expect(outcome.problem == broken.problem, "\(broken.what)")
    #expect(outcome.findings.count == broken.findings && !outcome.mayDoBetter, "\(broken.what)")
  }

  @Test("A stream is bounded", arguments: dialects)
  func bounded(dialect: Dialect) throws {
    let blanks = StreamSample.body(String(repeating: " ", count: 20_000) + Self.answer, dialect)
    #expect(try check(blanks, dialect).problem == nil)
    let many = StreamSample.pieces("x", dialect)[dialect == .ollama ? 0 : dialect == .openai ? 1 : 2]
    let tooMany = [String](repeating: dialect == .anthropic ? many : "{}", count: 100_001)
    #expect(try check(StreamSample.body(tooMany, dialect), dialect).problem == .tooLong)
    let long = [many.replacing("ping", with: "ping\",\"x\":\"" + String(repeating: "y", count: 5 << 20))]
    let outcome = try check(
      StreamSample.body(long, dialect) + [UInt8](repeating: 0x0A, count: 5 << 20), dialect)
    #expect(outcome.problem == .tooLong && outcome.findings.isEmpty)
  }
}
