import TestSupport

/// Random files, committed; then random changes to them, staged.
struct Generator {
  private static let names = [
    "a.swift", "b", "dir/c.txt", "dir/deeper/d", "dir.txt", "dir-/e", "dir0/f", "with blank.txt", " leading",
    "quote\".c", "back\\slash", "tab\there", "line\nfeed", "umlaut-ä.md", "-dash", "*star", ":(glob)x", "z/y/x/w/v/u",
    "é/e\u{301}", "#hash", "--", "semi;colon", "trailing ", "HEAD", "dir/HEAD", "a/b/c/d", "bidi\u{202E}name",
  ]

  /// What a repository could try in order to hide a change.
  private static let attributes = [
    "* -diff", "* binary", "*.txt -text diff=none", "* linguist-generated", "* diff=word", "dir/** -diff",
    "* text=auto",
    "*.c whitespace=-all", "* diff=driver", "[attr]hidden -diff -text\n* hidden", "* export-ignore -merge", "* ident",
  ]

  private static let settings = [
    ["diff.noprefix", "true"], ["diff.mnemonicPrefix", "true"], ["color.ui", "always"], ["diff.external", "false"],
    ["core.quotePath", "false"], ["diff.orderFile", "order"], ["diff.algorithm", "patience"], ["diff.context", "0"],
    ["diff.interHunkContext", "9"], ["diff.ignoreSubmodules", "all"], ["diff.renames", "copies"],
    ["diff.wordRegex", "."],
    ["diff.driver.textconv", "true"], ["diff.driver.command", "false"], ["diff.word.binary", "true"],
    ["core.whitespace", "cr-at-eol"], ["diff.suppressBlankEmpty", "true"], ["diff.relative", "true"],
    ["core.attributesFile", "/dev/null"], ["diff.srcPrefix", "x"], ["index.threads", "3"],
    ["core.precomposeUnicode", "1"],
  ]

  private var random: Seeded
  private let repo: Repo
  private var present: [String: [UInt8]] = [:]

  init(seed: Int, repo: Repo) {
    random = Seeded(seed)
    self.repo = repo
  }

  /// Commits a ground, and stages a change on it.
  mutating func run() throws {
    try repo.gitOK(["config", "core.autocrlf", "false"])
    for setting in Generator.settings.shuffled(using: &random).prefix(Int.random(in: 0...5, using: &random)) {
      try repo.gitOK(["config"] + setting)
    }
    if Bool.random(using: &random), let line = Generator.attributes.randomElement(using: &random) {
      try repo.write(".gitattributes", line + "\n")
    }
    for name in Generator.names.shuffled(using: &random).prefix(Int.random(in: 0...14, using: &random)) {
      try put(name, text())
    }
    try repo.gitOK(["add", "-A"])
    if Bool.random(using: &random) { try addSubmodule() }
    try repo.gitOK(["commit", "-q", "--allow-empty", "-m", "ground"])
    for _ in 0..<Int.random(in: 1...8, using: &random) { try step() }
    try repo.gitOK(["add", "-A", "--", ".", ":!module"])
    if Int.random(in: 0..<4, using: &random) == 0 { try addSubmodule() }
    if Int.random(in: 0..<4, using: &random) == 0 { try repo.gitOK(["update-index", "--force-remove", "module"]) }
    if Int.random(in: 0..<4, using: &random) == 0 {
      try repo.write("announced/file", "later\n")
      try repo.gitOK(["add", "-N", "announced/file"])
    }
    // What lies in the work tree and is not staged must not matter.
    if Bool.random(using: &random) {
      for name in present.keys.sorted().prefix(2) { try put(name, Array("not staged\n".utf8)) }
    }
  }

  private mutating func addSubmodule() throws {
    let id = (0..<40).map { _ in String(Int.random(in: 0..<16, using: &random), radix: 16) }.joined()
    try repo.gitOK(["update-index", "--add", "--cacheinfo", "160000,\(id),module"])
  }

  private mutating func step() throws {
    let known = present.keys.sorted().randomElement(using: &random)
    switch (Int.random(in: 0..<9, using: &random), known) {
    case (0, let name?): try remove(name)
    case (1, let name?):
      let to = "moved-\(Int.random(in: 0..<100, using: &random))"
      let content = present[name] ?? []
      try remove(name)
      try put(to, Bool.random(using: &random) ? content : edited(content))
    case (2, let name?): _ = try repo.run("/usr/bin/chmod", ["755", "--", name])
    case (3, let name?):
      try remove(name)
      _ = try repo.run("/usr/bin/ln", ["-s", "--", "to/\(random.next() % 3)", name])
    case (4...6, let name?): try put(name, edited(present[name] ?? []))
    default:
      if let name = Generator.names.randomElement(using: &random) { try put(name, text()) }
    }
  }

  private mutating func put(_ name: String, _ content: [UInt8]) throws {
    // A file cannot lie below another file.
    let isBlocked = present.keys.contains { $0.hasPrefix(name + "/") || name.hasPrefix($0 + "/") }
    guard !isBlocked else { return }
    _ = try repo.run("/usr/bin/rm", ["-f", "--", name])
    try repo.folder.write(repo.path + "/" + name, bytes: content)
    present[name] = content
  }

  private mutating func remove(_ name: String) throws {
    _ = try repo.run("/usr/bin/rm", ["-f", "--", name])
    present[name] = nil
  }

  private mutating func text() -> [UInt8] {
    let count = [0, 1, 2, 5, 12, 40].randomElement(using: &random) ?? 0
    let end = ["\n", "\n", "\n", "\r\n", "\r", "\n\r"].randomElement(using: &random) ?? "\n"
    var text = (0..<count).map { _ in line() }.joined(separator: end)
    if Int.random(in: 0..<4, using: &random) > 0, count > 0 { text += end }
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case 1: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case 2: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case 3: return Array(text.utf8) + [0] + Array(text.utf8)
    case 4: return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    default: return Array(text.utf8)
    }
  }

  private mutating func line() -> String {
    let words = [
      "", "{", "}", "  return", "-- x", "++ y", "\\ No newline at end of file", "@@ -1 +1 @@", "diff --git a/x b/x",
      "ä\u{2028}b", "\u{0C}", "Subproject commit", "rename from x",
    ]
    return (words.randomElement(using: &random) ?? "")
      + (Bool.random(using: &random) ? "" : "\(Int.random(in: 0..<20, using: &random))")
  }

  private mutating func edited(_ content: [UInt8]) -> [UInt8] {
    var lines = content.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<lines.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: lines[place] = Array(line().utf8)
      case 1: lines.insert(Array(line().utf8), at: place)
      case 2: lines[place] += [UInt8.random(in: 0...255, using: &random)]
      default: if lines.count > 1 { lines.remove(at: place) }
      }
    }
    return Array(lines.joined(separator: [0x0A]))
  }
}
