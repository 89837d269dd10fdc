package import Wire

/// A body to deliver, and until when.
package struct Post: Message {
  package static let kind: UInt8 = 11
  package let index: Int
  package let milliseconds: Int
  package let body: [UInt8]

  package init(index: Int, milliseconds: Int, body: [UInt8]) {
    self.index = index
    self.milliseconds = milliseconds
    self.body = body
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    index = try reader.count("index", atMost: 63)
    milliseconds = try reader.count("time", atMost: 3_600_000)
    body = try reader.bytes("body")
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(index)
    writer.write(milliseconds)
    writer.write(body)
  }
}

/// The courier stands connected, with TLS finished where there is any, and can make no other connection.
package struct Connected: Message {
  package static let kind: UInt8 = 82

  package init() {}
  package init(from reader: inout ByteReader) throws(WireError) {}
  package func write(into writer: inout ByteWriter) {}
}

/// A server's answer: its status and opaque bytes.
package struct Response: Message {
  package static let kind: UInt8 = 80
  package let index: Int
  package let status: Int
  package let body: [UInt8]

  package init(index: Int, status: Int, body: [UInt8]) {
    self.index = index
    self.status = status
    self.body = body
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    index = try reader.count("index", atMost: 63)
    status = try reader.count("status", atMost: 999)
    body = try reader.bytes("body", atMost: 1 << 20)
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(index)
    writer.write(status)
    writer.write(body)
  }
}

/// No answer came, and why, in our own words.
package struct Undelivered: Message {
  package static let kind: UInt8 = 81
  package let index: Int
  package let reason: String

  package init(index: Int, reason: String) {
    self.index = index
    self.reason = String(reason.prefix(250))
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    index = try reader.count("index", atMost: 63)
    reason = try reader.string("reason", atMost: 1_000)
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(index)
    writer.write(reason)
  }
}
