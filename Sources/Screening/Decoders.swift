/// Turns encodings back into bytes; each gives `nil` for what is not its own.
enum Decoders {
  /// Base 64, both alphabets, padding and white space ignored.
  static func base64(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    var bits: UInt32 = 0
    var held = 0
    for byte in text {
      guard let value = base64Value(byte) else {
        guard byte == UInt8(ascii: "=") || byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
          return nil
        }
        continue
      }
      bits = (bits << 6 | value) & 0xFF_FFFF
      held += 6
      if held >= 8 {
        held -= 8
        out.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
      }
    }
    return out
  }

  static func base64Value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - 65)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - 71)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) + 4
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }

  static func hex(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    var high: UInt8?
    for byte in text {
      guard let value = digit(byte) else { return nil }
      if let first = high {
        out.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return out
  }

  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 87
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 55
    default: nil
    }
  }

  /// So many bytes may be a sentence.
  static let fewest = 8

  /// Whether bytes look like a sentence: printable, nearly all letters and spaces.
  static func isReadable(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= fewest else { return false }
    var printable = 0
    var letters = 0
    for byte in bytes {
      if isPrintable(byte) { printable += 1 }
      if byte.isASCIILetter || byte == 0x20 { letters += 1 }
    }
    return printable * 20 >= bytes.count * 19 && letters * 10 >= bytes.count * 6
  }

  static func isPrintable(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }
}
