/// Finds stretches that are an encoding of readable text, and names that are sentences.
enum EncodedSpans {
  struct Span {
    let range: Range<Int>
    let decoded: [UInt8]
    /// Whether it is the name of something, written as one word.
    var isName = false
  }

  /// Runs that are read as one have so many bytes together, and one more run.
  private static let mostTogether = 65_536

  static func find(
    in bytes: [UInt8], range: Range<Int>, _ runs: [Range<Int>], hits: KeywordScan, rules: RuleSet
  ) -> [Span] {
    var spans: [Span] = []
    unsafe bytes.withUnsafeBytes { text in
      var first = 0
      while first < runs.count {
        var next = first + 1
        // Runs on neighbouring lines are one text.
        while next < runs.count, runs[next].lowerBound - runs[next - 1].upperBound <= 20,
          runs[next].lowerBound - runs[first].lowerBound < mostTogether
        {
          next += 1
        }
        if let whole = unsafe decode(runs[first..<next], of: bytes, text) {
          spans.append(Span(range: runs[first].lowerBound..<runs[next - 1].upperBound, decoded: whole))
        } else {
          for place in first..<next {
            if next > first + 1, let decoded = unsafe decode(runs[place...place], of: bytes, text) {
              spans.append(Span(range: runs[place], decoded: decoded))
            } else if unsafe NameWords.mayStand(in: UnsafeRawBufferPointer(rebasing: text[runs[place]])),
              let words = NameWords.words(of: bytes[runs[place]])
            {
              spans.append(Span(range: runs[place], decoded: words, isName: true))
            }
          }
        }
        first = next
      }
    }
    let escapes = hits.raw.lazy.filter { rules.heads[Int($0.rule)].mark == .escapes }.map(\.end)
    return spans + EscapedSpans.find(in: bytes, range: range, places: Array(escapes))
  }

  /// What runs are an encoding of; most are of nothing, which their first bytes tell in `text`, where the bytes lie.
  private static func decode(
    _ runs: ArraySlice<Range<Int>>, of bytes: [UInt8], _ text: UnsafeRawBufferPointer
  ) -> [UInt8]? {
    let digits = runs.lazy.flatMap { bytes[$0] }
    if unsafe areHex(runs, of: text) {
      guard let decoded = Decoders.hex(digits), Decoders.isReadable(decoded[...]) else { return nil }
      return decoded
    }
    guard unsafe mayRead(runs, of: text), let decoded = Decoders.base64(digits) else { return nil }
    let start = anything(in: runs)
    guard Decoders.isReadable(decoded[...]) || start > 0 && Decoders.isReadable(decoded.dropFirst(start)) else {
      return nil
    }
    return decoded
  }

  private static func areHex(_ runs: ArraySlice<Range<Int>>, of text: UnsafeRawBufferPointer) -> Bool {
    for run in runs {
      for place in run where unsafe !text[place].isHexDigit { return false }
    }
    return true
  }

  /// A long run may have begun in a word before it: so many of its first bytes may be anything.
  private static func anything(in runs: ArraySlice<Range<Int>>) -> Int {
    runs.reduce(0) { $0 + $1.count } > 64 ? 8 : 0
  }

  /// Whether base 64 has no more that cannot be read than a text may have; most runs, being none, have it at once.
  private static func mayRead(_ runs: ArraySlice<Range<Int>>, of text: UnsafeRawBufferPointer) -> Bool {
    let start = anything(in: runs)
    var left = runs.reduce(0) { $0 + $1.count } * 3 / 4 / 20
    var bits: UInt32 = 0
    var held = 0
    var number = 0
    for run in runs {
      for place in run {
        guard let value = unsafe Decoders.base64Value(text[place]) else { continue }
        bits = bits << 6 | value
        held &+= 6
        guard held >= 8 else { continue }
        held &-= 8
        number &+= 1
        if number > start, !Decoders.isPrintable(UInt8(truncatingIfNeeded: bits >> UInt32(held))) {
          left &-= 1
          if left < 0 { return false }
        }
      }
    }
    return number >= Decoders.fewest
  }
}
