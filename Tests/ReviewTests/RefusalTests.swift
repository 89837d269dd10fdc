import Review
import Testing

/// A refusal is looked at for names of fields, and nothing that it says is more than that.
struct RefusalTests {
  @Test(
    "The field is named in many ways",
    arguments: [
      (
        Dialect.openai, #"{"error":{"message":"Unsupported value","param":"temperature","code":"unsupported_value"}}"#,
        Request.Quirk.noTemperature
      ),
      (.openai, #"{"error":"'seed' is not supported"}"#, .noSeed),
      (.openai, #"{"detail":[{"type":"extra_forbidden","loc":["body","seed"],"msg":"no temperature"}]}"#, .noSeed),
      (
        .openai, #"{"error":{"message":"'max_tokens' is not supported. Use 'max_completion_tokens' instead."}}"#,
        .otherLimitName
      ),
      (
        .openai, #"{"message":"max_tokens or max_completion_tokens is too large: the context is 4096","code":400}"#,
        .noLimit
      ),
      (.openai, #"{"error":{"message":"Invalid parameter","param":"response_format"}}"#, .noSchema),
      (.openai, #"{"error":{"message":"This response_format type is unavailable now"}}"#, .noSchema),
      (.anthropic, #"{"type":"error","error":{"message":"temperature: may only be set to 1"}}"#, .noTemperature),
      (.anthropic, #"{"error":{"message":"Thinking and a tool_choice that forces a tool."}}"#, .noToolChoice),
      (
        .ollama, #"{"error":"json: cannot unmarshal object into Go struct field ChatRequest.format of type string"}"#,
        .noSchema
      ),
    ])
  func named(dialect: Dialect, body: String, expected: Request.Quirk) throws {
    #expect(try #require(Sample.request(dialect)).quirk(inRefusal: Array(body.utf8)).quirk == expected)
  }

  @Test(
    "What names none of its fields is no reason to ask again",
    arguments: [
      #"{"error":"the prompt is too long"}"#, "temperature", #"{"error":{"message":"tool_choice"}}"#, "", "[]",
      #"{"error":"temperatures"}"#, #"{"temperature":1}"#, #"{"error":"seed","error":"seed"}"#,
    ])
  func unnamed(body: String) throws {
    #expect(try #require(Sample.request(.openai)).quirk(inRefusal: Array(body.utf8)).quirk == nil)
  }

  @Test(
    "How much a model holds is understood",
    arguments: [
      (
        #"{"error":{"code":400,"message":"request (5012 tokens) exceeds the available context size (4096)","#
          + #""type":"exceed_context_size_error","n_prompt_tokens":5012,"n_ctx":4096}}"#, 4_096
      ),
      (#"{"error":{"message":"it exceeds the available context size","n_prompt_tokens":9,"n_ctx":8192}}"#, 8_192),
      (
        #"{"message":"This model's maximum context length is 8192 tokens. However, you requested 9000 tokens (8000 in"}"#,
        8_192
      ),
      (#"{"error":"the prompt is longer than the context length of the model"}"#, nil),
      (#"{"error":"9000 tokens are more than the context length"}"#, nil),
      (#"{"error":"no context 512"}"#, nil),
    ] as [(String, Int?)])
  func size(body: String, expected: Int?) throws {
    #expect(try #require(Sample.request(.openai)).quirk(inRefusal: Array(body.utf8)).contextTokens == expected)
  }

  @Test(
    "That a request is too long is understood",
    arguments: [
      (#"{"error":{"code":400,"message":"the request exceeds the available context size, try increasing it"}}"#, true),
      (#"{"error":"the prompt is longer than the context length currently available to the model"}"#, true),
      (#"{"message":"This model's maximum context length is 4096 tokens."}"#, true),
      (#"{"error":"no context"}"#, false), (#"{"error":"length"}"#, false), ("context length", false),
    ])
  func long(body: String, expected: Bool) throws {
    #expect(try #require(Sample.request(.openai)).quirk(inRefusal: Array(body.utf8)).isTooLong == expected)
  }
}
