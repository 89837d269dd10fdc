import Foundation
import TestSupport
import Testing

/// A model's output of the shared corpus, and what may never be printed of it.
struct HostileText: Decodable, Sendable, CustomTestStringConvertible {
  let id: String
  let text: String
  let mustNot: [String]

  var testDescription: String { id }

  enum CodingKeys: String, CodingKey {
    case id, text
    case mustNot = "must_not"
  }

  static var isThere: Bool { !all.isEmpty }

  /// The corpus beside the checkout; empty where there is none.
  static let all: [HostileText] = {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("shared/corpus/hostile-replies-dev.jsonl.gz").path
    guard FileManager.default.fileExists(atPath: file), let run = try? Run("/usr/bin/gzip", ["-dc", file]) else {
      return []
    }
    return run.output.split(separator: 0x0A).compactMap {
      try? JSONDecoder().decode(HostileText.self, from: Data($0))
    }
  }()

  /// Whether a text has what it must not; `re:` starts a regular expression.
  static func matches(_ pattern: String, _ text: String) -> Bool {
    guard pattern.hasPrefix("re:") else { return text.contains(pattern) }
    guard let expression = try? NSRegularExpression(pattern: String(pattern.dropFirst(3))) else { return true }
    return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }
}
