import Diff
import Foundation
import Review
import Screening

/// A request about known files, and replies to it.
enum Sample {
  static let path = "src/a.swift"
  static let text = """
    func first() {
      let total = count / size
      print(total)
    }
    func second() {
      let total = count / size
    }

    """

  static func file(_ text: String = Sample.text, path: String = Sample.path) -> OutgoingFile? {
    var screener = Screener()
    return screener.screen(text: Array(text.utf8), path: BytePath(Array(path.utf8))).outgoing
  }

  static func request(_ dialect: Dialect = .ollama, files: [OutgoingFile]? = nil) -> Request? {
    let builder = RequestBuilder(dialect: dialect, model: "m", maximumBytes: 400_000, maximumRequests: 32)
    return builder.requests(for: files ?? [file()].compactMap { $0 }).requests.first
  }

  /// How many hunks these ask about, one that was cut being one.
  static func hunks(_ requests: [Request]) -> Int {
    let parts = requests.flatMap(\.parts)
    let cut = parts.flatMap { part in part.cutHunks.map { "\(part.path) \($0)" } }
    return parts.reduce(Set(cut).count) { $0 + $1.hunks }
  }

  /// A finding as JSON text; its line is counted in the file, which the model sees 16 higher.
  static func finding(
    path: String = Sample.path, line: Int = 2, quote: String = "let total = count / size", severity: String = "high",
    title: String = "divides by zero", detail: String = "size is 0"
  ) -> String {
    "{\"path\":\(json(path)),\"line\":\(line > 0 && line < Int.max - 16 ? line + 16 : line),\"quote\":\(json(quote)),\"severity\":\(json(severity)),"
      + "\"title\":\(json(title)),\"detail\":\(json(detail))}"
  }

  static func reply(_ findings: String...) -> String { "{\"findings\":[\(findings.joined(separator: ","))]}" }

  /// The server's envelope around a model's text.
  static func envelope(_ content: String, _ dialect: Dialect = .ollama, reason: String = "stop") -> [UInt8] {
    let message = "\"message\":{\"role\":\"assistant\",\"content\":\(json(content))}"
    return switch dialect {
    case .ollama: Array("{\(message),\"done\":true,\"done_reason\":\"\(reason)\"}".utf8)
    case .anthropic:
      Array(
        "{\"content\":[{\"type\":\"text\",\"text\":\(json(content))}],\"stop_reason\":\"\(stopReason(reason))\"}".utf8)
    case .openai: Array("{\"choices\":[{\(message),\"finish_reason\":\"\(reason)\"}]}".utf8)
    }
  }

  private static func stopReason(_ reason: String) -> String {
    switch reason {
    case "stop": "end_turn"
    case "length": "max_tokens"
    default: reason
    }
  }

  static func check(_ content: String, _ dialect: Dialect = .ollama) -> ReplyOutcome? {
    request(dialect)?.check(envelope(content, dialect))
  }

  static func json(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }
}
