import Findings

/// All rules, and the two automatons made of their words.
final class RuleSet: Sendable {
  static let shared = RuleSet()

  let rules: [Rule]
  /// Over the bytes as they are.
  let raw: KeywordAutomaton
  /// Over letters only.
  let squeezed: KeywordAutomaton
  /// For each keyword of `raw`: its rule and its length.
  let rawOwners: [(rule: UInt16, length: UInt16)]
  /// For each keyword of `squeezed`: its rule, and how its letters were turned.
  let squeezedOwners: [(rule: UInt16, turn: Turn)]
  /// The rule for each class of what cannot be seen.
  let hiddenRule: [Invisible.Class: Int]

  /// The rules for text that is not plain ASCII.
  let wide: [Int]
  /// Which rules look for a drawn value beside a name.
  let isService: [Bool]
  /// Which rules look for a token that begins with the keyword.
  let isToken: [Bool]
  /// The rule whose keywords are the signs of escapes.
  let escapeRule: UInt16

  private init() {
    var rules: [Rule] = []
    for fields in CompiledText.shared.lines() {
      if let rule = Rule(fields: fields) { rules.append(rule) }
    }
    var rawWords: [[UInt8]] = []
    var rawOwners: [(rule: UInt16, length: UInt16)] = []
    var squeezedWords: [[UInt8]] = []
    var squeezedOwners: [(rule: UInt16, turn: Turn)] = []
    for (number, rule) in rules.enumerated() {
      let owner = UInt16(truncatingIfNeeded: number)
      let isConfirmed = rule.hasPattern
      var previous: [UInt8] = []
      for whole in rule.words {
        // The pattern sees to the rest of a long word.
        let word = isConfirmed ? Array(whole.prefix(rule.isService ? 12 : rule.view == .raw ? 7 : 10)) : whole
        if word == previous { continue }
        previous = word
        if rule.view == .raw {
          rawWords.append(word)
          rawOwners.append((owner, UInt16(truncatingIfNeeded: word.count)))
        } else if rule.view == .squeezed {
          for turn in Turn.allCases {
            squeezedWords.append(turn.apply(word))
            squeezedOwners.append((owner, turn))
          }
        }
      }
    }
    self.rules = rules
    self.rawOwners = rawOwners
    self.squeezedOwners = squeezedOwners
    var hiddenRule: [Invisible.Class: Int] = [:]
    for (number, rule) in rules.enumerated() where rule.kind == .hiddenText {
      if let kind = Invisible.Class(rawValue: rule.name) { hiddenRule[kind] = number }
    }
    self.hiddenRule = hiddenRule
    isService = rules.map(\.isService)
    isToken = rules.map(\.isToken)
    wide = rules.indices.filter { rules[$0].view == .wide }
    escapeRule = UInt16(
      truncatingIfNeeded: rules.firstIndex { $0.kind == .injection && $0.name == "escape-signs" } ?? 0xFFFF)
    raw = KeywordAutomaton(words: rawWords, squeezing: false)
    squeezed = KeywordAutomaton(words: squeezedWords, squeezing: true)
  }
}
