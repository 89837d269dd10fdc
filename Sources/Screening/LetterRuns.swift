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
    // A run that goes on to the end is over in a block without letters.
    while block < range.upperBound || isOpen == 1 {
      let size = min(64, range.upperBound - block)
      let mask =
        unsafe block + 64 <= text.count && size > 0
        ? letters(base + block) & .max &>> UInt64(64 &- size) : letters(base + block, count: size)
      let before = mask &<< 1 | isOpen
      var starts = mask & ~before
      var ends = before & ~mask
      if isOpen == 0 {
        open = block &+ starts.trailingZeroBitCount
        starts &= starts &- 1
      }
      while ends != 0 {
        body(open, block &+ ends.trailingZeroBitCount)
        ends &= ends &- 1
        open = block &+ starts.trailingZeroBitCount
        starts &= starts &- 1
      }
      isOpen = mask &>> 63
      block &+= 64
    }
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
  @inline(never)
  private static func letters(_ text: UnsafeRawPointer, count: Int) -> UInt64 {
    var mask: UInt64 = 0
    for place in 0..<max(0, count) where unsafe text.load(fromByteOffset: place, as: UInt8.self).isASCIILetter {
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
