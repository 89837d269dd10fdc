package import Wire

/// A part of what the reader was asked to print: bytes for standard output, which the supervisor passes on unread.
package struct PrintedText: Message {
  package static let kind: UInt8 = 72
  /// Bytes in one message.
  package static let longest = 1 << 20
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    bytes = try reader.bytes("text", atMost: PrintedText.longest)
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(bytes)
  }
}

/// Says that only git itself can read this repository or index, and why.
package struct NeedsGit: Message {
  package static let kind: UInt8 = 73
  package let reason: String

  package init(reason: String) {
    self.reason = String(reason.prefix(200))
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    reason = try reader.string("reason", atMost: 1_000)
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(reason)
  }
}
