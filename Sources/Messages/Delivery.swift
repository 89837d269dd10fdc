package import Wire

/// A body to deliver, and until when.
package struct Post: Message {
  package static let kind: UInt8 = 11
  package let index: Int
  package let milliseconds: Int
  /// After how long what came until then is to be told with `Arriving`, where the reply may go on coming.
  package let interimMilliseconds: Int?
  package let body: [UInt8]

  package init(index: Int, milliseconds: Int, interimMilliseconds: Int? = nil, body: [UInt8]) {
    self.index = index
    self.milliseconds = milliseconds
    self.interimMilliseconds = interimMilliseconds
    self.body = body
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    index = try reader.count("index", atMost: 63)
    milliseconds = try reader.count("time", atMost: 3_600_000)
    interimMilliseconds = try reader.optional { (reader) throws(WireError) in
      try reader.count("time", atMost: 3_600_000)
    }
    body = try reader.bytes("body")
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(index)
    writer.write(milliseconds)
    writer.write(optional: interimMilliseconds) { $0.write($1) }
    writer.write(body)
  }
}

/// The courier stands connected, with TLS finished where there is any, and can make no other connection.
package struct Connected: Message {
  package static let kind: UInt8 = 82
  /// The most requests that go over one connection at a time.
  package static let mostStreams = 4

  /// How many requests may be under way over it at a time: 1 but for HTTP/2.
  package let streams: Int

  package init(streams: Int = 1) {
    self.streams = streams
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    streams = try reader.count("streams", atMost: Connected.mostStreams)
    guard streams > 0 else { throw .unknownValue("streams") }
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(streams)
  }
}

/// What came of a good answer until now; more may come.
package struct Arriving: Message {
  package static let kind: UInt8 = 83
  package let index: Int
  package let body: [UInt8]

  package init(index: Int, body: [UInt8]) {
    self.index = index
    self.body = body
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    index = try reader.count("index", atMost: 63)
    body = try reader.bytes("body", atMost: Response.longestBody)
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(index)
    writer.write(body)
  }
}

/// A server's answer: its status and opaque bytes.
package struct Response: Message {
  package static let kind: UInt8 = 80
  /// A stream takes many bytes for each word.
  package static let longestBody = 4 << 20
  package let index: Int
  package let status: Int
  package let body: [UInt8]
  /// Seconds after which the server wants to be asked again.
  package let retryAfter: Int?
  /// Why the body is only the beginning of the answer; `nil` for a whole one.
  package var cut: Cut?

  package struct Cut: Sendable, Equatable {
    /// In our own words.
    package let reason: String
    /// Whether nothing but the time was wrong.
    package let isTimeUp: Bool

    package init(reason: String, isTimeUp: Bool) {
      self.reason = String(reason.prefix(250))
      self.isTimeUp = isTimeUp
    }
  }

  package init(index: Int, status: Int, body: [UInt8], retryAfter: Int? = nil) {
    self.index = index
    self.status = status
    self.body = body
    self.retryAfter = retryAfter.map { max(0, min($0, Response.longestPause)) }
  }

  private static let longestPause = 86_400

  package init(from reader: inout ByteReader) throws(WireError) {
    index = try reader.count("index", atMost: 63)
    status = try reader.count("status", atMost: 999)
    body = try reader.bytes("body", atMost: Response.longestBody)
    retryAfter = try reader.optional { (reader) throws(WireError) in
      try reader.count("time", atMost: Response.longestPause)
    }
    cut = try reader.optional { (reader) throws(WireError) in
      Cut(reason: try reader.string("reason", atMost: 1_000), isTimeUp: try reader.bool())
    }
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(index)
    writer.write(status)
    writer.write(body)
    writer.write(optional: retryAfter) { $0.write($1) }
    writer.write(optional: cut) { writer, cut in
      writer.write(cut.reason)
      writer.write(cut.isTimeUp)
    }
  }
}

/// No answer came, and why, in our own words.
package struct Undelivered: Message {
  package static let kind: UInt8 = 81

  /// What can be done about it.
  package enum Cause: UInt8, Sendable {
    /// Nothing that is known of.
    case other
    /// No connection came about.
    case unreachable
    /// The connection ended before a byte of an answer.
    case unanswered
    /// The time was over.
    case timedOut
    /// The server takes no more over the connection, on which others are under way; nothing of an answer came.
    case crowded
  }

  package let index: Int
  package let reason: String
  package let cause: Cause

  package init(index: Int, reason: String, cause: Cause = .other) {
    self.index = index
    self.reason = String(reason.prefix(250))
    self.cause = cause
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    index = try reader.count("index", atMost: 63)
    reason = try reader.string("reason", atMost: 1_000)
    guard let cause = Cause(rawValue: try reader.byte()) else { throw .unknownValue("cause") }
    self.cause = cause
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(index)
    writer.write(reason)
    writer.write(cause.rawValue)
  }
}
