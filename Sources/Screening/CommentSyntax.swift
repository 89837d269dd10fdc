/// How comments are written in a language, as far as that is known from a file's name.
struct CommentSyntax: Sendable {
  /// What starts a comment that goes on to the line's end.
  var lineMarks: [[UInt8]] = []
  var blocks: [(open: [UInt8], close: [UInt8])] = []
  /// Quotes of strings that are as long as they like; one that starts a line documents something.
  var longQuotes: [[UInt8]] = []
  var quotes: [UInt8] = Array("\"'".utf8)
  /// Whether a single quote stands around one character, and alone as often.
  var hasCharacters = false

  /// `nil` for a file of which nothing is known.
  init?(fileName: [UInt8]) {
    let lower = String(decoding: fileName, as: UTF8.self).lowercased()
    let suffix = lower.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last.map(String.init) ?? ""
    switch CommentSyntax.families[suffix] ?? CommentSyntax.families[lower] {
    case "c":
      self.init(["//"], [("/*", "*/")], long: ["\"\"\""])
      hasCharacters = true
    case "script": self.init(["//"], [("/*", "*/"), ("<!--", "-->")], quotes: "\"'`")
    case "style": self.init(["//"], [("/*", "*/")])
    case "php": self.init(["//", "#"], [("/*", "*/"), ("<!--", "-->")])
    case "hash": self.init(["#"])
    case "python": self.init(["#"], long: ["\"\"\"", "'''"])
    case "mixed": self.init(["#", "//"], [("/*", "*/")])
    case "sql": self.init(["--"], [("/*", "*/")])
    case "lua": self.init(["--"], [("--[[", "]]")])
    case "haskell": self.init(["--"], [("{-", "-}")], quotes: "\"")
    case "lisp": self.init([";"], quotes: "\"")
    case "ini": self.init([";", "#"], quotes: "\"")
    case "percent": self.init(["%"], quotes: "\"")
    case "markup": self.init([], [("<!--", "-->")], quotes: "")
    default: return nil
    }
  }

  private init(
    _ lineMarks: [String], _ blocks: [(String, String)] = [], long: [String] = [], quotes: String = "\"'"
  ) {
    self.lineMarks = lineMarks.map { Array($0.utf8) }
    self.blocks = blocks.map { (Array($0.0.utf8), Array($0.1.utf8)) }
    longQuotes = long.map { Array($0.utf8) }
    self.quotes = Array(quotes.utf8)
  }

  private static let families: [String: String] = [
    "c": "c h cc cpp cxx hpp hh hxx m mm swift java kt kts cs go rs scala groovy gradle dart proto zig sol v",
    "script": "js mjs cjs jsx ts mts cts tsx vue svelte",
    "style": "css scss sass less json5 jsonc",
    "php": "php phtml",
    "hash": "rb rake sh bash zsh ksh fish pl pm r yml yaml toml conf cfg ex exs nim jl mk cmake ps1 graphql "
      + "dockerfile makefile gemfile rakefile cmakelists.txt .gitignore .env",
    "python": "py pyi pyw",
    "mixed": "tf hcl nix",
    "sql": "sql", "lua": "lua", "haskell": "hs elm", "lisp": "lisp el clj cljs scm asm s", "ini": "ini properties",
    "percent": "tex sty erl hrl",
    "markup": "html htm xhtml xml svg md markdown plist xsl",
  ].reduce(into: [:]) { families, family in
    for name in family.value.split(separator: " ") { families[String(name)] = family.key }
  }
}
