/// Finds the words of sentences: of most blocks of a source it is seen at once that they hold none.
enum Prose {
  private static let width = 64
  /// So many spaces between two letters make a block prose.
  private static let fewest: UInt64 = 6

  /// Calls for each run of letters near prose.
  @inline(__always)
  static func each(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (_ start: Int, _ end: Int) -> Void
  ) {
    guard let base = unsafe UnsafeRawPointer(text.baseAddress) else { return }
    // A block's neighbours are looked at, too: words go over its ends.
    var open: Range<Int>?
    var block = range.lowerBound
    while block < range.upperBound {
      let isWhole = block > range.lowerBound && block + width < range.upperBound
      if unsafe !isWhole || isProse(base + block) {
        let near = max(range.lowerBound, block - 16)..<min(range.upperBound, block + width + 16)
        if let last = open, last.upperBound >= near.lowerBound {
          open = last.lowerBound..<near.upperBound
        } else {
          if let last = open { unsafe LetterRuns.each(in: text, last, body) }
          open = near
        }
      }
      block += width
    }
    if let last = open { unsafe LetterRuns.each(in: text, last, body) }
  }

  @inline(__always)
  private static func isProse(_ block: UnsafeRawPointer) -> Bool {
    var counts: UInt64 = 0
    var place = 0
    while place < width {
      let here = unsafe block.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ EightBytes.all(0x20)
      let before = unsafe block.loadUnaligned(fromByteOffset: place &- 1, as: UInt64.self)
      let after = unsafe block.loadUnaligned(fromByteOffset: place &+ 1, as: UInt64.self)
      let isSpace = ~(((here & EightBytes.all(0x7F)) &+ EightBytes.all(0x7F)) | here)
      counts &+= (isSpace & fromA(before) & fromA(after) & EightBytes.all(0x80)) &>> 7
      place &+= 8
    }
    return (counts &* EightBytes.all(1)) &>> 56 >= fewest
  }

  /// The highest bit of each byte that is a letter, or one of few signs.
  @inline(__always)
  private static func fromA(_ bytes: UInt64) -> UInt64 {
    ((bytes | EightBytes.all(0x20)) & EightBytes.all(0x7F)) &+ EightBytes.all(0x1F)
  }
}
