/// What must stand behind a keyword for its pattern to have a chance, and is seen before the pattern is asked.
struct Following {
  /// So far behind the keyword it may begin.
  private static let farthest = 80
  private static let longestName = 160

  /// So many hexadecimal digits, or bytes of base 64, in a row.
  var hexDigits = 0
  var base64 = 0
  /// A sign before the next blank or quote.
  var sign: UInt8?

  func stands(_ bytes: [UInt8], from start: Int, in range: Range<Int>) -> Bool {
    if hexDigits > 0, !Following.hasRun(of: hexDigits, bytes, from: start, in: range, \.isHexDigit) { return false }
    if base64 > 0, !Following.hasRun(of: base64, bytes, from: start, in: range, TokenBytes.isBase64) { return false }
    guard let sign else { return true }
    for place in start..<max(start, min(range.upperBound, start + Following.longestName)) {
      let byte = bytes[place]
      if byte == sign { return true }
      if byte <= 0x20 || byte == 0x22 { break }
    }
    return false
  }

  /// Looks at the end of a run first: what is none there begins the next one.
  @inline(__always)
  private static func hasRun(
    of count: Int, _ bytes: [UInt8], from start: Int, in range: Range<Int>, _ isOne: (UInt8) -> Bool
  ) -> Bool {
    var first = start
    while first <= start + farthest, first + count <= range.upperBound {
      guard let other = (first..<first + count).last(where: { !isOne(bytes[$0]) }) else { return true }
      first = other + 1
    }
    return false
  }
}
