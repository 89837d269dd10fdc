import Review

/// One way in which a stream can break its dialect's rules.
struct BrokenStream: Sendable {
  let what: String
  let dialect: Dialect
  let problem: ReplyProblem
  /// What is kept of the one finding that the stream has.
  let findings: Int
  let change: @Sendable ([String]) -> [String]

  private init(
    _ what: String, _ dialect: Dialect, _ problem: ReplyProblem, findings: Int = 1,
    _ change: @escaping @Sendable ([String]) -> [String]
  ) {
    self.what = what
    self.dialect = dialect
    self.problem = problem
    self.findings = findings
    self.change = change
  }

  private static func inserting(_ piece: String, at place: Int) -> @Sendable ([String]) -> [String] {
    {
      Array($0.prefix(place < 0 ? $0.count + place : place)) + [piece]
        + $0.dropFirst(place < 0 ? $0.count + place : place)
    }
  }

  private static func replacing(_ old: String, with new: String) -> @Sendable ([String]) -> [String] {
    { $0.map { $0.replacing(old, with: new) } }
  }

  static let table: [BrokenStream] = [
    BrokenStream("data after the end", .openai, .malformed, inserting(#"{"choices":[]}"#, at: 1_000_000)),
    BrokenStream("two ends", .openai, .malformed, inserting("[DONE]", at: -1)),
    BrokenStream(
      "no reason", .openai, .truncated, replacing(#""finish_reason":"stop""#, with: #""finish_reason":null"#)),
    BrokenStream("two reasons", .openai, .malformed, inserting(#"{"choices":[{"finish_reason":"length"}]}"#, at: -1)),
    BrokenStream(
      "a reason that is a number", .openai, .malformed, replacing(#"finish_reason":"stop""#, with: #"finish_reason":1"#)
    ),
    BrokenStream("cut by length", .openai, .truncated, replacing(#""stop""#, with: #""length""#)),
    BrokenStream("filtered", .openai, .refused, replacing(#""stop""#, with: #""content_filter""#)),
    BrokenStream("a refusal", .openai, .refused, inserting(#"{"choices":[{"delta":{"refusal":"no"}}]}"#, at: 1)),
    BrokenStream("an error", .openai, .serverError, inserting(#"{"error":{"message":"overloaded"}}"#, at: -1)),
    BrokenStream(
      "another choice", .openai, .malformed, findings: 0,
      inserting(#"{"choices":[{"index":1,"delta":{"content":"{\"findings\":[]}"}}]}"#, at: 1)),
    BrokenStream(
      "two choices at once", .openai, .malformed, findings: 0,
      inserting(#"{"choices":[{"index":0,"delta":{}},{"index":1,"delta":{}}]}"#, at: 1)),
    BrokenStream(
      "words after the reason", .openai, .malformed, inserting(#"{"choices":[{"delta":{"content":"{}"}}]}"#, at: -1)),
    BrokenStream(
      "content that is a list", .openai, .malformed, findings: 0,
      inserting(#"{"choices":[{"delta":{"content":[]}}]}"#, at: 1)),
    BrokenStream("no object", .openai, .malformed, findings: 0, inserting("7", at: 1)),
    BrokenStream("no JSON", .openai, .malformed, findings: 0, inserting("approve", at: 1)),
    BrokenStream("half of a piece", .openai, .malformed, findings: 0, inserting(#"{"choices":[{"#, at: 1)),
    BrokenStream("a zero byte", .openai, .malformed, findings: 0, inserting("\0", at: 1)),
    BrokenStream("a key twice", .openai, .malformed, findings: 0, inserting(#"{"choices":[],"choices":[]}"#, at: 1)),
    BrokenStream("depth", .openai, .malformed, findings: 0, inserting(String(repeating: "[", count: 100_000), at: 1)),
    BrokenStream(
      "data after the end", .ollama, .malformed, inserting(#"{"message":{"content":"{}"},"done":false}"#, at: 1_000_000)
    ),
    BrokenStream("two ends", .ollama, .malformed, inserting(#"{"message":{"content":""},"done":true}"#, at: 1_000_000)),
    BrokenStream("no end", .ollama, .truncated, { $0.dropLast() }),
    BrokenStream("cut by length", .ollama, .truncated, replacing(#""stop""#, with: #""length""#)),
    BrokenStream("an error", .ollama, .serverError, inserting(#"{"error":"out of memory"}"#, at: -1)),
    BrokenStream(
      "content that is a number", .ollama, .malformed, findings: 0, inserting(#"{"message":{"content":1}}"#, at: 1)),
    BrokenStream(
      "two starts", .anthropic, .malformed, findings: 0, inserting(#"{"type":"message_start","message":{}}"#, at: 2)),
    BrokenStream("no start", .anthropic, .malformed, findings: 0, { $0.dropFirst().map(\.self) }),
    BrokenStream(
      "a block for another number", .anthropic, .malformed, findings: 0,
      inserting(
        #"{"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"{}"}}"#, at: 3)),
    BrokenStream(
      "text in a tool's input", .anthropic, .malformed, findings: 0,
      inserting(#"{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"{}"}}"#, at: 3)),
    BrokenStream(
      "words after a block's end", .anthropic, .malformed,
      inserting(
        #"{"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":"{}"}}"#, at: -2)),
    BrokenStream("an end without a reason", .anthropic, .malformed, { $0.filter { !$0.contains("message_delta") } }),
    BrokenStream("no end", .anthropic, .truncated, { $0.dropLast(2) }),
    BrokenStream("data after the end", .anthropic, .malformed, inserting(#"{"type":"ping"}"#, at: 1_000_000)),
    BrokenStream(
      "an error", .anthropic, .serverError, inserting(#"{"type":"error","error":{"type":"overloaded_error"}}"#, at: -2)),
    BrokenStream("a stop while a block is open", .anthropic, .malformed, { $0.filter { !$0.contains("block_stop") } }),
    BrokenStream(
      "a second tool", .anthropic, .otherShape, findings: 0,
      { pieces in
        pieces.dropLast(2)
          + [
            #"{"type":"content_block_start","index":1,"content_block":{"type":"tool_use","name":"review"}}"#,
            #"{"type":"content_block_stop","index":1}"#,
          ] + pieces.suffix(2)
      }),
    BrokenStream("no type", .anthropic, .malformed, findings: 0, inserting("{}", at: 1)),
    BrokenStream("cut by length", .anthropic, .truncated, replacing("end_turn", with: "max_tokens")),
  ]
}
