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
        if unsafe mayDecode(runs[first..<next], of: text), let whole = decode(runs[first..<next], of: bytes) {
          spans.append(Span(range: runs[first].lowerBound..<runs[next - 1].upperBound, decoded: whole))
        } else {
          for place in first..<next {
            if unsafe next > first + 1 && mayDecode(runs[place...place], of: text),
              let decoded = decode(runs[place...place], of: bytes)
            {
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

  /// Whether runs may be an encoding, by no more than their first bytes where they are none; most are none.
  private static func mayDecode(_ runs: ArraySlice<Range<Int>>, of text: UnsafeRawBufferPointer) -> Bool {
    unsafe areHex(runs, of: text) || mayRead(runs, of: text)
  }

  private static func areHex(_ runs: ArraySlice<Range<Int>>, of text: UnsafeRawBufferPointer) -> Bool {
    for run in runs {
      for place in run where unsafe !text[place].isHexDigit { return false }
    }
    return true
  }

  private static func decode(_ runs: ArraySlice<Range<Int>>, of bytes: [UInt8]) -> [UInt8]? {
    let text = runs.lazy.flatMap { bytes[$0] }
    if !runs.contains(where: { !bytes[$0].allSatisfy(\.isHexDigit) }) {
      guard let decoded = Decoders.hex(text), Decoders.isReadable(decoded[...]) else { return nil }
      return decoded
    }
    guard let decoded = Decoders.base64(text) else { return nil }
    let start = anything(in: runs)
    guard Decoders.isReadable(decoded[...]) || start > 0 && Decoders.isReadable(decoded.dropFirst(start)) else {
      return nil
    }
    return decoded
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
