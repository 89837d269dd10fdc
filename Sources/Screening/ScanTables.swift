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
    var bytes = [UInt8](repeating: 0, count: ScanTables.size)
    bytes.replaceSubrange(0..<ScanTables.pairs, with: ByteClasses.letters)
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
    pass(ScanTables.pair(window << 8), 1 << (window >> 8 & 31), count: 256)
  }

  /// For so many pairs.
  private mutating func pass(_ pair: Int, _ bits: UInt32, count: Int = 1) {
    unsafe bytes.withUnsafeMutableBytes { bytes in
      for place in stride(from: ScanTables.pairs + 4 * pair, to: ScanTables.pairs + 4 * (pair + count), by: 4) {
        let known = unsafe bytes.load(fromByteOffset: place, as: UInt32.self)
        unsafe bytes.storeBytes(of: known | bits, toByteOffset: place, as: UInt32.self)
      }
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

  // The place in the part for so many bytes; the first of them is the lowest of the window.
  @inline(__always)
  static func pair(_ window: UInt32) -> Int { Int(window & 0x7FFF) }
  @inline(__always)
  static func four(_ window: UInt32) -> Int { Int((window &* 0x9E37_79B1) >> 17) }
}
