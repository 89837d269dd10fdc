/// Counts line feeds, eight bytes at a time.
enum LineFeeds {
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let feeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A

  static func count(in bytes: [UInt8]) -> Int {
    unsafe bytes.withUnsafeBytes { text in
      var count = 0
      var position = 0
      while position &+ 8 <= text.count {
        // A byte that is a line feed becomes zero, and only a zero leaves its high bit clear.
        let rest = unsafe text.loadUnaligned(fromByteOffset: position, as: UInt64.self) ^ feeds
        count &+= (~((rest & low) &+ low | rest | low)).nonzeroBitCount
        position &+= 8
      }
      while position < text.count {
        if unsafe text[position] == 0x0A { count &+= 1 }
        position &+= 1
      }
      return count
    }
  }
}
