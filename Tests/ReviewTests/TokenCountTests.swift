import Findings
import Foundation
import Review
import Testing

/// What a model can hold decides how much it is asked at once, and what a server says it read decides whether that counts.
struct TokenCountTests {
  private func object(_ request: Request) throws -> [String: Any] {
    let body = request.segments.flatMap { segment -> [UInt8] in
      switch segment {
      case .text(let bytes): bytes
      case .delimiter: Array("00112233445566778899aabbccddeeff".utf8)
      case .choice(let usual, _): usual
      case .control, .repair: []
      }
    }
    return try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any])
  }

  private func size(_ request: Request) throws -> Int {
    let options = try #require(try object(request)["options"] as? [String: Any])
    return try #require(options["num_ctx"] as? Int)
  }

  private func requests(_ dialect: Dialect, lines: Int, files: Int = 8, contextTokens: Int) throws -> (
    requests: [Request], lost: Int
  ) {
    let files = try (0..<files).map { number in
      let text = (0..<lines).map { "let value\($0) = call(\(number), of: \($0))\n" }.joined()
      return try #require(Sample.file(text, path: "f\(number).swift"))
    }
    let builder = RequestBuilder(
      dialect: dialect, model: "m", maximumBytes: 400_000, maximumRequests: 32, contextTokens: contextTokens)
    let (requests, unsent) = builder.requests(for: files)
    return (requests, unsent.reduce(0) { $0 + $1.hunks })
  }

  @Test func `a small change asks for a small context, and sizes are few`() throws {
    var sizes: Set<Int> = []
    for lines in [1, 5, 20, 50, 100, 150, 200, 900] {
      for request in try requests(.ollama, lines: lines, files: 1, contextTokens: 32_768).requests {
        sizes.insert(try size(request))
        #expect(try object(request)["truncate"] as? Bool == false && object(request)["shift"] as? Bool == false)
      }
    }
    #expect(sizes.count >= 2, "\(sizes)")
    #expect(sizes.isSubset(of: [4_096, 8_192, 16_384, 32_768]) && sizes.contains(4_096))
  }

  @Test("No request is longer than what the model holds", arguments: [4_096, 8_192, 16_384])
  func context(tokens: Int) throws {
    let (small, _) = try requests(.ollama, lines: 40, contextTokens: tokens)
    let (usual, _) = try requests(.ollama, lines: 40, contextTokens: 32_768)
    #expect(small.count >= usual.count)
    #expect(Sample.hunks(small) == 8)
    for request in small { #expect(try size(request) <= tokens) }
    let (many, lost) = try requests(.ollama, lines: 700, contextTokens: tokens)
    #expect(Sample.hunks(many) + lost == 8, "what is too long is cut, and what finds no room is named")
    for request in many { #expect(try size(request) <= tokens) }
  }

  @Test("The answer has its part of it", arguments: [(4_096, 1_024), (16_384, 4_096), (1 << 20, 8_192)])
  func answer(tokens: Int, expected: Int) throws {
    for dialect in [Dialect.openai, .anthropic] {
      let request = try #require(try requests(dialect, lines: 5, contextTokens: tokens).requests.first)
      #expect(try object(request)["max_tokens"] as? Int == expected)
    }
  }

  @Test(
    "A server that says it read less than was sent did not review it",
    arguments: [
      (Dialect.ollama, #""message":{"content":%},"done":true,"prompt_eval_count":@"#),
      (.openai, #""choices":[{"message":{"content":%},"finish_reason":"stop"}],"usage":{"prompt_tokens":@}"#),
      (.anthropic, #""content":[{"type":"text","text":%}],"usage":{"input_tokens":@,"cache_read_input_tokens":2}"#),
    ])
  func read(dialect: Dialect, template: String) throws {
    let request = try #require(try requests(dialect, lines: 200, contextTokens: 32_768).requests.first)
    for (count, expected) in [
      ("100", true), ("1", true), ("100000", false), ("0", dialect == .anthropic), ("-5", false), ("1.5", false),
    ] {
      let body = "{" + template.replacing("%", with: Sample.json(Sample.reply())).replacing("@", with: count) + "}"
      #expect((request.check(Array(body.utf8)).problem == .cutRequest) == expected, "\(count)")
    }
  }

  @Test(
    "Thoughts are taken off, however they are marked",
    arguments: [
      "<think>%</think>", "<thinking>a</thinking>", "[THINK]no [ { ]\n[/THINK]", "<reasoning>%</reasoning>\n",
      "<|START_THINKING|>x<|END_THINKING|>", "<seed:think>x</seed:think>", "it began before</think>",
      "<think>a</think><think>b</think>",
      "<|channel|>analysis<|message|>x<|end|><|start|>assistant<|channel|>final<|message|>",
    ])
  func thoughts(before: String) throws {
    let reply = Sample.reply(Sample.finding(title: "not </think> but a title"))
    let outcome = try #require(Sample.check(before.replacing("%", with: Sample.reply()) + reply))
    #expect(outcome.problem == nil && outcome.findings.count == 1)
    let alone = try #require(Sample.check(before))
    #expect(alone.problem != nil && alone.findings.isEmpty)
  }

  @Test("What a server keeps apart is not looked at", arguments: ["thinking", "reasoning", "reasoning_content"])
  func apart(field: String) throws {
    let said = Sample.json(Sample.reply())
    let thought = Sample.json(Sample.reply(Sample.finding()))
    for (dialect, body) in [
      (Dialect.ollama, "{\"message\":{\"\(field)\":\(thought),\"content\":\(said)},\"done\":true}"),
      (.openai, "{\"choices\":[{\"message\":{\"\(field)\":\(thought),\"content\":\(said)}}]}"),
    ] {
      let outcome = try #require(Sample.request(dialect)).check(Array(body.utf8))
      #expect(outcome.problem == nil && outcome.findings.isEmpty)
    }
  }
}
