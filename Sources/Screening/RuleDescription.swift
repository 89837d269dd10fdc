import Findings

/// A rule in words, for people who want to know what is looked for.
package struct RuleDescription: Sendable {
  private let rule: Rule

  /// Every rule with texts for people, in the order of the data files.
  package static var all: [RuleDescription] {
    let rules = RuleSet.shared
    return rules.heads.indices.map { RuleDescription(rule: rules[$0]) }.filter { !$0.title.isEmpty }
  }

  package var identifier: String { rule.identifier }
  package var title: String { rule.title }

  /// One line: name, severity, title.
  package var line: String {
    let severity = rule.severity.rawValue
    return "\(identifier)  \(severity)  \(title)"
  }

  /// Everything that is compiled in of it.
  package var text: String {
    let pattern = String(decoding: rule.pattern, as: UTF8.self)
    let facts = [
      ("rule", identifier), ("finds", title), ("severity", rule.severity.rawValue),
      ("confidence", rule.confidence.rawValue), ("why", rule.why), ("fix", rule.remedy), ("pattern", pattern),
    ]
    return facts.filter { !$0.1.isEmpty }.map { name, words in
      name + String(repeating: " ", count: 12 - name.count) + words + "\n"
    }.joined()
  }
}
