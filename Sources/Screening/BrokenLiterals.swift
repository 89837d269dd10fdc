/// A text that is written as many short literals, cut within its words: `"Ign" + "ore a" + "ll"`.
///
/// Long texts are written as several literals everywhere; nobody cuts their words but to hide them.
enum BrokenLiterals {
  /// So many words that are cut are no accident.
  private static let fewest = 3
  private static let closest = 120

  static func find(
    in bytes: [UInt8], range: Range<Int>, hits: KeywordScan, rules: RuleSet
  ) -> [EncodedSpans.Span] {
    var spans: [EncodedSpans.Span] = []
    var joints: [Joint] = []
    func finish() {
      let cuts = joints.count { bytes[$0.end - 1].isASCIILetter && bytes[$0.next].isASCIILetter }
      if cuts >= fewest {
        let joined = JoinedText(bytes, from: joints[0].end, over: joints[0], in: range, of: .anything)
        spans.append(EncodedSpans.Span(range: joints[0].end..<joined.end, decoded: joined.bytes))
      }
      joints.removeAll(keepingCapacity: true)
    }
    for hit in hits.raw where rules.heads[Int(hit.rule)].mark == .joints {
      let start = hit.end - hit.length
      guard case .joint(let joint) = Joint.find(in: bytes.span, from: start, to: hit.end, range, of: .anything),
        joint.end > range.lowerBound, joint.next < range.upperBound
      else { continue }
      if let last = joints.last {
        if joint.end <= last.end { continue }
        if joint.end - last.end > closest { finish() }
      }
      joints.append(joint)
    }
    finish()
    return spans
  }
}
