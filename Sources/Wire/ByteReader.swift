/// Takes a payload apart again, never reading past its end and never believing a length.
package struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package mutating func byte() throws(WireError) -> UInt8 {
    guard position < bytes.count else { throw .truncated }
    defer { position += 1 }
    return bytes[position]
  }

  package mutating func bool() throws(WireError) -> Bool {
    switch try byte() {
    case 0: return false
    case 1: return true
    default: throw .unknownValue("truth value")
    }
  }

  package mutating func integer() throws(WireError) -> Int {
    guard bytes.count - position >= 8 else { throw .truncated }
    var pattern: UInt64 = 0
    for offset in 0..<8 { pattern = pattern << 8 | UInt64(bytes[position + offset]) }
    position += 8
    return Int(Int64(bitPattern: pattern))
  }

  /// A length or count from 0 to `limit`.
  package mutating func count(_ name: String, atMost limit: Int) throws(WireError) -> Int {
    let value = try integer()
    guard value >= 0 else { throw .unknownValue(name) }
    guard value <= limit else { throw .overLimit(name) }
    return value
  }

  package mutating func bytes(_ name: String, atMost limit: Int = Frame.maximumLength) throws(WireError) -> [UInt8] {
    let length = try count(name, atMost: limit)
    guard bytes.count - position >= length else { throw .truncated }
    defer { position += length }
    return Array(bytes[position..<position + length])
  }

  /// A text that must be UTF-8.
  package mutating func string(_ name: String, atMost limit: Int) throws(WireError) -> String {
    guard let text = String(validating: try bytes(name, atMost: limit), as: UTF8.self) else {
      throw .unknownValue(name)
    }
    return text
  }

  package mutating func optional<Value>(
    _ each: (inout ByteReader) throws(WireError) -> Value
  ) throws(WireError) -> Value? {
    try bool() ? try each(&self) : nil
  }

  package mutating func list<Value>(
    _ name: String, atMost limit: Int, _ each: (inout ByteReader) throws(WireError) -> Value
  ) throws(WireError) -> [Value] {
    let length = try count(name, atMost: limit)
    var values: [Value] = []
    for _ in 0..<length { values.append(try each(&self)) }
    return values
  }

  /// Makes sure that nothing is left over.
  package func finish() throws(WireError) {
    guard position == bytes.count else { throw .trailingBytes(bytes.count - position) }
  }
}
