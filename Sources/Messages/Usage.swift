import Wire

/// How long a request and its answer were, in tokens, as the server counted them.
package struct Usage: Sendable, Equatable {
  package let read: Int
  package let written: Int

  package init(read: Int, written: Int) {
    self.read = max(0, read)
    self.written = max(0, written)
  }

  init(from reader: inout ByteReader) throws(WireError) {
    read = try reader.count("tokens", atMost: .max)
    written = try reader.count("tokens", atMost: .max)
  }

  func write(into writer: inout ByteWriter) {
    writer.write(read)
    writer.write(written)
  }
}
