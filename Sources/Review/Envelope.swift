/// What a server wraps around the model's text.
struct Envelope {
  /// `nil` when there is none, as in a refusal.
  let content: String?
  /// What the server itself says against the text; a text that is well-formed all the same is no review then.
  let problem: ReplyProblem?

  init(_ value: JSONValue, dialect: Dialect) {
    let message: JSONValue?
    let reason: String?
    switch dialect {
    case .ollama:
      message = value["message"]
      reason = value["done"] == .bool(false) ? "length" : value["done_reason"]?.string
    case .openai:
      let choice = value["choices"]?.array?.first
      message = choice?["message"]
      reason = choice?["finish_reason"]?.string
    }
    content = message?["content"]?.string
    let isRefusal = message?["refusal"]?.string.map { !$0.isEmpty } ?? false
    problem =
      switch reason {
      case _ where (value["error"] ?? .null) != .null: .serverError
      case _ where isRefusal: .refused
      case "content_filter": .refused
      case "length", "max_tokens", "abort", "error": .truncated
      default: nil
      }
  }
}
