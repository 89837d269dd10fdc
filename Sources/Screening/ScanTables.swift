/// Everything that the scan looks up for each byte, in one piece of memory: so few addresses stay in registers.
struct ScanTables: Sendable {
  // After the letter of each byte:
  /// By three bytes, which fourth may follow where any word may be found; 32 bits for each.
  static let threes = 256
  /// By two, which third may follow where one of two or three bytes may begin; eight bits.
  static let shorts = threes + 4 << 15
  /// By four bytes, which fifth may follow.
  static let fours = shorts + 1 << 15
  static let fives = fours + 1 << 15
  static let sixes = fives + 4 * LetterTable.filterCount
  private static let size = sixes + 4 * LetterTable.filterCount

  private(set) var bytes = {
    var bytes = [UInt8](repeating: 0, count: ScanTables.size)
    bytes.replaceSubrange(0..<ScanTables.threes, with: ByteClasses.letters)
    return bytes
  }()

  /// Lets four bytes of a word pass and what follows them, the first one lowest: so many are its own.
  mutating func pass(_ window: UInt64, count: Int) {
    let four = UInt32(truncatingIfNeeded: window)
    bytes[ScanTables.fours + ScanTables.four(four)] |= count > 4 ? 1 << (UInt8(window >> 32 & 7)) : .max
    pass(four, fourth: 1 << (four >> 24 & 31))
  }

  /// Lets the last three bytes of a word of four pass.
  mutating func passBack(_ word: UInt32) { pass(word >> 8, fourth: .max) }

  /// Lets a word of two or three bytes pass, and any byte with such a word behind it.
  mutating func passShort(_ word: UInt32, count: Int) {
    let first = UInt8(truncatingIfNeeded: word)
    let second = UInt8(truncatingIfNeeded: word >> 8)
    let third: UInt8 = count > 2 ? 1 << UInt8(truncatingIfNeeded: word >> 16 & 7) : .max
    for first in [first, first.uppercased] {
      for second in [second, second.uppercased] {
        bytes[ScanTables.shorts + ScanTables.pair(UInt32(first) | UInt32(second) << 8)] |= third
      }
    }
    if count > 2 { pass(word, fourth: .max) }
    for other in 0..<ScanTables.others {
      if count == 2 { pass(word | other << 16, fourth: .max) }
      pass(word << 8 | other, fourth: count > 2 ? 1 << (word >> 16 & 31) : .max)
    }
  }

  private mutating func pass(_ three: UInt32, fourth bits: UInt32) {
    let place = ScanTables.threes + 4 * ScanTables.three(three)
    unsafe bytes.withUnsafeMutableBytes { bytes in
      let known = unsafe bytes.load(fromByteOffset: place, as: UInt32.self)
      unsafe bytes.storeBytes(of: known | bits, toByteOffset: place, as: UInt32.self)
    }
  }

  /// Adds the filters of the phrases.
  mutating func append(_ phrases: LetterTable) {
    for (place, filter) in [(ScanTables.fives, phrases.fives), (ScanTables.sixes, phrases.sixes)] {
      unsafe bytes.withUnsafeMutableBytes { bytes in
        unsafe filter.withUnsafeBytes { filter in
          unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[place..<place + filter.count]).copyMemory(from: filter)
        }
      }
    }
  }

  /// So many different bytes the first and the third of three are.
  private static let others: UInt32 = 32

  // The place in the part for so many bytes, the first of them the lowest of the window. Only where a pair is looked for a
  // capital is another than the small letter.
  /// Of a hundred and fifty factors the one with which the fewest places of other sources pass.
  @inline(__always)
  static func three(_ window: UInt32) -> Int { Int(((window & 0x1F_5F1F) &* 0x9419_CF4D) >> 17) }
  @inline(__always)
  static func pair(_ window: UInt32) -> Int { Int(window & 0x7F7F) }
  @inline(__always)
  static func four(_ window: UInt32) -> Int { Int(((window & 0x5F5F_5F5F) &* 0x9E37_79B1) >> 17) }
}
