/// Finds stretches written as percent, backslash, HTML, number, binary or Morse escapes.
enum EscapedSpans {
  /// So many escapes make a text.
  private static let fewest = 6
  /// How far apart two signs of an escape may stand.
  private static let gap = 40
  private static let longest = 16_384

  /// `places` are where keywords that belong to an escape end.
  static func find(in bytes: [UInt8], range: Range<Int>, places: [Int]) -> [EncodedSpans.Span] {
    var spans: [EncodedSpans.Span] = []
    var index = 0
    while index < places.count {
      var last = index
      while last + 1 < places.count, places[last + 1] - places[last] <= gap,
        places[last + 1] - places[index] < longest
      {
        last += 1
      }
      if last > index {
        let start = max(range.lowerBound, places[index] - 48)
        let end = min(range.upperBound, places[last] + 96)
        for hexPairs in [false, true] {
          if let span = decode(bytes, start..<end, hexPairs: hexPairs) { spans.append(span) }
        }
      }
      index = last + 1
    }
    return spans
  }

  /// Decodes every escape of a stretch; what is none stays, unless it only stands between two.
  private static func decode(_ bytes: [UInt8], _ range: Range<Int>, hexPairs: Bool) -> EncodedSpans.Span? {
    var decoded: [UInt8] = []
    var count = 0
    var first = range.upperBound
    var end = range.lowerBound
    var position = range.lowerBound
    var isMorse = false
    while position < range.upperBound {
      let byte = bytes[position]
      if let unit = EscapedUnit(bytes, at: position, in: range, hexPairs: hexPairs) {
        if let value = unit.value { append(value, to: &decoded) }
        count += 1
        first = min(first, position)
        end = position + unit.length
        position = end
        isMorse = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      } else {
        // Between words Morse has a stroke, or a wider gap.
        let isGap = isMorse && (byte == UInt8(ascii: "/") || byte == 0x20 && position == end + 2)
        if isGap {
          decoded.append(0x20)
        } else if count == 0 || byte.isASCIILetter || byte >= 0x80 {
          decoded.append(byte)
        }
        position += 1
      }
    }
    return count >= fewest && first < end ? EncodedSpans.Span(range: first..<end, decoded: decoded) : nil
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    if let scalar = Unicode.Scalar(value) { bytes += Array(String(Character(scalar)).utf8) }
  }
}

/// One escape: its length and the scalar it stands for.
struct EscapedUnit {
  let length: Int
  /// `nil` for what stands for nothing.
  let value: UInt32?

  init?(_ bytes: [UInt8], at start: Int, in range: Range<Int>, hexPairs: Bool) {
    func byte(_ offset: Int) -> UInt8 { start + offset < range.upperBound ? bytes[start + offset] : 0 }
    func hex(from offset: Int, atMost limit: Int) -> (value: UInt32, count: Int) {
      var value: UInt32 = 0
      var count = 0
      while count < limit, let digit = Decoders.digit(byte(offset + count)) {
        value = value << 4 | UInt32(digit)
        count += 1
      }
      return (value, count)
    }
    let before = start > range.lowerBound ? bytes[start - 1] : 0x20
    if hexPairs {
      let digits = hex(from: 0, atMost: 2)
      guard digits.count == 2, !before.isWord, !byte(2).isWord else { return nil }
      (length, value) = (2, digits.value)
      return
    }
    switch byte(0) {
    case UInt8(ascii: "%"):
      let digits = hex(from: 1, atMost: 2)
      guard digits.count == 2 else { return nil }
      (length, value) = (3, digits.value)
    case UInt8(ascii: "\\"):
      switch byte(1) {
      case UInt8(ascii: "x"):
        let digits = hex(from: 2, atMost: 2)
        guard digits.count == 2 else { return nil }
        (length, value) = (4, digits.value)
      case UInt8(ascii: "u") where byte(2) == UInt8(ascii: "{"):
        let digits = hex(from: 3, atMost: 6)
        guard digits.count > 0, byte(3 + digits.count) == UInt8(ascii: "}") else { return nil }
        (length, value) = (4 + digits.count, digits.value)
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        let digits = hex(from: 2, atMost: byte(1) == UInt8(ascii: "u") ? 4 : 8)
        guard digits.count >= 4 else { return nil }
        (length, value) = (2 + digits.count, digits.value)
      case UInt8(ascii: "0")...UInt8(ascii: "3") where byte(2).isASCIIDigit && byte(3).isASCIIDigit:
        (length, value) = (4, UInt32(byte(1) - 48) << 6 | UInt32(byte(2) - 48) << 3 | UInt32(byte(3) - 48))
      default: return nil
      }
    case UInt8(ascii: "&"):
      guard byte(1) == UInt8(ascii: "#") else { return nil }
      if byte(2).lowercased == UInt8(ascii: "x") {
        let digits = hex(from: 3, atMost: 6)
        guard digits.count > 0 else { return nil }
        (length, value) = (3 + digits.count + (byte(3 + digits.count) == UInt8(ascii: ";") ? 1 : 0), digits.value)
      } else {
        let number = EscapedUnit.decimal(byte, from: 2)
        guard number.count > 0 else { return nil }
        (length, value) = (2 + number.count + (byte(2 + number.count) == UInt8(ascii: ";") ? 1 : 0), number.value)
      }
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard !before.isWord else { return nil }
      if byte(0) == UInt8(ascii: "0"), byte(1).lowercased == UInt8(ascii: "x") {
        let digits = hex(from: 2, atMost: 2)
        guard digits.count == 2, !byte(4).isWord else { return nil }
        (length, value) = (4, digits.value)
        return
      }
      let number = EscapedUnit.decimal(byte, from: 0)
      guard !byte(number.count).isWord else { return nil }
      if number.count == 8 {
        var bits: UInt32 = 0
        for offset in 0..<8 {
          guard byte(offset) <= UInt8(ascii: "1") else { return nil }
          bits = bits << 1 | UInt32(byte(offset) - 48)
        }
        (length, value) = (8, bits)
      } else {
        guard number.value >= 32, number.value < 127 else { return nil }
        (length, value) = (number.count, number.value)
      }
    case UInt8(ascii: "."), UInt8(ascii: "-"):
      guard before == 0x20 || before == UInt8(ascii: "/") || before == 0x22 || before == 0x27 || before == 0x60 else {
        return nil
      }
      var code: UInt32 = 1
      var count = 0
      while count < 6, byte(count) == UInt8(ascii: ".") || byte(count) == UInt8(ascii: "-") {
        code = code << 1 | (byte(count) == UInt8(ascii: "-") ? 1 : 0)
        count += 1
      }
      guard !byte(count).isWord, let letter = EscapedUnit.morse[code] else { return nil }
      (length, value) = (count, UInt32(letter))
    default: return nil
    }
  }

  private static func decimal(_ byte: (Int) -> UInt8, from offset: Int) -> (value: UInt32, count: Int) {
    var value: UInt32 = 0
    var count = 0
    while count < 8, byte(offset + count).isASCIIDigit {
      value = value * 10 + UInt32(byte(offset + count) - 48)
      count += 1
    }
    return (value, count)
  }

  /// Letters by their code: a one, then a one for each dash and a nought for each dot.
  private static let morse: [UInt32: UInt8] = {
    let codes = [
      ".-", "-...", "-.-.", "-..", ".", "..-.", "--.", "....", "..", ".---", "-.-", ".-..", "--", "-.", "---", ".--.",
      "--.-", ".-.", "...", "-", "..-", "...-", ".--", "-..-", "-.--", "--..",
    ]
    var table: [UInt32: UInt8] = [:]
    for (place, code) in codes.enumerated() {
      table[code.utf8.reduce(1) { $0 << 1 | ($1 == UInt8(ascii: "-") ? 1 : 0) }] = UInt8(place + 0x61)
    }
    return table
  }()
}
