import Foundation
import TestSupport
import Testing

/// A repository whose model is a hostile server, and what is expected of each of its behaviours.
final class HostileScene: Sendable {
  let scene: Scene
  private let folder: Folder
  private let process: Started

  init() throws {
    scene = try Scene(hook: false)
    folder = try Folder()
    process = try Started(
      "/usr/bin/python3", ["-S", "-E", Products.sources + "/Tests/TestSupport/hostile-server.py", folder.path],
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"], withInput: false)
    let port = try #require(process.line(seconds: 20).flatMap { Int($0) }, "the server did not tell its port")
    try scene.ask("http://127.0.0.1:\(port)")
    try scene.repo.global("airlock.control", "off")
  }

  /// A review, and what it took: the time, and the memory of the largest process.
  struct Measured {
    let run: Run
    let milliseconds: Int
    let kibibytes: Int
  }

  /// Stages a change of its own for the behaviour and reviews it.
  func review(_ behaviour: String) throws -> Measured {
    let isSlow = ["slow", "stall", "silent"].contains { behaviour.hasPrefix($0) }
    try scene.repo.global("airlock.deadline", isSlow ? "2" : "30")
    let provider = ["openai", "anthropic"].first { behaviour.contains($0) } ?? "ollama"
    try scene.repo.global("airlock.provider", provider)
    for name in ["received", "elsewhere"] { try? FileManager.default.removeItem(atPath: "\(folder.path)/\(name)") }
    try folder.write("behaviour", behaviour)
    try scene.repo.stage([
      "src/pay.py": "def share(total, count):\n    rate = total / count\n    return rate\n# \(behaviour)\n"
    ])
    let run = try scene.repo.run(
      "/usr/bin/python3",
      [
        "-S", "-E", Products.sources + "/Tests/TestSupport/measured.py", folder.path + "/measured",
        scene.installation.airlock, "review",
      ], seconds: 60)
    let numbers = (Folder.text(folder.path + "/measured") ?? "").split(separator: " ").compactMap { Int($0) }
    try #require(numbers.count == 2, "\(run.err)")
    return Measured(run: run, milliseconds: numbers[0], kibibytes: numbers[1])
  }

  /// How many requests the server read.
  var requests: Int {
    let text = Folder.text(folder.path + "/received") ?? ""
    return text.split(separator: "\n").count { $0.hasPrefix("POST ") }
  }

  /// How many answers are kept for the next time.
  var answers: Int {
    let state = scene.repo.home + "/.local/state/airlock"
    let names = FileManager.default.enumerator(atPath: state)?.allObjects as? [String] ?? []
    return names.count { $0.contains("/ledger/") }
  }

  var wentElsewhere: Bool { FileManager.default.fileExists(atPath: folder.path + "/elsewhere") }

  /// Whether a terminal would act on it, or show something else than it is.
  static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// How many requests the server reads where it is not one: what no model's words can be read of is asked for again, as is
  /// a field that is refused, and an answer of which no byte came; nothing else is, whatever a status or a header says.
  static let requests: [String: Int] = [
    "close-at-once": 0, "answer-first": 0,
    "close-unanswered": 2, "reset": 2, "refused-field": 2, "deep-in-content": 2, "content-empty": 2, "tool-call": 2,
    "approval": 2, "approval-as-json": 2, "findings-none": 2, "findings-word": 2, "thinking-only": 2, "two-answers": 2,
    "lone-surrogate": 2, "one-more": 2, "stream-two-answers": 2, "stream-tool-call": 2,
  ]

  static let table: [(String, HostileServerTests.Outcome)] = [
    ("garbage", .incomplete("it is not HTTP/1.1")),
    ("http-0.9", .incomplete("it is not HTTP/1.1")),
    ("http-1.0", .complete(1)),
    ("http-2-unasked", .incomplete("it is not HTTP/1.1")),
    ("http-3", .incomplete("it is not HTTP/1.1")),
    ("status-word", .incomplete("it is not HTTP/1.1")),
    ("status-99", .incomplete("it is not HTTP/1.1")),
    ("status-999", .incomplete("answered with status 999")),
    ("switch", .incomplete("answered with status 101")),
    ("interim-hints", .complete(1)),
    ("interim-flood", .incomplete("its head is longer than 65536 bytes")),
    ("slow-head", .incomplete("did not answer in time")),
    ("slow-body", .incomplete("did not finish its answer in time")),
    ("stall-head", .incomplete("did not answer in time")),
    ("stall-body", .incomplete("did not finish its answer in time")),
    ("silent", .incomplete("did not answer in time")),
    ("endless-header", .incomplete("its head is longer than")),
    ("many-headers", .incomplete("its head is longer than 65536 bytes")),
    ("header-without-colon", .incomplete("it is not HTTP/1.1")),
    ("header-zero", .incomplete("it is not HTTP/1.1")),
    ("two-lengths", .complete(1)),
    ("length-negative", .incomplete("it is not HTTP/1.1")),
    ("length-word", .incomplete("it is not HTTP/1.1")),
    ("length-overflow", .incomplete("sent a reply of more than 4194304 bytes")),
    ("length-10g", .incomplete("sent a reply of more than 4194304 bytes")),
    ("length-and-chunks", .complete(1)),
    ("cookies", .complete(1)),
    ("alternative-service", .complete(1)),
    ("refresh", .complete(1)),
    ("wants-basic", .incomplete("refused the token (status 401)")),
    ("wants-ntlm", .incomplete("refused the token (status 401)")),
    ("wants-proxy-word", .incomplete("answered with status 407")),
    ("keeps-nothing", .complete(1)),
    ("chunks", .complete(1)),
    ("chunks-cut", .incomplete("it ends early")),
    ("chunk-size-word", .incomplete("closed the connection")),
    ("chunk-size-overflow", .incomplete("closed the connection")),
    ("chunk-trailers", .incomplete("its head is longer than 65536 bytes")),
    ("chunks-endless", .incomplete("sent a reply of more than 4194304 bytes")),
    ("coding-gzip", .incomplete("it is compressed, which was not asked for")),
    ("bomb-gzip", .incomplete("it is compressed, which was not asked for")),
    ("bomb-br", .incomplete("it is compressed, which was not asked for")),
    ("bomb-twice", .incomplete("it is compressed, which was not asked for")),
    ("identity", .complete(1)),
    ("cut", .incomplete("it ends early")),
    ("reset-begun", .incomplete("closed the connection")),
    ("too-long", .complete(1)),
    ("second-answer", .complete(1)),
    ("over-limit", .incomplete("it is too long")),
    ("at-limit", .complete(1)),
    ("endless", .incomplete("sent a reply of more than 4194304 bytes")),
    ("empty", .incomplete("it is empty")),
    ("no-content", .incomplete("answered with status 204")),
    ("partial-content", .incomplete("answered with status 206")),
    ("html", .incomplete("it is HTML, not JSON")),
    ("json-as-html", .complete(1)),
    ("json-as-image", .complete(1)),
    ("byte-order-mark", .incomplete("it is not JSON")),
    ("utf-16", .incomplete("it is not JSON")),
    ("latin-1", .incomplete("its JSON breaks the rules")),
    ("redirect-302", .incomplete("answered with a redirect (302), which is not followed")),
    ("redirect-307", .incomplete("answered with a redirect (307), which is not followed")),
    ("redirect-308-name", .incomplete("answered with a redirect (308), which is not followed")),
    ("null", .incomplete("it is JSON of another shape than asked for")),
    ("list", .incomplete("it is JSON of another shape than asked for")),
    ("word", .incomplete("it is JSON of another shape than asked for")),
    ("two-texts", .incomplete("its JSON breaks the rules")),
    ("same-key-twice", .incomplete("its JSON breaks the rules")),
    ("not-a-number", .incomplete("it is not JSON")),
    ("deep", .incomplete("its JSON breaks the rules")),
    ("deep-in-content", .incomplete("its JSON breaks the rules")),
    ("half-envelope", .incomplete("it ends early")),
    ("no-message", .incomplete("it is JSON of another shape than asked for")),
    ("content-null", .incomplete("it is JSON of another shape than asked for")),
    ("content-list", .incomplete("it is JSON of another shape than asked for")),
    ("content-empty", .incomplete("it is empty")),
    ("server-error", .incomplete("it is an error of the server")),
    ("error-beside", .incomplete("it is an error of the server", 1)),
    ("read-less", .incomplete("the server read only a part of the request")),
    ("refused-field", .incomplete("answered with status 400")),
    ("refused-length", .incomplete("says that the request is longer than the model can hold (airlock.contextTokens)")),
    ("refused-deep", .incomplete("answered with status 400")),
    ("not-done", .incomplete("it ends early", 1)),
    ("cut-by-length", .incomplete("it ends early", 1)),
    ("refusal", .incomplete("the model refused", 1)),
    ("tool-call", .incomplete("it is empty")),
    ("approval", .incomplete("it is not JSON")),
    ("approval-as-json", .incomplete("it is JSON of another shape than asked for")),
    ("findings-none", .incomplete("it is JSON of another shape than asked for")),
    ("findings-word", .incomplete("it is JSON of another shape than asked for")),
    ("findings-of-words", .incomplete("it has findings of another shape than asked for")),
    ("half-answer", .incomplete("it ends early", 1)),
    ("fenced", .complete(1)),
    ("thinking", .complete(1)),
    ("thinking-only", .incomplete("it is empty")),
    ("two-answers", .incomplete("its JSON breaks the rules")),
    ("lone-surrogate", .incomplete("its JSON breaks the rules")),
    ("severity-odd", .incomplete("it has findings of another shape than asked for")),
    ("no-title", .incomplete("it has findings of another shape than asked for")),
    ("line-huge", .complete(1)),
    ("line-negative", .complete(1)),
    ("line-beyond", .complete(1)),
    ("ten-thousand", .complete(40)),
    ("one-more", .incomplete("its JSON breaks the rules")),
    ("same-many-times", .complete(1)),
    ("other-file", .complete(0)),
    ("parent-folder", .complete(0)),
    ("absolute-path", .complete(0)),
    ("other-quote", .complete(0)),
    ("empty-quote", .complete(0)),
    ("quote-of-all", .complete(0)),
    ("escape-codes", .complete(1)),
    ("reversed", .complete(1)),
    ("image", .complete(1)),
    ("html-script", .complete(1)),
    ("build-command", .complete(1)),
    ("our-own-lines", .complete(1)),
    ("injection-back", .complete(1)),
    ("very-long-title", .complete(1)),
    ("stream", .complete(1)),
    ("stream-by-length", .complete(1)),
    ("stall-stream", .incomplete("did not finish its answer in time", 1)),
    ("slow-stream", .incomplete("did not answer in time")),
    ("stream-reset", .incomplete("it ends early", 1)),
    ("stream-cut-utf-8", .incomplete("it ends early", 1)),
    ("stream-cut-escape", .incomplete("it ends early", 1)),
    ("stream-cut-word", .incomplete("it ends early", 1)),
    ("stream-not-done", .incomplete("it ends early", 1)),
    ("stream-error", .incomplete("it is an error of the server", 1)),
    ("stream-after-end", .incomplete("its JSON breaks the rules", 1)),
    ("stream-two-answers", .incomplete("its JSON breaks the rules")),
    ("stream-line-huge", .incomplete("sent a reply of more than 4194304 bytes", 1)),
    ("stream-text-huge", .incomplete("it is too long", 1)),
    ("stream-zero", .incomplete("its JSON breaks the rules", 1)),
    ("stream-ten-thousand", .complete(1)),
    ("stream-tool-call", .incomplete("it is empty")),
    ("openai-stream", .complete(1)),
    ("openai-cut-line", .incomplete("it ends early", 1)),
    ("openai-comments", .incomplete("sent a reply of more than 4194304 bytes")),
    ("slow-openai-comments", .incomplete("did not finish its answer in time")),
    ("openai-no-reason", .incomplete("it ends early", 1)),
    ("openai-no-done", .complete(1)),
    ("openai-after-done", .incomplete("its JSON breaks the rules", 1)),
    ("openai-error", .incomplete("it is an error of the server", 1)),
    ("openai-two-choices", .incomplete("its JSON breaks the rules", 1)),
    ("openai-interleaved", .incomplete("its JSON breaks the rules")),
    ("openai-only-done", .incomplete("it ends early")),
    ("openai-whole", .complete(1)),
    ("anthropic-stream", .complete(1)),
    ("anthropic-other-name", .incomplete("its JSON breaks the rules")),
    ("anthropic-two-starts", .incomplete("its JSON breaks the rules", 1)),
    ("anthropic-other-index", .incomplete("its JSON breaks the rules", 1)),
    ("anthropic-interleaved", .incomplete("its JSON breaks the rules")),
    ("anthropic-error", .incomplete("it is an error of the server", 1)),
    ("anthropic-no-stop", .incomplete("it ends early", 1)),
    ("close-at-once", .incomplete("closed the connection")),
    ("close-unanswered", .incomplete("closed the connection")),
    ("answer-first", .complete(1)),
    ("reset", .incomplete("closed the connection")),
    ("status-400", .incomplete("answered with status 400")),
    ("status-402", .incomplete("answered with status 402")),
    ("status-403", .incomplete("refused the token (status 403)")),
    ("status-404", .incomplete("does not know the path or the model (status 404)")),
    ("status-405", .incomplete("answered with status 405")),
    ("status-408", .incomplete("answered with status 408")),
    ("status-413", .incomplete("answered with status 413")),
    ("status-418", .incomplete("answered with status 418")),
    ("status-422", .incomplete("answered with status 422")),
    ("status-429", .incomplete("is busy and asks to come back later (status 429)")),
    ("status-429-never", .incomplete("is busy and asks to come back later (status 429)")),
    ("status-500", .incomplete("failed (status 500)")),
    ("status-500-later", .incomplete("failed (status 500)")),
    ("status-501", .incomplete("failed (status 501)")),
    ("status-502", .incomplete("failed (status 502)")),
    ("status-502-later", .incomplete("failed (status 502)")),
    ("status-503", .incomplete("failed (status 503)")),
    ("status-503-odd", .incomplete("failed (status 503)")),
    ("status-504", .incomplete("failed (status 504)")),
    ("status-529", .incomplete("failed (status 529)")),
    ("status-529-later", .incomplete("failed (status 529)")),
  ]
}
