/// Finds stretches written as percent, backslash, HTML, number or binary escapes.
enum EscapedSpans {
  private static let fewest = 8
  /// How far apart two escapes of one text may stand.
  private static let gap = 12

  static func find(in bytes: [UInt8], range: Range<Int>) -> [EncodedSpans.Span] {
    []
  }
}
