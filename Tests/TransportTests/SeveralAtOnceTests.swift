import Foundation
import Glibc
import TestSupport
import Testing
import Transport
import Wire

/// Several requests over one connection, to a server that keeps to HTTP/2 or does not.
@Suite(.serialized) struct SeveralAtOnceTests {
  /// What became of four requests, in words that stay short.
  struct Outcome: Equatable, CustomStringConvertible {
    /// By number: the echo of its own body, or why there is none.
    var words: [String] = []
    /// Those of which no byte of an answer came.
    var unanswered: [Int] = []
    var description: String { "\(words) unanswered \(unanswered)" }
  }

  private func connect(_ server: HTTP2Server) throws -> Connection {
    var settings = ConnectionSettings(origin: server.origin, caFile: server.authority)
    settings.offersHTTP2 = true
    return try Connection(settings)
  }

  /// Posts one body and, once the connection stands, the others, as the courier does.
  private func ask(
    _ connection: Connection, count: Int = 4, milliseconds: Int = 8_000, token: String? = nil
  ) throws -> Outcome {
    let standing = Foundation.Pipe()
    let channel = FrameChannel(input: standing.fileHandleForReading.fileDescriptor, output: -1)
    func post(_ number: Int) throws {
      // The slow one is not to keep the others waiting.
      try connection.post(
        number, path: "/api/chat", body: Array("body \(number) of \(token ?? "none")".utf8),
        milliseconds: number == 1 ? min(milliseconds, 2_000) : milliseconds
      ) {
        standing.fileHandleForWriting.write(Data([0]))
        return token.flatMap { SecretBytes(standIn: $0) }
      }
    }
    var results = [String](repeating: "nothing", count: count)
    var outcome = Outcome()
    try post(0)
    var isFirst = true
    while connection.count > 0 {
      for delivery in try connection.deliveries(orHearing: isFirst ? channel : nil) {
        try #require(results[delivery.number] == "nothing", "\(delivery.number) is told twice")
        results[delivery.number] = SeveralAtOnceTests.words(delivery)
        if !delivery.wasAnswered { outcome.unanswered.append(delivery.number) }
      }
      guard isFirst, channel.isReadable else { continue }
      isFirst = false
      for number in 1..<count { try post(number) }
    }
    outcome.words = results
    outcome.unanswered.sort()
    return outcome
  }

  private static func words(_ delivery: Delivery) -> String {
    switch delivery.result {
    case .success(let reply):
      if let cut = reply.cut { return "cut: \(cut)" }
      let object = try? JSONSerialization.jsonObject(with: Data(reply.body)) as? [String: Any]
      return "\(reply.status) \(object?["echo"] as? String ?? "")"
    case .failure(let error): return "\(error)"
    }
  }

  private static func echoes(_ count: Int = 4) -> [String] { (0..<count).map { "200 body \($0) of none" } }

  /// The replies to all but the second request, which comes to this.
  private static func allBut(_ second: String) -> [String] {
    var words = echoes()
    words[1] = second
    return words
  }

  @Test func `four requests wait for their answers at the same time, over one connection`() throws {
    let server = try HTTP2Server("together")
    let connection = try connect(server)
    #expect(try ask(connection) == Outcome(words: Self.echoes()))
    #expect(connection.isMultiplexed)
    #expect(server.connections == 1 && server.requests.count == 4)
    // And it is there for more.
    let reply = try connection.post(path: "/api/chat", body: [], deadlineMilliseconds: 5_000)
    #expect(reply.status == 200 && server.connections == 1)
  }

  @Test func `the token goes out with each, and into no body and out of no reply`() throws {
    let server = try HTTP2Server("together")
    let outcome = try ask(try connect(server), token: "marker-token-1234567")
    #expect(outcome.words == (0..<4).map { "200 body \($0) of ‹token›*********" })
    #expect(server.requests.allSatisfy { $0.body.hasSuffix("‹token›*********") }, "\(server.requests)")
  }

  @Test func `who is not told of HTTP/2 does not get it`() throws {
    let server = try HTTP2Server("answer")
    let connection = try Connection(ConnectionSettings(origin: server.origin, caFile: server.authority))
    #expect(throws: TransportError.self) {
      try connection.post(path: "/api/chat", body: [], deadlineMilliseconds: 2_000)
    }
    #expect(!connection.isMultiplexed)
  }

  @Test(
    arguments: [
      ("refuse-one", "did not take the request"), ("reset-one", "broke the request off"),
      ("reset-one-late", "sent a reply that cannot be used: it ends early"),
      ("cut-stream", "cut: sent a reply that cannot be used: it ends early"),
      ("packed", "sent a reply that cannot be used: it is compressed, which was not asked for"),
      ("endless", "cut: sent a reply of more than 1048576 bytes"),
      ("announced", "sent a reply of more than 1048576 bytes"),
      ("slowly", "cut: did not answer in time"), ("no-status", "broke the request off"),
    ])
  func `what is wrong with one reply does no harm to the others`(behaviour: String, words: String) throws {
    let server = try HTTP2Server(behaviour)
    let outcome = try ask(try connect(server))
    #expect(outcome.words == Self.allBut(words), "\(outcome)")
    let isUnanswered = ["refuse-one", "reset-one", "no-status"].contains(behaviour)
    #expect(outcome.unanswered == (isUnanswered ? [1] : []))
    #expect(server.connections == 1)
  }

  /// How much of it came at once decides whether the library or our own limit ends it.
  @Test func `a head of too many fields does no harm to the others`() throws {
    let server = try HTTP2Server("many-fields")
    let outcome = try ask(try connect(server))
    let words = ["it is not HTTP/2", "its head is longer than 65536 bytes"].map {
      "sent a reply that cannot be used: \($0)"
    }
    #expect(words.contains(outcome.words[1]), "\(outcome)")
    #expect(outcome.words == Self.allBut(outcome.words[1]) && server.connections == 1, "\(outcome)")
  }

  @Test(arguments: ["trailers", "long-trailers", "twice", "hints"])
  func `what does not matter does not matter`(behaviour: String) throws {
    let server = try HTTP2Server(behaviour)
    let outcome = try ask(try connect(server))
    #expect(outcome.words == Self.echoes(), "\(outcome)")
  }

  @Test(
    arguments: [
      ("goaway", [1, 2, 3]), ("goaway-error", [0, 1, 2, 3]), ("reset", [0, 1, 2, 3]), ("close", [0, 1, 2, 3]),
      ("half-reset", [1, 2, 3]), ("half-close", [1, 2, 3]), ("pings", [0, 1, 2, 3]), ("settings", [0, 1, 2, 3]),
    ])
  func `when the connection ends, each request is told once, and whether a byte of an answer came`(
    behaviour: String, unanswered: [Int]
  ) throws {
    let server = try HTTP2Server(behaviour)
    let outcome = try ask(try connect(server))
    #expect(outcome.unanswered == unanswered, "\(outcome)")
    for (number, words) in outcome.words.enumerated() {
      let expected =
        if unanswered.contains(number) {
          ["closed the connection", "did not take the request"]
        } else if behaviour == "goaway" {
          ["200 body 0 of none"]
        } else {
          ["cut: closed the connection", "cut: sent a reply that cannot be used: it ends early"]
        }
      #expect(expected.contains(words), "\(number): \(words)")
    }
    #expect(server.connections == 1)
  }

  @Test(arguments: ["interim", "continued", "no-head", "stranger", "pushed", "garbage"])
  func `a server that breaks the rules gets none of them past its deadline, and no answer believed that is none`(
    behaviour: String
  ) throws {
    let server = try HTTP2Server(behaviour)
    let connection = try connect(server)
    let outcome = try ask(connection, milliseconds: 2_000)
    #expect(!outcome.words.contains("nothing") && connection.count == 0, "\(outcome)")
    for (number, words) in outcome.words.enumerated() {
      #expect(!words.contains("200") || words == "200 body \(number) of none", "\(outcome)")
    }
    #expect(!outcome.words[1].hasPrefix("200") && !outcome.words.contains { $0.hasPrefix("103") }, "\(outcome)")
    #expect(server.connections == 1)
  }
}
