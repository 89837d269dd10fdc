import Review

/// A reply as servers send it while it is made.
enum StreamSample {
  /// The events of a reply that says so, a few characters each.
  static func pieces(_ content: String, _ dialect: Dialect, asTool: Bool = true) -> [String] {
    var words: [String] = []
    var rest = content[...]
    while !rest.isEmpty {
      words.append(Sample.json(String(rest.prefix(20))))
      rest = rest.dropFirst(20)
    }
    switch dialect {
    case .ollama:
      return words.map { #"{"model":"m","message":{"role":"assistant","content":\#($0)},"done":false}"# }
        + [
          #"{"message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","prompt_eval_count":900,"eval_count":7}"#
        ]
    case .openai:
      return [#"{"choices":[{"index":0,"delta":{"role":"assistant","content":"","refusal":null}}]}"#]
        + words.map { #"{"choices":[{"index":0,"delta":{"content":\#($0)},"finish_reason":null}],"usage":null}"# }
        + [
          #"{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#,
          #"{"choices":[],"usage":{"prompt_tokens":900,"completion_tokens":7}}"#, "[DONE]",
        ]
    case .anthropic:
      let block = asTool ? #"{"type":"tool_use","id":"t","name":"review","input":{}}"# : #"{"type":"text","text":""}"#
      let delta = asTool ? #""type":"input_json_delta","partial_json""# : #""type":"text_delta","text""#
      return [
        #"{"type":"message_start","message":{"content":[],"usage":{"input_tokens":900,"output_tokens":1}}}"#,
        #"{"type":"content_block_start","index":0,"content_block":\#(block)}"#, #"{"type":"ping"}"#,
      ] + words.map { #"{"type":"content_block_delta","index":0,"delta":{\#(delta):\#($0)}}"# }
        + [
          #"{"type":"content_block_stop","index":0}"#,
          #"{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":7}}"#,
          #"{"type":"message_stop"}"#,
        ]
    }
  }

  /// Pieces as they go over the line.
  static func body(_ pieces: [String], _ dialect: Dialect, feed: String = "\n") -> [UInt8] {
    dialect == .ollama
      ? Array(pieces.map { $0 + feed }.joined().utf8) : Array(pieces.map { "data: \($0)\(feed)\(feed)" }.joined().utf8)
  }

  static func body(_ content: String, _ dialect: Dialect, asTool: Bool = true) -> [UInt8] {
    body(pieces(content, dialect, asTool: asTool), dialect)
  }
}
