/// Makes untrusted text safe to print: whatever is not a visible character becomes a visible escape.
package enum Escape {
  /// Text of findings and notices.
  package static func text(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isVisible(scalar) { result.append(scalar) } else { result.append(contentsOf: escape(scalar).unicodeScalars) }
    }
    return String(result)
  }

  /// A path; one with blanks at its ends, quotes, controls or invalid UTF-8 is quoted.
  package static func path(_ bytes: [UInt8]) -> String {
    guard let words = String(validating: bytes, as: UTF8.self) else {
      return "\"" + String(decoding: bytes.flatMap(byte), as: UTF8.self) + "\""
    }
    let isPlain =
      words.unicodeScalars.allSatisfy { isVisible($0) && $0 != "\"" && $0 != "\\" }
      && !words.hasPrefix(" ") && !words.hasSuffix(" ")
    guard !isPlain else { return words }
    // A backslash is doubled: else a name could pretend to hold what is escaped here.
    return words.unicodeScalars.reduce(into: "\"") { result, scalar in
      result += scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : text(String(Character(scalar)))
    } + "\""
  }

  /// At most so many scalars, the last one an ellipsis when something is missing.
  static func cut(_ text: String, to width: Int) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > width, width > 1 else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(width - 1))) + "…"
  }

  /// At most so many scalars, the first one an ellipsis when something is missing: the end of a place says most.
  static func cutStart(_ text: String, to width: Int) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > width, width > 1 else { return text }
    return "…" + String(String.UnicodeScalarView(scalars.suffix(width - 1)))
  }

  /// The text for a place that shows only ASCII; no brackets of HTML come back where a model's were taken away.
  static func ascii(_ text: String) -> String {
    let plain: [Unicode.Scalar: String] = ["·": "-", "−": "-", "…": "...", "‹": "{", "›": "}", "–": "-", "—": "-"]
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      result += scalar.isASCII ? String(Character(scalar)) : plain[scalar] ?? escape(scalar)
    }
  }

  /// Whether printing it shows something, and does nothing else.
  static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: return false
    default: return !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String { "\\u{\(String(scalar.value, radix: 16))}" }

  private static func byte(_ byte: UInt8) -> [UInt8] {
    if (0x20..<0x7F).contains(byte) && byte != 0x22 && byte != 0x5C { return [byte] }
    let digits = String(byte, radix: 8)
    return Array(("\\" + String(repeating: "0", count: 3 - digits.count) + digits).utf8)
  }
}
