/// Runs of ASCII letters, found 64 bytes at a time: most of the work is for a word, not for a byte.
enum LetterRuns {
  @inline(__always)
  static func each(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (_ start: Int, _ end: Int) -> Void
  ) {
    guard let base = unsafe UnsafeRawPointer(text.baseAddress) else { return }
    var open = 0
    var isOpen: UInt64 = 0
    var block = range.lowerBound
    while block < range.upperBound {
      let size = min(64, range.upperBound - block)
      let mask =
        unsafe block + 64 <= text.count
        ? letters(base + block) & .max >> UInt64(64 - size) : letters(base + block, count: size)
      // A bit for each place where a run begins, or is over.
      var turns = mask ^ (mask &<< 1 | isOpen)
      if isOpen == 1, turns != 0 {
        body(open, block &+ turns.trailingZeroBitCount)
        turns &= turns &- 1
        isOpen = 0
      }
      while turns != 0 {
        open = block &+ turns.trailingZeroBitCount
        turns &= turns &- 1
        guard turns != 0 else {
          isOpen = 1
          break
        }
        body(open, block &+ turns.trailingZeroBitCount)
        turns &= turns &- 1
      }
      block += size
    }
    if isOpen == 1 { body(open, range.upperBound) }
  }

  /// A bit for each of 64 bytes that is a letter.
  @inline(__always)
  private static func letters(_ text: UnsafeRawPointer) -> UInt64 {
    var mask: UInt64 = 0
    for word in 0..<8 {
      let bytes = unsafe text.loadUnaligned(fromByteOffset: 8 &* word, as: UInt64.self)
      mask |= letters(bytes) &<< UInt64(8 &* word)
    }
    return mask
  }

  /// The same for fewer.
  private static func letters(_ text: UnsafeRawPointer, count: Int) -> UInt64 {
    var mask: UInt64 = 0
    for place in 0..<count where unsafe text.load(fromByteOffset: place, as: UInt8.self).isASCIILetter {
      mask |= 1 << UInt64(place)
    }
    return mask
  }

  /// A bit for each of eight bytes.
  @inline(__always)
  private static func letters(_ bytes: UInt64) -> UInt64 {
    let small = (bytes | EightBytes.all(0x20)) & EightBytes.all(0x7F)
    let fromA = small &+ EightBytes.all(0x1F)
    let beyondZ = small &+ EightBytes.all(0x05)
    let high = fromA & ~beyondZ & ~bytes & EightBytes.all(0x80)
    return ((high &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }
}
