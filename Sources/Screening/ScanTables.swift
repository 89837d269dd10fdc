/// Everything that the scan looks up for each byte, in one piece of memory: so few addresses stay in registers.
struct ScanTables: Sendable {
  // After the letter of each byte:
  static let twos = 256
  static let threes = twos + 1 << 16
  static let fours = threes + 1 << 13
  static let phrases = fours + 1 << 15
  private static let size = phrases + 4 * LetterTable.filterCount

  let bytes: [UInt8]

  init(_ keywords: KeywordTable, _ phrases: LetterTable) {
    var bytes = ByteClasses.letters
    bytes.reserveCapacity(ScanTables.size)
    bytes += [UInt8](repeating: 0, count: ScanTables.phrases - ScanTables.twos)
    for (place, bits) in keywords.passing { bytes[place] |= bits }
    for word in phrases.filter {
      for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
    self.bytes = bytes
  }

  /// What is looked up for the bytes that begin at a place.
  struct Found {
    /// Whether words are found by two and by three bytes.
    let two: UInt8
    let three: UInt8
    /// By the lowest bits of the next byte, whether words are found by four.
    let four: UInt8

    @inline(__always)
    init(at place: UnsafeRawPointer, _ tables: UnsafeRawPointer) {
      let window = unsafe place.loadUnaligned(as: UInt32.self)
      two = unsafe tables.load(fromByteOffset: ScanTables.twos &+ ScanTables.two(window), as: UInt8.self)
      three = unsafe tables.load(fromByteOffset: ScanTables.threes &+ ScanTables.three(window), as: UInt8.self)
      four = unsafe tables.load(fromByteOffset: ScanTables.fours &+ ScanTables.four(window), as: UInt8.self)
    }
  }

  // The place in the part for so many bytes; the first of them is the lowest of the window.
  static func two(_ window: UInt32) -> Int { Int(window & 0xFFFF) }
  static func three(_ window: UInt32) -> Int { Int((window << 8 &* 0x9E37_79B1) >> 19) }
  static func four(_ window: UInt32) -> Int { Int((window &* 0x9E37_79B1) >> 17) }
}
