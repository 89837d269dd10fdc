import Foundation

/// One rule as it stands in its data file.
struct WrittenRule: Sendable {
  let file: String
  let fields: [String: String]
  /// Whether it only tells where to look, and finds nothing itself.
  var isSign: Bool { ["escape-signs", "joint-signs"].contains(fields["id"]) }
  var identifier: String { "\(fields["family"] ?? "").\(fields["id"] ?? "")" }
  var positives: [String] { examples("yes") }
  var negatives: [String] { examples("no") }

  private func examples(_ name: String) -> [String] {
    (fields[name] ?? "").split(separator: "\n").map { WrittenRule.example(String($0)) }
  }

  /// An example is broken by `{+}` so that no scanner takes the data file for a leak; `\u{…}` is a scalar.
  private static func example(_ text: String) -> String {
    var result = text.replacingOccurrences(of: "{+}", with: "")
    while let range = result.range(of: #"\\u\{[0-9a-f]+\}"#, options: .regularExpression) {
      let digits = result[range].dropFirst(3).dropLast()
      let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? " "
      result.replaceSubrange(range, with: String(Character(scalar)))
    }
    return result
  }
}

/// The data files, and the text that is compiled in.
enum RuleFiles {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Sources/Screening/Rules").standardizedFileURL
  static let compiled = folder.deletingLastPathComponent().appendingPathComponent("CompiledRules.swift")

  /// Every rule with its family's fields under its own.
  static func all() throws -> (rules: [WrittenRule], shared: [(String, String)]) {
    var rules: [WrittenRule] = []
    var shared: [(String, String)] = []
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".rules") }
    for name in names.sorted() {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      var head: [String: String]?
      var parts: [(String, String)] = []
      for block in text.components(separatedBy: "\n\n") {
        let lines = block.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
        guard !lines.isEmpty else { continue }
        var fields: [String: String] = [:]
        for line in lines {
          let colon = line.range(of: ": ")
          let key = colon.map { String(line[..<$0.lowerBound]) } ?? String(line.dropLast())
          var value = colon.map { line[$0.upperBound...].trimmingCharacters(in: .whitespaces) } ?? ""
          if head == nil, key.hasPrefix("let ") {
            for (part, body) in parts { value = value.replacingOccurrences(of: "<\(part)>", with: body) }
            parts.append((String(key.dropFirst(4)), value))
          } else {
            // A rule may have several examples.
            let before = ["yes", "no"].contains(key) ? fields[key].map { $0 + "\n" } : nil
            fields[key] = (before ?? "") + value
          }
        }
        guard let known = head else {
          head = fields
          if fields["share"] != nil { shared += parts }
          continue
        }
        var merged = known.merging(fields) { $1 }
        if known["share"] == nil {
          for (part, body) in parts {
            merged["pattern"] = merged["pattern"]?.replacingOccurrences(of: "<\(part)>", with: body)
          }
        }
        rules.append(WrittenRule(file: name, fields: merged))
      }
    }
    return (rules, shared)
  }

  /// A word with its blanks, which are written `\s`, `\t` and `\n`.
  static func plain(_ word: String) -> String {
    word.replacingOccurrences(of: "\\s", with: " ").replacingOccurrences(of: "\\t", with: "\t")
      .replacingOccurrences(of: "\\n", with: "\n")
  }

  /// What `CompiledRules.swift` must be.
  static func source() throws -> String {
    let (rules, shared) = try all()
    let rows = rules.map(\.row)
    let index = rules.map(\.indexLine)
    let parts = shared.map { "    (\"\($0)\", ####\"\($1)\"####),\n" }.joined()
    return """
      /// The rules of `Rules/`; made by the rules' own test, `RECORD=1 swift test --filter CompiledRules`.
      enum CompiledRules {
        /// What the scan looks for, one rule a line.
        // swift-format-ignore
        static let index: StaticString = ####\"""

      """ + index.joined(separator: "\n") + """


        \"""####

          /// The rest of each rule, one a line.
          // swift-format-ignore
          static let rows: StaticString = ####\"""

        """ + rows.joined(separator: "\n") + """


          \"""####

            // swift-format-ignore
            static let shared: [(StaticString, StaticString)] = [

          """ + parts + "  ]\n}\n"
  }
}

extension WrittenRule {
  private func field(_ name: String, _ otherwise: String = "") -> String {
    (fields[name] ?? otherwise).replacingOccurrences(of: "{+}", with: "")
  }

  /// What is read when the rule is first needed.
  var row: String {
    [
      field("id"), field("severity", "high"), field("confidence", "high"), field("options"), field("pattern"),
      field("title"), field("why"), field("fix"),
    ].joined(separator: "\t")
  }

  /// What is read at every start: view, kind, mark, the row's length, and the words.
  var indexLine: String {
    let views = ["squeezed": "s", "wide": "w"]
    let kinds = ["secret": "s", "injection": "i", "hidden-text": "h", "defect": "d", "integrity": "g"]
    let marks = ["service": "s", "token": "t"]
    let first = field("options").split(separator: " ").first.map(String.init) ?? ""
    // Most patterns of tokens say that nothing may stand before one; the scan asks that first.
    let standsAlone = field("pattern").hasPrefix("(?<![A-Za-z0-9") || field("pattern").hasPrefix("(?i)(?<![a-z0-9")
    let signs = ["escape-signs": "e", "joint-signs": "j"]
    let mark = signs[field("id")] ?? (standsAlone ? marks[first] ?? "-" : "-")
    let head = (views[field("view")] ?? "r") + (kinds[field("family")] ?? "?") + mark
    return head + "\(row.utf8.count + 1)\t"
      + words.map {
        (["squeezed", "wide"].contains(field("view")) ? "" : CommonBytes.shared.places(in: $0))
          + $0.replacingOccurrences(of: " ", with: "\\s").replacingOccurrences(of: "\t", with: "\\t")
          .replacingOccurrences(of: "\n", with: "\\n")
      }.joined(separator: " ")
  }

  /// The keywords as the scan looks for them: the pattern sees to the rest of a long one, and where it tells capitals
  /// from small letters, so does the scan.
  var words: [String] {
    let pattern = field("pattern")
    let isCaseless = pattern.isEmpty || pattern.contains("(?i")
    let written = field("words").split(separator: " ").map { word in
      let word = RuleFiles.plain(String(word))
      return isCaseless ? word.lowercased() : word
    }
    guard !pattern.isEmpty else { return written }
    let limit = field("view") == "squeezed" ? 16 : 10
    return written.reduce(into: []) { words, word in
      let start = String(word.prefix(limit))
      if !words.contains(start) { words.append(start) }
    }
  }
}
