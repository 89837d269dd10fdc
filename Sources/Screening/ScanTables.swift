/// Everything that the scan looks up for each byte, in one piece of memory: so few addresses stay in registers.
struct ScanTables: Sendable {
  // After the letter of each byte:
  /// By two bytes, which third may follow where any word may be found; 32 bits for each.
  static let pairs = 256
  /// The same where one may be found by two or three bytes; eight bits.
  static let shorts = pairs + 4 << 15
  /// By four bytes, which fifth may follow.
  static let fours = shorts + 1 << 15
  static let fives = fours + 1 << 15
  static let sixes = fives + 4 * LetterTable.filterCount
  private static let size = sixes + 4 * LetterTable.filterCount

  private(set) var bytes = {
    var bytes = ByteClasses.letters
    bytes.reserveCapacity(ScanTables.size)
    bytes += [UInt8](repeating: 0, count: ScanTables.fives - ScanTables.pairs)
    return bytes
  }()

  /// Lets the bytes pass by which a word is found: so many are its own, the first one lowest.
  mutating func pass(_ window: UInt64, count: Int) {
    let four = UInt32(truncatingIfNeeded: window)
    let third = UInt8(truncatingIfNeeded: window >> 16)
    let pair = ScanTables.pair(four)
    pass(pair, count > 2 ? 1 << UInt32(third & 31) : .max)
    if count < 4 {
      bytes[ScanTables.shorts + pair] |= count > 2 ? 1 << (third & 7) : .max
    } else {
      bytes[ScanTables.fours + ScanTables.four(four)] |= count > 4 ? 1 << (UInt8(window >> 32 & 7)) : .max
    }
  }

  /// Lets any byte pass with the first of a word behind it.
  mutating func passLate(_ window: UInt32) {
    for before in 0..<UInt32(256) { pass(ScanTables.pair(window << 8 | before), 1 << (window >> 8 & 31)) }
  }

  private mutating func pass(_ pair: Int, _ bits: UInt32) {
    for part in 0..<4 {
      bytes[ScanTables.pairs + 4 * pair + part] |= UInt8(truncatingIfNeeded: bits >> UInt32(8 * part))
    }
  }

  /// Adds the filters of the phrases, behind those of the keywords.
  mutating func append(_ phrases: LetterTable) {
    for filter in [phrases.fives, phrases.sixes] {
      unsafe filter.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    }
  }

  // The place in the part for so many bytes; the first of them is the lowest of the window.
  @inline(__always)
  static func pair(_ window: UInt32) -> Int { Int(window & 0x7FFF) }
  @inline(__always)
  static func four(_ window: UInt32) -> Int { Int((window &* 0x9E37_79B1) >> 17) }
}
