/// Counts line feeds, eight bytes at a time.
enum LineFeeds {
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let feeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
  private static let pairs: UInt64 = 0x00FF_00FF_00FF_00FF

  static func count(in bytes: [UInt8]) -> Int {
    unsafe bytes.withUnsafeBytes { text in
      var count = 0
      var position = 0
      while position &+ 8 <= text.count {
        // Each byte of the sum counts by itself, and can do so 255 times.
        let end = min(position &+ 8 * 255, text.count &- 7)
        var sum: UInt64 = 0
        while position < end {
          // A byte that is a line feed becomes zero, and only a zero leaves its high bit clear.
          let rest = unsafe text.loadUnaligned(fromByteOffset: position, as: UInt64.self) ^ feeds
          sum &+= ~((rest & low) &+ low | rest | low) &>> 7
          position &+= 8
        }
        count &+= Int((((sum & pairs) &+ (sum &>> 8 & pairs)) &* 0x0001_0001_0001_0001) &>> 48)
      }
      while position < text.count {
        if unsafe text[position] == 0x0A { count &+= 1 }
        position &+= 1
      }
      return count
    }
  }
}
