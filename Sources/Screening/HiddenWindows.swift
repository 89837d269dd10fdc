/// Finds where text may be hidden from a glance: words whose letters are broken by signs or replaced by digits, `i|gn`ore` and
/// `1gn0r3`, and what stands far to the right of its line.
enum HiddenWindows {
  /// Of each block so many bytes are looked at: what is hidden is no shorter than a block.
  private static let block = 64
  private static let width = 32
  /// So many breaks in them, and so many spaces, are a text that is broken.
  private static let fewestBreaks: UInt64 = 5
  private static let fewestSpaces: UInt64 = 3
  /// What stands so near is looked at, too.
  private static let reach = 96
  /// Behind so many spaces a text is out of sight; so much of it is looked at.
  private static let farthest = 80
  private static let longest = 512

  static func find(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    func add(_ window: Range<Int>) {
      if let last = windows.last, last.upperBound >= window.lowerBound {
        windows[windows.count - 1] = last.lowerBound..<max(last.upperBound, window.upperBound)
      } else {
        windows.append(window)
      }
    }
    unsafe bytes.withUnsafeBytes { text in
      guard let base = text.baseAddress else { return }
      var place = range.lowerBound + 1
      while place &+ width < range.upperBound {
        let signs = unsafe signs(base + place)
        if signs.spaces == width {
          place = afterBlanks(place, in: bytes, range, add)
        } else if signs.breaks >= fewestBreaks && signs.spaces >= fewestSpaces {
          add(max(range.lowerBound, place - reach)..<min(range.upperBound, place + width + reach))
        }
        place &+= block
      }
    }
    return windows
  }

  /// The place where spaces end; what they push out of sight is a window, unless they only begin a line.
  private static func afterBlanks(
    _ place: Int, in bytes: [UInt8], _ range: Range<Int>, _ add: (Range<Int>) -> Void
  ) -> Int {
    var start = place
    while start > range.lowerBound, bytes[start - 1] == 0x20 { start -= 1 }
    var end = place
    while end < range.upperBound, bytes[end] == 0x20 { end += 1 }
    if end - start >= farthest, start > range.lowerBound, bytes[start - 1] != 0x0A, end < range.upperBound {
      let limit = min(range.upperBound, end + longest)
      add(end..<(bytes[end..<limit].firstIndex(of: 0x0A) ?? limit))
    }
    return end
  }

  /// Sixteen bytes at a time: the highest bit of each tells.
  @inline(__always)
  private static func signs(_ text: UnsafeRawPointer) -> (breaks: UInt64, spaces: UInt64) {
    var breaks = SIMD2<UInt64>()
    var spaces = SIMD2<UInt64>()
    var place = 0
    while place < width {
      let here = unsafe (text + place).loadUnaligned(as: SIMD2<UInt64>.self)
      let before = unsafe letters((text + place - 1).loadUnaligned(as: SIMD2<UInt64>.self))
      let after = unsafe letters((text + place + 1).loadUnaligned(as: SIMD2<UInt64>.self))
      let low = here & each(0x7F)
      let isSign = (low &+ each(0x5F)) & ~letters(here) & ~here
      let isDigit = ~((low ^ each(0x30)) &+ each(0x76))
      let isSpace = ~((low ^ each(0x20)) &+ each(0x7F)) & ~here
      breaks &+= (before & isSign & (after | isDigit) & each(0x80)) &>> SIMD2(repeating: 7)
      spaces &+= (isSpace & each(0x80)) &>> SIMD2(repeating: 7)
      place &+= 16
    }
    return (sum(breaks), sum(spaces))
  }

  @inline(__always)
  private static func letters(_ bytes: SIMD2<UInt64>) -> SIMD2<UInt64> {
    let small = (bytes | each(0x20)) & each(0x7F)
    return (small &+ each(0x1F)) & ~(small &+ each(0x05)) & ~bytes & each(0x80)
  }

  @inline(__always)
  private static func sum(_ counts: SIMD2<UInt64>) -> UInt64 {
    ((counts.x &+ counts.y) &* EightBytes.all(1)) &>> 56
  }

  @inline(__always)
  private static func each(_ byte: UInt64) -> SIMD2<UInt64> { SIMD2(repeating: EightBytes.all(byte)) }
}
