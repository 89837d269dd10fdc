/// Everything that the scan looks up for each byte, in one piece of memory.
struct ScanTables: Sendable {
  // After the class of each byte:
  static let letters = 256
  static let pairs = 512
  static let filter = pairs + 2 * 4_096

  let bytes: [UInt8]

  init(_ classes: ByteClasses, _ keywords: KeywordTable) {
    var bytes = classes.keyword + classes.letter
    bytes.reserveCapacity(ScanTables.filter + 4 * keywords.filter.count)
    for pair in keywords.pairs { bytes += [UInt8(truncatingIfNeeded: pair), UInt8(truncatingIfNeeded: pair >> 8)] }
    for word in keywords.filter {
      for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
    self.bytes = bytes
  }
}
