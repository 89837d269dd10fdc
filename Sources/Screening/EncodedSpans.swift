/// Finds stretches that are an encoding of readable text.
enum EncodedSpans {
  struct Span {
    let range: Range<Int>
    let decoded: [UInt8]
  }

  /// Base 64 and hexadecimal runs of this length are looked at.
  private static let shortest = 24
  private static let longest = 16_384

  static func find(in bytes: [UInt8], range: Range<Int>, hits: KeywordScan, rules: RuleSet) -> [Span] {
    var spans: [Span] = []
    var runs: [Range<Int>] = []
    var position = range.lowerBound + shortest - 1
    // A run that long has a byte at one of the places looked at.
    while position < range.upperBound {
      guard TokenBytes.isBase64(bytes[position]) else {
        position += shortest
        continue
      }
      var start = position
      while start > range.lowerBound, position - start < longest, TokenBytes.isBase64(bytes[start - 1]) { start -= 1 }
      var end = position + 1
      while end < range.upperBound, end - start < longest, TokenBytes.isBase64(bytes[end]) { end += 1 }
      if end - start >= shortest { runs.append(start..<end) }
      position = end + shortest
    }
    for group in groups(runs) {
      if let whole = decode(group.flatMap { Array(bytes[$0]) }), let first = group.first, let last = group.last {
        spans.append(Span(range: first.lowerBound..<last.upperBound, decoded: whole))
      } else if group.count > 1 {
        for run in group {
          if let decoded = decode(Array(bytes[run])) { spans.append(Span(range: run, decoded: decoded)) }
        }
      }
    }
    let escapes = hits.raw.lazy.filter { rules.heads[Int($0.rule)].mark == .escapes }.map(\.end)
    return spans + EscapedSpans.find(in: bytes, range: range, places: Array(escapes))
  }

  /// Runs on neighbouring lines are one text.
  private static func groups(_ runs: [Range<Int>]) -> [[Range<Int>]] {
    var groups: [[Range<Int>]] = []
    for run in runs {
      if let last = groups.last?.last, run.lowerBound - last.upperBound <= 20 {
        groups[groups.count - 1].append(run)
      } else {
        groups.append([run])
      }
    }
    return groups
  }

  private static func decode(_ run: [UInt8]) -> [UInt8]? {
    if run.allSatisfy(\.isHexDigit) {
      guard let decoded = Decoders.hex(run), Decoders.isReadable(decoded) else { return nil }
      return decoded
    }
    guard let decoded = Decoders.base64(run) else { return nil }
    // The run may have begun in a word before it: try the other alignments.
    if Decoders.isReadable(decoded) || run.count > 64 && Decoders.isReadable(Array(decoded.dropFirst(8))) {
      return decoded
    }
    return nil
  }
}
