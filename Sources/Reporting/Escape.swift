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
    let shown = text(words)
    let isOdd =
      shown != words || words.contains("\"") || words.contains("\\") || words.hasPrefix(" ") || words.hasSuffix(" ")
    return isOdd
      ? "\"" + shown.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"") + "\"" : shown
  }

  /// At most so many scalars, the last one an ellipsis when something is missing.
  static func cut(_ text: String, to width: Int) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > width, width > 1 else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(width - 1))) + "…"
  }

  /// The text for a place that shows only ASCII.
  static func ascii(_ text: String) -> String {
    let plain: [Unicode.Scalar: String] = ["·": "-", "−": "-", "…": "...", "‹": "<", "›": ">", "–": "-", "—": "-"]
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      result += scalar.isASCII ? String(Character(scalar)) : plain[scalar] ?? escape(scalar)
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: return false
    default: return !(0xFE00...0xFE0F).contains(scalar.value) && !(0xE0100...0xE01EF).contains(scalar.value)
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String { "\\u{\(String(scalar.value, radix: 16))}" }

  private static func byte(_ byte: UInt8) -> [UInt8] {
    if (0x20..<0x7F).contains(byte) && byte != 0x22 && byte != 0x5C { return [byte] }
    let digits = String(byte, radix: 8)
    return Array(("\\" + String(repeating: "0", count: 3 - digits.count) + digits).utf8)
  }
}
