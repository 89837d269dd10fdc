import Foundation

/// A scripted model on a free port of the loopback interface; it notes every request it receives.
package final class ModelServer: Sendable {
  /// What it does with a request.
  package enum Behaviour: String, Sendable, CaseIterable {
    /// Answers in the dialect of the path with the content given, and reports the control defect.
    case answer
    /// The same without the control defect.
    case inattentive
    /// Answers in one piece, although it was asked for a stream.
    case whole
    /// Answers with all but the end of a stream, and with that as soon as it is let go.
    case halting
    /// Breaks the first answer off before its end, and the connection with it.
    case breaking
    /// The same of every request in which 'marked_' stands; others it answers.
    case breakingMarked = "breaking-marked"
    /// Resets the first connection without a byte of an answer.
    case resetOnce = "reset-once"
    /// Refuses the options of a stream, and then the stream.
    case unstreaming
    /// Answers each request after 300 ms.
    case paced
    /// Answers three requests, and no more.
    case tiring
    /// Answers as soon as it is let go.
    case held
    /// The same for requests in which 'marked_' stands; others at once.
    case heldMarked = "held-marked"
    /// Answers the first request with 429 and 'Retry-After: 1', later ones well; the same with 503.
    case busyOnce = "busy-once"
    case unavailableOnce = "unavailable-once"
    /// Answers the first request with 429 and 'Retry-After: 1', three more after 200 ms, and notes who comes too early.
    case overrun
    /// Answers and closes the connection, as it says.
    case closing
    /// Prose around the content in the first answer, behind which it closes the connection.
    case curt
    /// Answers once the client has gone.
    case slow
    /// One byte a second.
    case drip
    case status401 = "401"
    case status404 = "404"
    case status429 = "429"
    case status500 = "500"
    case html
    /// A body that ends before its `Content-Length`.
    case truncated
    /// A whole response whose JSON stops in the middle.
    case halfJSON = "half-json"
    /// 2 MB of valid envelope.
    case huge
    /// 302 to a path of the same server.
    case redirect
    /// 200 and no byte.
    case empty
    /// Closes the connection without a byte.
    case close
    /// Promises to keep the connection and closes it.
    case keepAlive = "keep-alive"
    /// A tool call beside the content.
    case toolCall = "tool-call"
    /// Refuses a temperature, then the limit of the answer under its older name, as models do that reason.
    case picky
    /// Refuses what is longer than 8192 tokens, and says that it holds no more.
    case narrow
    /// Refuses every request, and names every field that it could be about.
    case stubborn
    /// Prose around the content, in the first answer or in every one.
    case sloppyOnce = "sloppy-once"
    case sloppy
    /// No HTTP at all.
    case garbage
  }

  /// A request as it arrived.
  package struct Request: Sendable {
    package let line: String
    /// Names in lower case.
    package let headers: [String: String]
    package let body: String
  }

  package let port: Int
  package var origin: String { "http://127.0.0.1:\(port)" }
  private let folder: Folder
  private let process: Started

  /// Starts it; `content` is the text that the model says.
  package init(_ behaviour: Behaviour = .answer, content: String = #"{"findings":[]}"#, bearer: String? = nil) throws {
    folder = try Folder()
    try folder.write("content", content)
    // In a file, not an argument: tests look for the token in every command line.
    try folder.write("bearer", bearer ?? "")
    process = try Started(
      "/usr/bin/python3",
      [
        "-S", "-E", Products.sources + "/Tests/TestSupport/model-server.py", behaviour.rawValue, folder.path,
      ],
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"], withInput: false)
    guard let line = process.line(seconds: 20), let number = Int(line) else {
      throw Run.CannotStart(description: "the model server did not tell its port")
    }
    port = number
  }

  /// How many requests came sooner than the server had asked for.
  package var early: Int { Folder.text(folder.path + "/early")?.count ?? 0 }

  /// Has it answer what it holds back, and everything later.
  package func letGo() throws {
    try folder.write("go", "")
  }

  /// Every request so far, in the order in which they were complete.
  package var requests: [Request] {
    ModelServer.requests(in: Folder.text(folder.path + "/requests") ?? "")
  }

  static func requests(in text: String) -> [Request] {
    text.split(separator: "\n").compactMap { line in
      guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { return nil }
      return Request(
        line: object["line"] as? String ?? "", headers: object["headers"] as? [String: String] ?? [:],
        body: object["body"] as? String ?? "")
    }
  }

  /// The largest number of requests that waited for their answer at one time.
  package var mostAtOnce: Int {
    var (now, most) = (0, 0)
    for letter in Folder.text(folder.path + "/flight") ?? "" {
      now += letter == "+" ? 1 : -1
      most = max(most, now)
    }
    return most
  }

  /// How many connections were accepted, those without a request included.
  package var connections: Int { Folder.text(folder.path + "/connections")?.count ?? 0 }
}
