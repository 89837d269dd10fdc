import CBytes

/// Runs of ASCII letters, found 64 bytes at a time: most of the work is for a word, not for a byte.
struct LetterRuns {
  /// Where the last run begins, and 1 if it may go on in the next block.
  private var start = 0
  private var isOpen: UInt64 = 0

  /// Takes the letters of the next 64 bytes, and calls for each run that ends before their end.
  @inline(__always)
  mutating func add(_ block: Int, _ letters: UInt64, _ body: (_ start: Int, _ end: Int) -> Void) {
    let before = letters &<< 1 | isOpen
    var starts = letters & ~before
    var ends = before & ~letters
    if isOpen == 0 {
      start = block &+ starts.trailingZeroBitCount
      starts &= starts &- 1
    }
    while ends != 0 {
      body(start, block &+ ends.trailingZeroBitCount)
      ends &= ends &- 1
      start = block &+ starts.trailingZeroBitCount
      starts &= starts &- 1
    }
    isOpen = letters &>> 63
  }

  /// Calls for the run that ends with the text, if there is one.
  @inline(__always)
  func finish(_ end: Int, _ body: (_ start: Int, _ end: Int) -> Void) {
    if isOpen == 1 { body(start, end) }
  }

  /// Calls for each run of a text.
  @inline(__always)
  static func each(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (_ start: Int, _ end: Int) -> Void
  ) {
    guard let base = unsafe UnsafeRawPointer(text.baseAddress) else { return }
    var runs = LetterRuns()
    for block in stride(from: range.lowerBound, to: range.upperBound, by: 64) {
      let size = min(64, range.upperBound &- block)
      let letters =
        unsafe block + 64 <= text.count
        ? airlock_letters_of(base + block) & .max &>> UInt64(64 &- size) : letters(base + block, count: size)
      runs.add(block, letters, body)
    }
    runs.finish(range.upperBound, body)
  }

  /// A bit for each of fewer than 64 bytes that is a letter.
  @inline(never)
  private static func letters(_ text: UnsafeRawPointer, count: Int) -> UInt64 {
    var mask: UInt64 = 0
    for place in 0..<count where unsafe text.load(fromByteOffset: place, as: UInt8.self).isASCIILetter {
      mask |= 1 << UInt64(place)
    }
    return mask
  }
}
