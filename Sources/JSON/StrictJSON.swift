/// A value of JSON, decoded without forgiveness.
package indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// An integer in range; a number with a fraction or an exponent has no integer.
  case number(Int?)
  case string(String)
  /// Where a text stands, of a decoder that leaves them where they are: what is between its quotes.
  case place(Range<Int>)
  case array([JSONValue])
  case object([String: JSONValue])

  package subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  package var string: String? { if case .string(let text) = self { text } else { nil } }
  package var place: Range<Int>? { if case .place(let place) = self { place } else { nil } }
  package var integer: Int? { if case .number(let number) = self { number } else { nil } }
  package var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
}

/// Why a text is not the JSON that was asked for.
package enum JSONError: Error, Hashable {
  case empty, truncated, tooDeep, tooLong, duplicateKey, trailingText, badString, badNumber, unexpected
}

/// The decoder for replies and other texts that anyone may have written.
///
/// Depth and sizes are bounded; a key that comes twice, text after the end, a lone surrogate, a control character inside
/// a string and invalid UTF-8 are errors.
package struct StrictJSON {
  private static let maximumDepth = 16
  private static let maximumCount = 10_000
  private let bytes: [UInt8]
  private var position = 0
  /// Complete elements of the outermost array of findings, kept for a text that ends early.
  package private(set) var completed: [JSONValue] = []
  private var isInFindings = false
  private let leavesTexts: Bool

  /// Texts that are secrets can be left in place: as strictly checked, and copied nowhere.
  ///
  /// Names are copied.
  package init(_ bytes: [UInt8], leavingTexts leavesTexts: Bool = false) {
    self.bytes = bytes
    self.leavesTexts = leavesTexts
  }

  package mutating func decode() throws(JSONError) -> JSONValue {
    skipBlanks()
    guard position < bytes.count else { throw .empty }
    let value = try self.value(depth: 0)
    skipBlanks()
    guard position == bytes.count else { throw .trailingText }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < StrictJSON.maximumDepth else { throw .tooDeep }
    skipBlanks()
    guard position < bytes.count else { throw .truncated }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return leavesTexts ? .place(try place()) : .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw .unexpected
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    position += 1
    var members: [String: JSONValue] = [:]
    if try next() == UInt8(ascii: "}") {
      position += 1
      return .object(members)
    }
    while true {
      guard try next() == UInt8(ascii: "\"") else { throw .unexpected }
      let key = try string()
      guard try next() == UInt8(ascii: ":") else { throw .unexpected }
      position += 1
      guard members[key] == nil else { throw .duplicateKey }
      if depth == 0 { isInFindings = key == "findings" }
      members[key] = try value(depth: depth + 1)
      guard members.count <= StrictJSON.maximumCount else { throw .tooLong }
      switch try next() {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "}"):
        position += 1
        return .object(members)
      default: throw .unexpected
      }
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    position += 1
    var values: [JSONValue] = []
    if try next() == UInt8(ascii: "]") {
      position += 1
      return .array(values)
    }
    while true {
      let value = try self.value(depth: depth + 1)
      values.append(value)
      if depth == 1, isInFindings { completed.append(value) }
      guard values.count <= StrictJSON.maximumCount else { throw .tooLong }
      switch try next() {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "]"):
        position += 1
        return .array(values)
      default: throw .unexpected
      }
    }
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    func isPart(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    }
    while position < bytes.count, isPart(bytes[position]) { position += 1 }
    // A number that the text's end may have cut is not looked at: the text is incomplete anyway.
    guard position < bytes.count else { throw .truncated }
    guard position - start <= 40, StrictJSON.isNumber(bytes[start..<position]) else { throw .badNumber }
    return .number(Int(String(decoding: bytes[start..<position], as: UTF8.self)))
  }

  /// A sign, an integer without leading zeros, then perhaps a fraction, then perhaps an exponent.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func digits() -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !startsWithZero || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, [0x2B, 0x2D].contains(sign) { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  private mutating func string() throws(JSONError) -> String {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw .badString }
        return string
      case UInt8(ascii: "\\"): text += try escape()
      case 0..<0x20: throw .badString
      default: text.append(byte)
      }
    }
    throw .truncated
  }

  /// The same check as that of `string`.
  private mutating func place() throws(JSONError) -> Range<Int> {
    position += 1
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        let place = start..<position - 1
        do {
          _ = try UTF8Span(validating: bytes.span.extracting(place))
        } catch {
          throw .badString
        }
        return place
      case UInt8(ascii: "\\"): _ = try escape()
      case 0..<0x20: throw .badString
      default: continue
      }
    }
    throw .truncated
  }

  private mutating func escape() throws(JSONError) -> [UInt8] {
    guard position < bytes.count else { throw .truncated }
    defer { position += 1 }
    switch bytes[position] {
    case UInt8(ascii: "\""): return [0x22]
    case UInt8(ascii: "\\"): return [0x5C]
    case UInt8(ascii: "/"): return [0x2F]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var code = try unit()
      if (0xD800..<0xDC00).contains(code) {
        let behind = bytes[position...].dropFirst().prefix(2)
        guard behind.elementsEqual([0x5C, 0x75]) else {
          throw position + behind.count + 1 == bytes.count && [0x5C, 0x75].starts(with: behind)
            ? .truncated : .badString
        }
        position += 2
        let low = try unit()
        guard (0xDC00..<0xE000).contains(low) else { throw .badString }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw .badString }
      return Array(String(Character(scalar)).utf8)
    default: throw .badString
    }
  }

  /// Four hexadecimal digits behind the current byte; afterwards the last of them is current.
  private mutating func unit() throws(JSONError) -> UInt32 {
    guard bytes.count - position > 4 else { throw .truncated }
    let digits = bytes[position + 1...position + 4]
    guard digits.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0) }),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw .badString }
    position += 4
    return code
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let expected = Array(word.utf8)
    let here = bytes[position...].prefix(expected.count)
    guard here.elementsEqual(expected) else { throw expected.starts(with: here) ? .truncated : .unexpected }
    position += expected.count
    return value
  }

  /// The next byte that is not blank, without taking it.
  private mutating func next() throws(JSONError) -> UInt8 {
    skipBlanks()
    guard position < bytes.count else { throw .truncated }
    return bytes[position]
  }

  private mutating func skipBlanks() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
  }
}
