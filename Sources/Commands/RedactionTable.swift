import Findings
import Reporting

/// What was taken out of a request: of which kind, how often, and where.
///
/// Context and removed lines are redacted too, without a finding: their places are not listed.
struct RedactionTable {
  private static let mostPlaces = 4
  private let redactions: [Review.Redaction]
  private let findings: [Finding]

  init(_ review: Review) {
    redactions = review.redactions
    findings = review.findings
  }

  /// A head and a line for each kind; none when nothing was taken out.
  var lines: [String] {
    guard !redactions.isEmpty else { return [] }
    let kinds = redactions.map { Escape.text($0.kind) }
    let width = max("taken out".count, kinds.map(\.count).max() ?? 0)
    func line(_ kind: String, _ count: String, _ places: String) -> String {
      let gap = String(repeating: " ", count: width - kind.count)
      let left = String(repeating: " ", count: max(0, 7 - count.count))
      return kind + gap + left + count + (places.isEmpty ? "" : "  " + places)
    }
    return [line("taken out", "count", "places")]
      + zip(kinds, redactions).map { line($0, "\($1.count)", places(of: $1.kind)) }
  }

  private func places(of kind: String) -> String {
    let found = findings.filter { $0.rule.split(separator: ".", maxSplits: 1).last.map(String.init) == kind }
    let places = found.compactMap(\.location).map { "\(Escape.path($0.path)):\($0.line)" }
    let rest = places.count - RedactionTable.mostPlaces
    return places.prefix(RedactionTable.mostPlaces).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
