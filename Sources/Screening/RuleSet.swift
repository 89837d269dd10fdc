import Findings

/// All rules, and the tables made of what they look for.
final class RuleSet: Sendable {
  static let shared = RuleSet()

  let heads: [Rule.Head]
  /// Over the bytes as they are.
  let keywords: KeywordTable
  /// Over letters only.
  let phrases: LetterTable
  /// What the first pass needs of both.
  let tables: ScanTables
  /// The rules for text that is not plain ASCII.
  let wide: [Int]

  /// A rule by its number; its texts are made when they are asked for.
  subscript(_ number: Int) -> Rule { Rule(heads[number]) }

  private init() {
    var reader = IndexReader()
    unsafe CompiledText.index.withBytes { unsafe reader.read($0) }
    heads = reader.heads
    keywords = reader.keywords
    phrases = reader.phrases
    tables = reader.tables
    wide = reader.wide
  }

  /// The rule for each class of what cannot be seen.
  static let hidden: [Invisible.Class: Int] = {
    var rules: [Invisible.Class: Int] = [:]
    for (number, head) in shared.heads.enumerated() where head.kind == .hiddenText {
      if let kind = Invisible.Class(rawValue: Rule(head).name) { rules[kind] = number }
    }
    return rules
  }()
}
