/// Finds the stretches of a text that are not plain ASCII.
enum WideText {
  private static let margin = 256
  private static let longest = 8_192

  /// Around each scalar that can stand for a letter or hides one, joined where they meet.
  static func windows(in bytes: [UInt8], range: Range<Int>) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    let raw = unsafe bytes.span.bytes
    var position = range.lowerBound
    while position < range.upperBound {
      if position &+ 8 <= range.upperBound,
        unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self) & EightBytes.high == 0
      {
        position &+= 8
        continue
      }
      guard bytes[position] >= 0x80 else {
        position += 1
        continue
      }
      let window = max(range.lowerBound, position - margin)..<min(range.upperBound, position + margin)
      if let last = windows.last, last.upperBound >= window.lowerBound, last.count < longest {
        windows[windows.count - 1] = last.lowerBound..<window.upperBound
      } else {
        windows.append(window)
      }
      position += 1
    }
    return windows
  }
}
