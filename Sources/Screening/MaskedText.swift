/// What a stretch may read whose letters are drawn apart, broken by signs, replaced by digits, turned round or rotated.
enum MaskedText {
  private static let fewestSpaces = 3

  /// Whether a stretch may be a sentence, not a path or an expression.
  static func hasWords(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.count { $0 == 0x20 } >= fewestSpaces }

  static func readings(of bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    let straight = bytes.map { LeetLetters.table[Int($0)] ?? $0 }
    // A one is an `i` or an `l`.
    let other = zip(bytes, straight).map { $0 == UInt8(ascii: "1") ? UInt8(ascii: "l") : $1 }
    return [
      straight.filter { !isSign($0) }, other.filter { !isSign($0) }, closed(straight), bytes.reversed(),
      bytes.map { $0.isASCIILetter ? Turn.rotated($0.lowercased) : $0 },
    ]
  }

  /// Whether a byte may stand in a word to break it.
  private static func isSign(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !byte.isASCIILetter && !byte.isASCIIDigit
  }

  /// Letters that stand one by one are closed up; a word ends where the gap is wider.
  private static func closed(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var gap = 0
    for byte in bytes {
      guard byte != 0x20 else {
        gap += 1
        continue
      }
      if gap > 1 { out.append(0x20) }
      gap = 0
      out.append(byte)
    }
    return out
  }
}

/// Notices where a text may be masked: so many words that are broken, or of letters of changing size, are no accident.
struct MaskSigns {
  private static let within = 96
  private static let margin = 24
  private static let longest = 1_024

  /// So many words are no accident.
  private var recent = InlineArray<12, Int>(repeating: .min / 2)
  private var count = 0
  private(set) var windows: [Range<Int>] = []

  /// A sign at a place of the text.
  mutating func add(at place: Int, in range: Range<Int>) {
    let oldest = recent[count % recent.count]
    recent[count % recent.count] = place
    count &+= 1
    guard place &- oldest <= MaskSigns.within else { return }
    join(max(range.lowerBound, oldest - MaskSigns.margin)..<min(range.upperBound, place + MaskSigns.margin))
  }

  /// A common word that is turned round or rotated: its whole line is looked at.
  mutating func add(lineAt place: Int, of text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    var start = place
    var end = place
    while start > range.lowerBound, place - start < MaskSigns.longest, unsafe text[start - 1] != 0x0A { start -= 1 }
    while end < range.upperBound, end - place < MaskSigns.longest, unsafe text[end] != 0x0A { end += 1 }
    join(start..<end)
  }

  private mutating func join(_ window: Range<Int>) {
    if let last = windows.last, last.upperBound >= window.lowerBound, last.count < MaskSigns.longest {
      windows[windows.count - 1] = min(last.lowerBound, window.lowerBound)..<max(last.upperBound, window.upperBound)
    } else {
      windows.append(window)
    }
  }
}
