import Findings
import JSON

/// A finding as a model claims it.
struct Claim: Sendable {
  let path: String
  let line: Int
  let quote: String
  let severity: Severity
  /// Cleaned, not empty.
  let title: String
  let detail: String

  /// `nil` when something is missing, of another type, or a severity that was not offered.
  init?(_ value: JSONValue) {
    guard let path = value["path"]?.string, let quote = value["quote"]?.string,
      let severity = value["severity"]?.string.flatMap({ Severity(rawValue: $0.lowercased()) }),
      let title = value["title"]?.string.map({ PlainWords.clean($0, atMost: 120) }), !title.isEmpty
    else { return nil }
    self.path = path
    self.line = value["line"]?.integer ?? 0
    self.quote = quote
    self.severity = severity
    self.title = title
    self.detail = PlainWords.clean(value["detail"]?.string ?? "", atMost: 2_000)
  }
}
