/// Makes every scalar of a text visible: what cannot be seen becomes an escape such as `‹U+200B›`.
enum VisibleText {
  static let digits = Array("0123456789ABCDEF".utf8)

  static func append(_ bytes: ArraySlice<UInt8>, to out: inout [UInt8]) {
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte < 0x80 {
        if byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A {
          out.append(byte)
        } else if !(byte == 0x0D && (position + 1 == bytes.endIndex || bytes[position + 1] == 0x0A)) {
          escape(UInt32(byte), to: &out)
        }
        position += 1
        continue
      }
      guard let scalar = ScalarReader.scalar(in: bytes, at: position) else {
        out += Array("‹0x".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]] + Array("›".utf8)
        position += 1
        continue
      }
      if Invisible.class(of: scalar.value) != nil || Invisible.isBracketOfOurs(scalar.value) {
        escape(scalar.value, to: &out)
      } else {
        out += bytes[position..<position + scalar.length]
      }
      position += scalar.length
    }
  }

  private static func escape(_ value: UInt32, to out: inout [UInt8]) {
    out += Array("‹U+".utf8)
    var started = false
    for shift in stride(from: 20, through: 0, by: -4) {
      let digit = Int(value >> UInt32(shift)) & 15
      if digit != 0 || shift <= 12 { started = true }
      if started { out.append(digits[digit]) }
    }
    out += Array("›".utf8)
  }
}

/// Decodes UTF-8 strictly, one scalar at a time.
enum ScalarReader {
  /// The scalar that starts at `position` and its length in bytes; `nil` when the bytes are not one.
  static func scalar(in bytes: ArraySlice<UInt8>, at position: Int) -> (value: UInt32, length: Int)? {
    let first = bytes[position]
    let length: Int
    var value: UInt32
    switch first {
    case 0..<0x80: return (UInt32(first), 1)
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard position + length <= bytes.endIndex else { return nil }
    for place in position + 1..<position + length {
      guard bytes[place] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[place] & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard value >= smallest, value <= 0x10_FFFF, !(0xD800...0xDFFF).contains(value) else { return nil }
    return (value, length)
  }
}

/// The scalars that a reader does not see, or that change the order of what he sees.
enum Invisible {
  enum Class: String, CaseIterable {
    case bidi, zeroWidth = "zero-width", tag, selector = "variation-selector", separator = "line-separator", control
  }

  static func `class`(of value: UInt32) -> Class? {
    switch value {
    case 0x00..<0x09, 0x0B..<0x0D, 0x0E..<0x20, 0x7F..<0xA0: .control
    case 0x202A...0x202E, 0x2066...0x2069, 0x061C, 0x200E, 0x200F: .bidi
    case 0x200B...0x200D, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5,
      0x180B...0x180F, 0x3164, 0xFFA0, 0xFFF0...0xFFFB, 0x1D173...0x1D17A:
      .zeroWidth
    case 0xE0000...0xE007F: .tag
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: .selector
    case 0x2028, 0x2029: .separator
    default: nil
    }
  }

  /// Our placeholders' brackets, so that none can be forged.
  static func isBracketOfOurs(_ value: UInt32) -> Bool { value == 0x2039 || value == 0x203A }
}
