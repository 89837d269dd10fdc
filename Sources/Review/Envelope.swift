import JSON

/// What a server wraps around the model's answer.
struct Envelope {
  /// What the model says, as text or, where the server asked for a tool's input, as a value.
  enum Content {
    case text(String)
    case value(JSONValue)
    /// The same while it is still JSON.
    case input([UInt8])
  }

  /// `nil` when there is none, as in a refusal.
  let content: Content?
  /// What the server itself says against the text; a text that is well-formed all the same is no review then.
  let problem: ReplyProblem?
  /// How many tokens of the request the server read, where it says so.
  let readTokens: Int?
  /// How many its answer has, where it says so.
  let writtenTokens: Int?

  /// What came in pieces; without its end it is a part of an answer.
  init(_ stream: StreamedReply, dialect: Dialect) {
    content = stream.content(dialect)
    readTokens = stream.readTokens
    writtenTokens = stream.writtenTokens
    problem =
      stream.problem ?? Envelope.problem(reason: stream.reason, refuses: stream.refuses)
      ?? (stream.isEnded ? nil : .truncated)
  }

  init(_ value: JSONValue, dialect: Dialect) {
    readTokens = Envelope.readTokens(value, dialect)
    writtenTokens = Envelope.writtenTokens(value, dialect)
    let reason: String?
    var refuses = false
    switch dialect {
    case .ollama:
      content = value["message"]?["content"]?.string.map { .text($0) }
      refuses = Envelope.refuses(value["message"])
      reason = value["done"] == .bool(false) ? "length" : value["done_reason"]?.string
    case .openai:
      let choice = value["choices"]?.array?.first
      content = choice?["message"]?["content"]?.string.map { .text($0) }
      refuses = Envelope.refuses(choice?["message"])
      reason = choice?["finish_reason"]?.string
    case .anthropic:
      content = Envelope.content(of: value["content"]?.array ?? [])
      reason = value["stop_reason"]?.string
    }
    let hasError = (value["error"] ?? .null) != .null
    problem = hasError ? .serverError : Envelope.problem(reason: reason, refuses: refuses)
  }

  private static func problem(reason: String?, refuses: Bool) -> ReplyProblem? {
    switch reason {
    case _ where refuses: .refused
    case "content_filter", "refusal": .refused
    case "length", "max_tokens", "model_context_window_exceeded", "pause_turn", "abort", "error": .truncated
    default: nil
    }
  }

  /// Whether the server may have read the whole request, as far as its own count tells.
  func mayHaveRead(_ leastTokens: Int) -> Bool {
    guard let readTokens, readTokens > 0 else { return true }
    return readTokens >= leastTokens
  }

  static func readTokens(_ value: JSONValue, _ dialect: Dialect) -> Int? {
    let usage = value["usage"]
    switch dialect {
    case .ollama: return value["prompt_eval_count"]?.integer
    case .openai: return usage?["prompt_tokens"]?.integer
    case .anthropic:
      let fresh = usage?["input_tokens"]?.integer
      let kept = ["cache_read_input_tokens", "cache_creation_input_tokens"].compactMap { usage?[$0]?.integer }
      return fresh.map { kept.reduce($0) { $0.addingReportingOverflow($1).partialValue } }
    }
  }

  static func writtenTokens(_ value: JSONValue, _ dialect: Dialect) -> Int? {
    switch dialect {
    case .ollama: value["eval_count"]?.integer
    case .openai: value["usage"]?["completion_tokens"]?.integer
    case .anthropic: value["usage"]?["output_tokens"]?.integer
    }
  }

  static func refuses(_ message: JSONValue?) -> Bool {
    message?["refusal"]?.string.map { !$0.isEmpty } ?? false
  }

  /// The input of the tool that was asked for; a server that knows no tools answers with text.
  private static func content(of blocks: [JSONValue]) -> Content? {
    let tools = blocks.filter { $0["type"]?.string == "tool_use" && $0["name"]?.string == "review" }
    if let input = tools.first?["input"] { return tools.count == 1 ? .value(input) : nil }
    let texts = blocks.filter { $0["type"]?.string == "text" }.compactMap { $0["text"]?.string }
    return texts.isEmpty ? nil : .text(texts.joined())
  }
}
