import Findings

/// The line of a finding as it is shown, at most 200 scalars around the place.
enum Quote {
  private static let limit = 200

  static func make(
    of bytes: [UInt8], around range: Range<Int>, lineStart: Int, in run: Range<Int>, _ redaction: Redaction
  ) -> String {
    let start = max(lineStart, range.lowerBound - 80)
    var end = min(range.upperBound, run.upperBound)
    if let feed = bytes[range.lowerBound..<end].firstIndex(of: 0x0A) { end = feed }
    let farthest = min(run.upperBound, end + 160)
    let rest = bytes[end..<farthest]
    end = rest.firstIndex(of: 0x0A) ?? farthest
    let text = String(decoding: redaction.text(of: bytes, in: start..<max(start, end)).bytes, as: UTF8.self)
    return cut(text, to: limit)
  }

  static func cut(_ text: String, to limit: Int) -> String {
    guard text.unicodeScalars.count > limit else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 1))) + "…"
  }
}

/// The words of a finding.
enum Title {
  static func make(_ rule: Rule, material: ArraySlice<UInt8>) -> String {
    switch rule.kind {
    case .secret: Quote.cut("\(rule.title) \(masked(material)); not sent to the model", to: 120)
    default: Quote.cut(rule.title, to: 120)
    }
  }

  /// `remark` is what is known of this one beyond its rule.
  static func detail(_ rule: Rule, remark: String? = nil, decoded: [UInt8]) -> String {
    let parts = [rule.why, rule.remedy, remark ?? ""].filter { !$0.isEmpty }
    var text = parts.joined(separator: "; ")
    if !decoded.isEmpty {
      var shown: [UInt8] = []
      VisibleText.append(decoded.prefix(200), to: &shown)
      text += (text.isEmpty ? "" : "\n") + "decoded: " + String(decoding: shown, as: UTF8.self)
    }
    return Quote.cut(text, to: 2_000)
  }

  /// The first and last bytes, never more than a third of the whole.
  static func masked(_ secret: ArraySlice<UInt8>) -> String {
    guard secret.count >= 12, secret.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return "…" }
    let shown = min(4, secret.count / 6)
    return String(decoding: secret.prefix(shown), as: UTF8.self) + "…"
      + String(decoding: secret.suffix(shown), as: UTF8.self)
  }
}
