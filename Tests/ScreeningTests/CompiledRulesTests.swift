import Diff
import Findings
import Foundation
import Screening
import Testing

struct CompiledRulesTests {
  @Test func `what is compiled in is what the data files say`() throws {
    let source = try RuleFiles.source()
    let current = try String(contentsOf: RuleFiles.compiled, encoding: .utf8)
    if source != current, ProcessInfo.processInfo.environment["RECORD"] != nil {
      try source.write(to: RuleFiles.compiled, atomically: true, encoding: .utf8)
    }
    #expect(source == current, "made anew if RECORD is set: build and test again")
  }

  @Test func `every keyword is one that the scan can find`() throws {
    let rules = try RuleFiles.all().rules
    for rule in rules {
      let lengths = rule.fields["view"] == "squeezed" ? 6...16 : 2...10
      for word in rule.words {
        #expect(lengths.contains(word.utf8.count), "\(rule.identifier): '\(word)'")
        #expect(word.utf8.allSatisfy { $0 < 0x80 }, "\(rule.identifier): '\(word)'")
      }
    }
  }

  @Test func `every rule finds its example and not its counterexample`() throws {
    let rules = try RuleFiles.all().rules
    #expect(rules.filter { $0.fields["family"] == "secret" }.count >= 220)
    #expect(Set(rules.map(\.identifier)).count == rules.count, "two rules have one name")
    var screener = Screener()
    for rule in rules where !rule.isSign {
      #expect(!rule.positives.isEmpty, "\(rule.identifier) has no example")
      #expect(!rule.negatives.isEmpty, "\(rule.identifier) has no counterexample")
      for field in ["title", "says", "why", "see", "fix"] {
        #expect(rule.fields[field]?.isEmpty == false, "\(rule.identifier) lacks '\(field)'")
      }
      for positive in rule.positives {
        // At an even place its keywords are found by other bytes than at an odd one.
        for text in [positive, "\n" + positive] {
          let found = RuleExample.kinds(text, for: rule, &screener)
          #expect(found.contains(rule.fields["family"] ?? ""), "\(rule.identifier) misses '\(text)', found \(found)")
        }
      }
      for negative in rule.negatives {
        let wrong = RuleExample.rules(negative, for: rule, &screener)
        #expect(!wrong.contains(rule.identifier), "\(rule.identifier) finds '\(negative)'")
      }
    }
  }

  @Test func `the data files themselves hold nothing that looks like a secret`() throws {
    var screener = Screener()
    for name in try FileManager.default.contentsOfDirectory(atPath: RuleFiles.folder.path) {
      let bytes = try [UInt8](Data(contentsOf: RuleFiles.folder.appendingPathComponent(name)))
      let file = screener.screen(text: bytes, path: BytePath(Array(name.utf8)), wantOutgoing: false)
      let secrets = file.findings.map(\.finding).filter { $0.kind == .secret && $0.severity >= .high }
      #expect(secrets.isEmpty, "\(name): \(secrets.map { "\($0.rule):\($0.location?.line ?? 0)" })")
    }
  }
}

/// Runs an example in a file of a kind its rule is for.
enum RuleExample {
  static func kinds(_ text: String, for rule: WrittenRule, _ screener: inout Screener) -> Set<String> {
    Set(findings(text, for: rule, &screener).map(\.kind.rawValue))
  }

  static func rules(_ text: String, for rule: WrittenRule, _ screener: inout Screener) -> Set<String> {
    Set(findings(text, for: rule, &screener).map(\.rule))
  }

  private static func findings(_ text: String, for rule: WrittenRule, _ screener: inout Screener) -> [Finding] {
    let options = rule.fields["options"] ?? ""
    let ending = options.split(separator: " ").first { $0.hasPrefix("ext=") }?.dropFirst(4).split(separator: ",").first
    let folder = options.split(separator: " ").first { $0.hasPrefix("in=") }?.dropFirst(3).split(separator: ",").first
    let path = BytePath(Array("\(folder.map { "\($0)/" } ?? "")a.\(ending ?? "conf")".utf8))
    return screener.screen(text: Array((text + "\n").utf8), path: path, wantOutgoing: false).findings.map(\.finding)
  }
}
