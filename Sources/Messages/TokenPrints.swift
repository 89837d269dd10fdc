package import Wire

/// By what copies of tokens are recognised, and nothing from which a token could be had: lengths and keyed hashes.
///
/// The key is drawn for one search.
package struct TokenPrints: Message, Equatable {
  package static let kind: UInt8 = 91
  package static let most = 400

  package struct Print: Sendable, Equatable {
    package let origin: String
    /// Whether it is of the token's Base64 text.
    package let isBase64: Bool
    package let length: Int
    package let rolling: UInt32
    package let code: [UInt8]

    package init(origin: String, isBase64: Bool, length: Int, rolling: UInt32, code: [UInt8]) {
      self.origin = origin
      self.isBase64 = isBase64
      self.length = length
      self.rolling = rolling
      self.code = code
    }
  }

  package let key: [UInt8]
  package let multiplier: UInt32
  package let prints: [Print]

  package init(key: [UInt8], multiplier: UInt32, prints: [Print]) {
    self.key = key
    self.multiplier = multiplier
    self.prints = Array(prints.prefix(TokenPrints.most))
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    key = try reader.bytes("key", atMost: 64)
    multiplier = UInt32(try reader.count("multiplier", atMost: Int(UInt32.max)))
    prints = try reader.list("print", atMost: TokenPrints.most) { (reader) throws(WireError) in
      let origin = try reader.string("origin", atMost: 1_000)
      let isBase64 = try reader.bool()
      let length = try reader.count("length", atMost: 1 << 16)
      guard length >= 8 else { throw .unknownValue("length") }
      return Print(
        origin: origin, isBase64: isBase64, length: length,
        rolling: UInt32(try reader.count("hash", atMost: Int(UInt32.max))), code: try reader.bytes("hash", atMost: 32))
    }
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(key)
    writer.write(Int(multiplier))
    writer.write(list: prints) { writer, print in
      writer.write(print.origin)
      writer.write(print.isBase64)
      writer.write(print.length)
      writer.write(Int(print.rolling))
      writer.write(print.code)
    }
  }
}

/// Where the reader found a copy: by which print, in which file and line.
package struct CopyFound: Message {
  package static let kind: UInt8 = 92
  package let print: Int
  package let name: [UInt8]
  package let line: Int

  package init(print: Int, name: [UInt8], line: Int) {
    self.print = print
    self.name = Array(name.prefix(8_192))
    self.line = line
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    print = try reader.count("print", atMost: TokenPrints.most)
    name = try reader.bytes("name", atMost: 8_192)
    line = try reader.count("line", atMost: .max)
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(print)
    writer.write(name)
    writer.write(line)
  }
}
