package import Wire

/// What a sealed courier with a client's certificate found: whether the key beside it has a passphrase.
package struct ClientKey: Message {
  package static let kind: UInt8 = 85
  package let isEncrypted: Bool

  package init(isEncrypted: Bool) {
    self.isEncrypted = isEncrypted
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    isEncrypted = try reader.bool()
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(isEncrypted)
  }
}
