import Diff
import Foundation
import Screening
import Testing

/// What makes a backtracking matcher slow: the beginning of a match, and then a long run that each part of the pattern can
/// take, and that never ends as the pattern wants.
struct WorstInputTests {
  private static let runs = ["a", "0", "a1", "A_", "-", "/", " ", "\"", "a ", "x.", "key=", "\t:"]

  @Test func `no pattern needs more steps than it may take`() throws {
    let rules = try RuleFiles.all().rules.filter { $0.fields["pattern"] != nil }
    #expect(rules.count > 500)
    for rule in rules {
      var screener = Screener()
      let options = rule.fields["options"] ?? ""
      let ending = options.split(separator: " ").first { $0.hasPrefix("ext=") }?.dropFirst(4).split(separator: ",")
        .first
      let path = BytePath(Array("a.\(ending ?? "conf")".utf8))
      for text in Self.worst(rule) {
        let file = screener.screen(text: Array(text.utf8), path: path, wantOutgoing: false)
        #expect(file.rulesGivenUp.isEmpty, "on the worst input of \(rule.identifier)")
      }
    }
  }

  private static func worst(_ rule: WrittenRule) -> [String] {
    let word = rule.words.first ?? ""
    let example = rule.positives.last ?? word
    let heads = [word, String(example.dropLast(2))]
    return heads.map { head in
      runs.map { head + String(repeating: $0, count: 1_100 / $0.utf8.count) }.joined(separator: "\n") + "\n"
    }
  }
}
