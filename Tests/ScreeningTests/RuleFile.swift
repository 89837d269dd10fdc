import Foundation

/// One rule as it stands in its data file.
struct WrittenRule: Sendable {
  let file: String
  let fields: [String: String]
  var identifier: String { "\(fields["family"] ?? "").\(fields["id"] ?? "")" }
  var positive: String? { fields["yes"].map(WrittenRule.example) }
  var negative: String? { fields["no"].map(WrittenRule.example) }

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
            fields[key] = value
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

  /// What `CompiledRules.swift` must be.
  static func source() throws -> String {
    let (rules, shared) = try all()
    let kinds = ["secret": "s", "injection": "i", "hidden-text": "h", "defect": "d", "integrity": "g"]
    let views = ["squeezed": "s", "wide": "w"]
    let rows = rules.map { rule in
      func field(_ name: String, _ otherwise: String = "") -> String { rule.fields[name] ?? otherwise }
      return [
        (views[field("view")] ?? "r") + (kinds[field("family")] ?? "?"), field("id"), field("severity", "high"),
        field("confidence", "high"), field("words").replacingOccurrences(of: "{+}", with: ""), field("options"),
        field("pattern").replacingOccurrences(of: "{+}", with: ""), field("title"), field("why"), field("fix"),
      ].joined(separator: "\t")
    }
    let parts = shared.map { "    (\"\($0)\", ####\"\($1)\"####),\n" }.joined()
    return """
      /// The rules of `Rules/`, one a line; made by the rules' own test, `RECORD=1 swift test --filter CompiledRules`.
      enum CompiledRules {
        // swift-format-ignore
        static let text: StaticString = ####\"""

      """ + rows.joined(separator: "\n") + """


        \"""####

          // swift-format-ignore
          static let shared: [(StaticString, StaticString)] = [

        """ + parts + "  ]\n}\n"
  }
}
