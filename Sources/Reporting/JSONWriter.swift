/// Writes JSON, member by member, in the order given.
struct JSONWriter {
  /// A value to write.
  indirect enum Value {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([Value])
    case object([(String, Value)])

    static func optional(_ text: String?) -> Value { text.map(Value.string) ?? .null }
  }

  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: Value) {
    switch value {
    case .null: bytes += Array("null".utf8)
    case .bool(let truth): bytes += Array((truth ? "true" : "false").utf8)
    case .number(let number): bytes += Array(String(number).utf8)
    case .string(let text): write(text)
    case .array(let values): list("[", "]", values) { $0.write($1) }
    case .object(let members):
      list("{", "}", members) { writer, member in
        writer.write(member.0)
        writer.bytes.append(UInt8(ascii: ":"))
        writer.write(member.1)
      }
    }
  }

  private mutating func list<Item>(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ items: [Item], _ each: (inout JSONWriter, Item) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      each(&self, item)
    }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func write(_ text: String) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes += [0x5C, 0x22]
      case 0x5C: bytes += [0x5C, 0x5C]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0..<0x20, 0x7F: bytes += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
