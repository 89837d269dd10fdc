/// A model's words as plain text: nothing that a terminal, a browser or a Markdown viewer would act on.
///
/// They are looked at byte by byte, as those do: to Swift, a sign with an accent over it is another one.
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
    let parts = String(scalars).utf8.split(separator: blank).map { neutral(Array($0)) }
    var words = Array(parts.joined(separator: [blank]))
    // At a line's start, build services take this for a command.
    if words.starts(with: [colon, colon]) { words.insert(blank, at: 1) }
    return String(String.UnicodeScalarView(String(decoding: words, as: UTF8.self).unicodeScalars.prefix(limit)))
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

  private static let blank = UInt8(ascii: " ")
  private static let colon = UInt8(ascii: ":")

  /// What build services and Markdown take for the beginning of something wherever it stands; it gets a blank inside.
  private static let beginnings = ["##", "![", "section_start:", "section_end:"].map { Array($0.utf8) }

  private static let addressMarks = ["://", "](//", "www."].map { Needle(Array($0.utf8)) }

  /// A word without an address that would carry data away, and without the brackets of HTML and image links.
  private static func neutral(_ word: [UInt8]) -> [UInt8] {
    let lower = word.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    let hasQuery = lower.contains(UInt8(ascii: "?")) || lower.contains(UInt8(ascii: "#"))
    if hasQuery && addressMarks.contains(where: { $0.occurs(in: lower) }) || hasScript(lower) || hasData(lower) {
      return Array("[address removed]".utf8)
    }
    var result: [UInt8] = []
    for byte in word {
      if beginnings.contains(where: { $0.last == byte && result.ends(with: $0.dropLast()) }) { result.append(blank) }
      switch byte {
      case UInt8(ascii: "<"): result += Array("‹".utf8)
      case UInt8(ascii: ">"): result += Array("›".utf8)
      default: result.append(byte)
      }
    }
    // The language's name before a colon: not an address, and not to become one.
    if schemes.contains(where: lower.ends) { result.insert(blank, at: result.count - 1) }
    return result
  }

  /// Schemes whose addresses are programs.
  private static let schemes = ["javascript:", "vbscript:"].map { Array($0.utf8) }

  private static func hasScript(_ word: [UInt8]) -> Bool {
    schemes.contains { scheme in ends(of: scheme, in: word).contains { $0 < word.count } }
  }

  /// Whether an address holds a document: `data:` and then a type, a comma or a semicolon, which no prose has.
  private static func hasData(_ word: [UInt8]) -> Bool {
    ends(of: Array("data:".utf8), in: word).contains { end in
      let rest = word[end...]
      let separators = [",", ";"].map { UInt8(ascii: $0) }
      return rest.first.map(separators.contains) == true
        || rest.first { !(0x61...0x7A).contains($0) } == UInt8(ascii: "/")
    }
  }

  /// Where each occurrence of a scheme in a word ends.
  private static func ends(of scheme: [UInt8], in word: [UInt8]) -> [Int] {
    guard word.count >= scheme.count else { return [] }
    return (scheme.count...word.count).filter { word[$0 - 1] == colon && word[..<$0].ends(with: scheme) }
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  fileprivate func ends(with end: some BidirectionalCollection<UInt8>) -> Bool {
    suffix(end.count).elementsEqual(end)
  }
}
