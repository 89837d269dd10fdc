/// Finds the words of sentences: of most blocks of a source it is seen at once that they hold none.
enum Prose {
  private static let width = 64
  /// What stands so near is looked at, too: words go over the ends of blocks.
  private static let margin = 16
  /// So many spaces between two letters make a block prose.
  private static let fewest: UInt64 = 6

  /// Calls for each run of letters near prose.
  @inline(__always)
  static func each(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (_ start: Int, _ end: Int) -> Void
  ) {
    guard let base = unsafe UnsafeRawPointer(text.baseAddress) else { return }
    var block = range.lowerBound
    while true {
      while block < range.upperBound, unsafe !mayBeProse(base, block, range) { block &+= width }
      guard block < range.upperBound else { return }
      let first = block
      repeat { block &+= width } while unsafe block < range.upperBound && mayBeProse(base, block, range)
      let stretch = max(range.lowerBound, first - margin)..<min(range.upperBound, block + margin)
      unsafe LetterRuns.each(in: text, stretch, body)
      block &+= width
    }
  }

  /// Whether a block has the spaces of prose, or is the first or the last.
  @inline(__always)
  private static func mayBeProse(_ text: UnsafeRawPointer, _ block: Int, _ range: Range<Int>) -> Bool {
    guard block > range.lowerBound, block &+ width < range.upperBound else { return true }
    // Sixteen bytes at a time; the highest bit of each tells. A sum reaches it where a byte is not below what is left out.
    var counts = SIMD2<UInt64>()
    var place = block
    while place < block &+ width {
      let here = unsafe bytes(text + place) ^ each(0x20)
      let isOther = ((here & each(0x7F)) &+ each(0x7F)) | here
      let isBetween = unsafe ~isOther & fromA(bytes(text + place - 1)) & fromA(bytes(text + place + 1)) & each(0x80)
      counts &+= isBetween &>> SIMD2(repeating: 7)
      place &+= 16
    }
    return ((counts.x &+ counts.y) &* EightBytes.all(1)) &>> 56 >= fewest
  }

  @inline(__always)
  private static func bytes(_ text: UnsafeRawPointer) -> SIMD2<UInt64> {
    unsafe text.loadUnaligned(as: SIMD2<UInt64>.self)
  }

  @inline(__always)
  private static func each(_ byte: UInt64) -> SIMD2<UInt64> { SIMD2(repeating: EightBytes.all(byte)) }

  /// Which bytes are letters, or one of few signs.
  @inline(__always)
  private static func fromA(_ bytes: SIMD2<UInt64>) -> SIMD2<UInt64> {
    ((bytes | each(0x20)) & each(0x7F)) &+ each(0x1F)
  }
}
