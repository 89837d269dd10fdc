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

  /// Whatever is not visible is written as an escape: the text stays the same, and a terminal shows it harmlessly.
  private mutating func write(_ text: String) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": bytes += [0x5C, UInt8(truncatingIfNeeded: scalar.value)]
      case "\n": bytes += [0x5C, 0x6E]
      case _ where Escape.isVisible(scalar): bytes += Array(String(Character(scalar)).utf8)
      default: for unit in String(Character(scalar)).utf16 { escape(unit) }
      }
    }
    bytes.append(0x22)
  }

  private mutating func escape(_ unit: UInt16) {
    let digits = Array("0123456789abcdef".utf8)
    bytes += [0x5C, 0x75] + [12, 8, 4, 0].map { digits[Int(unit >> $0 & 15)] }
  }
}
