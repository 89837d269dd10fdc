import Diff
import Findings

/// What the user's own settings let pass: rules, for paths, such as `injection.*:docs/attacks/`.
///
/// It hides a finding behind a count. What is redacted stays redacted, and hidden text is never let pass.
struct UserAllowance {
  private let rule: [UInt8]
  private let paths: PathPattern

  /// `nil` for what lacks one of the two.
  init?(_ written: String) {
    guard let colon = written.firstIndex(of: ":") else { return nil }
    rule = Array(written[..<colon].utf8)
    let pattern = written[written.index(after: colon)...]
    guard !rule.isEmpty, !pattern.isEmpty else { return nil }
    paths = PathPattern(String(pattern))
  }

  func covers(_ finding: Finding, at path: [UInt8]) -> Bool {
    finding.kind != .hiddenText && covers(rule: finding.rule) && paths.matches(path)
  }

  /// A star stands for anything.
  private func covers(rule identifier: String) -> Bool {
    let parts = rule.split(separator: 0x2A, omittingEmptySubsequences: false)
    var rest = Array(identifier.utf8)[...]
    guard let first = parts.first, rest.starts(with: first) else { return false }
    rest = rest.dropFirst(first.count)
    guard parts.count > 1, let last = parts.last else { return rest.isEmpty }
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let place = Array(rest).firstPlace(of: Array(part)) else { return false }
      rest = rest.dropFirst(place + part.count)
    }
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }
}

extension ScreenedFile {
  /// Hides what the user's settings let pass, unless the author hid it already.
  mutating func allow(_ allowances: [UserAllowance], at place: [UInt8]) {
    for index in findings.indices where findings[index].finding.suppression == nil {
      let finding = findings[index].finding
      if allowances.contains(where: { $0.covers(finding, at: place) }) {
        findings[index].finding.suppression = .ignore
      }
    }
  }
}
