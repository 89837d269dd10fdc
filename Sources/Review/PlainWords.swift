/// A model's words as plain text: nothing that a terminal, a browser or a Markdown viewer would act on.
enum PlainWords {
  /// At most so many scalars, on one line where there were several.
  static func clean(_ text: String, atMost limit: Int) -> String {
    var scalars = String.UnicodeScalarView()
    var wasBlank = true
    for scalar in text.unicodeScalars {
      let isBlank = scalar.properties.isWhitespace
      if isBlank {
        if !wasBlank { scalars.append(" ") }
      } else if isVariation(scalar) {
        continue
      } else if isPlain(scalar) {
        scalars.append(scalar)
      } else {
        scalars.append("\u{FFFD}")
      }
      wasBlank = isBlank
    }
    var words = String(scalars).split(separator: " ").map { neutral(String($0)) }.joined(separator: " ")
    // At a line's start, build services take this for a command.
    if words.hasPrefix("::") { words = ": " + words.dropFirst() }
    return String(String.UnicodeScalarView(words.unicodeScalars.prefix(limit)))
  }

  /// Whether a scalar is seen as what it is: no control, no format character, nothing private or unassigned.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }

  /// Belongs to ordinary emoji, and can carry hidden text.
  private static func isVariation(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
  }

  /// What build services take for a command wherever it stands, and what it becomes.
  private static let commands = [("##", "# #"), ("section_start:", "section_start "), ("section_end:", "section_end ")]

  /// A word without an address that would carry data away, and without the brackets of HTML and image links.
  private static func neutral(_ word: String) -> String {
    let lower = word.lowercased()
    let isAddress = ["://", "](//", "www."].contains { lower.contains($0) }
    if isAddress && (lower.contains("?") || lower.contains("#")) || hasScript(lower) || hasData(lower) {
      return "[address removed]"
    }
    var result = commands.reduce(word) {
      $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1)
    }
    result = result.split(separator: "![", omittingEmptySubsequences: false).joined(separator: "! [")
    // The language's name before a colon: not an address, and not to become one.
    if schemes.contains(where: lower.hasSuffix) { result = result.dropLast() + " :" }
    return String(result.map { $0 == "<" ? "‹" : $0 == ">" ? "›" : $0 })
  }

  /// Schemes whose addresses are programs.
  private static let schemes = ["javascript:", "vbscript:"]

  private static func hasScript(_ word: String) -> Bool {
    schemes.contains { scheme in
      word.split(separator: scheme, omittingEmptySubsequences: false).dropFirst().contains { !$0.isEmpty }
    }
  }

  /// Whether an address holds a document: `data:` and then a type, a comma or a semicolon, which no prose has.
  private static func hasData(_ word: String) -> Bool {
    word.split(separator: "data:", omittingEmptySubsequences: false).dropFirst().contains { rest in
      rest.first == "," || rest.first == ";" || rest.drop { $0.isLetter }.first == "/"
    }
  }
}
