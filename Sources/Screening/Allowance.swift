import Findings

/// A mark on a line by which its author lets a finding pass.
///
/// It hides the finding behind a count; what is redacted stays redacted.
enum Allowance {
  private static let ours = Array("airlock:allow[".utf8)
  /// Marks of other programs, which are about secrets.
  private static let others = [
    "gitleaks:allow", "betterleaks:allow", "kingfisher:ignore", "trufflehog:ignore", "pragma: allowlist secret",
  ].map { Array($0.utf8) }
  private static let lineLimit = 4_096

  /// Whether the line around a place carries a mark that is for this rule.
  static func covers(_ rule: Rule, in bytes: [UInt8], lineStart: Int, end: Int, limit: Int) -> Bool {
    guard rule.kind != .hiddenText else { return false }
    let farthest = min(limit, end + lineLimit)
    guard end <= farthest, end - lineStart <= lineLimit else { return false }
    let stop = bytes[end..<farthest].firstIndex(of: 0x0A) ?? farthest
    let line = Array(bytes[lineStart..<stop])
    if rule.kind == .secret, others.contains(where: { line.containsBytes($0) }) { return true }
    guard let mark = line.firstPlace(of: ours) else { return false }
    let rest = line[(mark + ours.count)...]
    guard let close = rest.firstIndex(of: UInt8(ascii: "]")) else { return false }
    let named = rest[..<close]
    let reason = rest[(close + 1)...].filter { $0 > 0x20 }
    return reason.count >= 3 && (named.elementsEqual(rule.identifier.utf8) || named.elementsEqual(rule.name.utf8))
  }
}
