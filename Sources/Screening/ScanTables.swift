/// Everything that the scan looks up for each byte, in one piece of memory: so few addresses stay in registers.
struct ScanTables: Sendable {
  // After the letter of each byte:
  static let pairs = 256
  static let fours = pairs + 1 << 16
  static let fives = fours + 1 << 15
  static let sixes = fives + 4 * LetterTable.filterCount
  private static let size = sixes + 4 * LetterTable.filterCount

  let bytes: [UInt8]

  init(_ keywords: KeywordTable, _ phrases: LetterTable) {
    var bytes = ByteClasses.letters
    bytes.reserveCapacity(ScanTables.size)
    bytes += [UInt8](repeating: 0, count: ScanTables.fives - ScanTables.pairs)
    for (place, bits) in keywords.passing { bytes[place] |= bits }
    for filter in [phrases.fives, phrases.sixes] {
      unsafe filter.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    }
    self.bytes = bytes
  }

  // The place in the part for so many bytes; the first of them is the lowest of the window.
  static func pair(_ window: UInt32) -> Int { Int(window & 0xFFFF) }
  static func four(_ window: UInt32) -> Int { Int((window &* 0x9E37_79B1) >> 17) }

  /// The bit that stands for the byte behind a pair or four bytes; all bits stand for any byte.
  static func bit(_ byte: UInt8) -> UInt8 { 1 &<< (byte & 7) }
}
