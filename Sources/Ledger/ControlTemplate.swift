package import Messages

/// A few lines of code with one defect that nobody overlooks, in which names are still open.
package struct ControlTemplate: Sendable {
  package let language: String
  /// `§` and a letter stand for a name, the same for the same letter; `!` before a line marks the defect.
  package let lines: [Substring]

  /// All of them, read from `text`.
  package static let all: [ControlTemplate] = text.split(separator: "=== ").map { piece in
    let lines = piece.split(separator: "\n")
    return ControlTemplate(language: String(lines.first ?? ""), lines: Array(lines.dropFirst()))
  }

  /// Draws one in the language of such files, or in any, and the names in it.
  ///
  /// The names are handed over as well: a text that has them already would pass for the control hunk.
  static func draw(
    for suffix: String, line: Int, using generator: inout some RandomNumberGenerator
  ) -> (control: Control, names: [String]) {
    let fitting = all.filter { suffixes[$0.language]?.contains(suffix) == true }
    guard let template = (fitting.isEmpty ? all : fitting).randomElement(using: &generator) else {
      return (Control(firstLine: line, lines: []), [])
    }
    return template.filled(line: line, using: &generator)
  }

  /// The lines with names in their places.
  package func filled(
    line: Int, using generator: inout some RandomNumberGenerator
  ) -> (control: Control, names: [String]) {
    let isCamel = ["go", "java", "javascript", "swift"].contains(language)
    var names: [Character: String] = [:]
    let filled = lines.map { line in
      var text = ""
      var rest = line.first == "!" ? line.dropFirst() : line
      while let mark = rest.firstIndex(of: "§") {
        text += rest[..<mark]
        rest = rest[rest.index(after: mark)...]
        guard let letter = rest.popFirst() else { break }
        let name = names[letter] ?? ControlTemplate.name(isCamel: isCamel, using: &generator)
        names[letter] = name
        text += name
      }
      return Control.Line(text: text + rest, isDefect: line.first == "!")
    }
    return (Control(firstLine: line, lines: filled), Array(names.values))
  }

  /// One of 110,592 names as programs have them.
  private static func name(isCamel: Bool, using generator: inout some RandomNumberGenerator) -> String {
    let words: [Substring] = (0..<3).compactMap { _ in ControlTemplate.words.randomElement(using: &generator) }
    guard isCamel else { return words.joined(separator: "_") }
    return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static let words =
    """
    batch order invoice ledger parcel ticket route sensor signal record sample window bucket folder packet member \
    client vendor region branch module worker shift stock price total count limit offset range index entry label field \
    score grade level event queue stage frame block chunk token cursor anchor bridge
    """.split(separator: " ")

  private static let suffixes: [String: Set<String>] = [
    "python": ["py", "pyi", "pyw"], "javascript": ["js", "mjs", "cjs", "ts", "tsx", "jsx", "vue", "svelte", "html"],
    "c": ["c", "h", "cc", "cpp", "cxx", "hpp", "hh", "m", "mm"], "go": ["go"],
    "java": ["java", "kt", "kts", "cs", "scala", "groovy"], "rust": ["rs"], "swift": ["swift"],
    "ruby": ["rb", "erb", "rake"], "php": ["php", "phtml"], "shell": ["sh", "bash", "zsh", "ksh"],
  ]
}
