import Glibc

/// Whether a blob's bytes are read as text.
///
/// Git calls binary what has a zero among its first 8,000 bytes, so that a single one would keep a script from review,
/// while shells and compilers skip it. Here such a blob is still text when what lies between the zeros reads as text,
/// as it does in UTF-16 and UTF-32 too, with or without a mark.
enum TextMeasure {
  private static let gitsWindow = 8_000
  private static let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], [0, 0, 0xFE, 0xFF]]

  static func isBinary(_ bytes: [UInt8]) -> Bool {
    guard hasZero(bytes), !marks.contains(where: { bytes.starts(with: $0) }) else {
      return false
    }
    var readable = 0
    var other = 0
    var position = 0
    while position < bytes.count {
      let length = characterLength(bytes, position)
      if length > 0 { readable += length } else if bytes[position] != 0 { other += 1 }
      position += max(length, 1)
    }
    return readable < 7 * other || readable == 0
  }

  private static func hasZero(_ bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { text in
      guard let base = text.baseAddress else { return false }
      return unsafe memchr(base, 0, min(gitsWindow, text.count)) != nil
    }
  }

  /// How many bytes the character here has in UTF-8; 0 for a control character and for what is no UTF-8.
  static func characterLength(_ bytes: [UInt8], _ position: Int) -> Int {
    let length: Int
    switch bytes[position] {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x1B, 0x20...0x7E: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard bytes.count - position >= length else { return 0 }
    for next in position + 1..<position + length where bytes[next] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
