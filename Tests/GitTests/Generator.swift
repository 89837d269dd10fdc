import TestSupport

/// A random number generator that gives the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

/// Random files, committed; then random changes to them, staged.
struct Generator {
  private static let names = [
    "a.swift", "b", "dir/c.txt", "dir/deeper/d", "dir.txt", "dir-/e", "dir0/f", "with blank.txt", " leading",
    "quote\".c",
    "back\\slash", "tab\there", "line\nfeed", "umlaut-ä.md", "-dash", "*star", ":(glob)x", "z/y/x/w/v/u", "é/e\u{301}",
    "#hash", "--", "semi;colon", "trailing ", "HEAD", "dir/HEAD", "a/b/c/d", "bidi\u{202E}name",
  ]

  private var random: Seeded
  private let repo: Repo
  private var present: [String: String] = [:]

  init(seed: Int, repo: Repo) {
    random = Seeded(seed)
    self.repo = repo
  }

  /// Commits a ground, and stages a change on it.
  mutating func run() throws {
    for name in Generator.names.shuffled(using: &random).prefix(Int.random(in: 0...14, using: &random)) {
      try put(name, text())
    }
    try repo.gitOK(["add", "-A"])
    try repo.gitOK(["commit", "-q", "--allow-empty", "-m", "ground"])
    for _ in 0..<Int.random(in: 1...8, using: &random) { try step() }
    try repo.gitOK(["add", "-A"])
    // What lies in the work tree and is not staged must not matter.
    if Bool.random(using: &random) { for name in present.keys.sorted().prefix(2) { try put(name, "not staged\n") } }
  }

  private mutating func step() throws {
    let known = present.keys.sorted().randomElement(using: &random)
    switch (Int.random(in: 0..<9, using: &random), known) {
    case (0, let name?): try remove(name)
    case (1, let name?):
      let to = "moved-\(Int.random(in: 0..<100, using: &random))"
      let content = present[name] ?? ""
      try remove(name)
      try put(to, content)
    case (2, let name?): _ = try repo.run("/usr/bin/chmod", ["755", "--", name])
    case (3, let name?):
      try remove(name)
      _ = try repo.run("/usr/bin/ln", ["-s", "--", text().isEmpty ? "x" : "to/\(random.next())", name])
      present[name] = nil
    case (4...6, let name?): try put(name, edited(present[name] ?? ""))
    default:
      if let name = Generator.names.randomElement(using: &random) { try put(name, text()) }
    }
  }

  private mutating func put(_ name: String, _ content: String) throws {
    let parts = name.split(separator: "/")
    // A file cannot lie below another file.
    let isBlocked = present.keys.contains { $0.hasPrefix(name + "/") || name.hasPrefix($0 + "/") }
    guard !parts.isEmpty, !isBlocked else { return }
    _ = try repo.run("/usr/bin/rm", ["-f", "--", name])
    try repo.write(name, content)
    present[name] = content
  }

  private mutating func remove(_ name: String) throws {
    _ = try repo.run("/usr/bin/rm", ["-f", "--", name])
    present[name] = nil
  }

  private mutating func text() -> String {
    let count = [0, 1, 2, 5, 12, 40].randomElement(using: &random) ?? 0
    let end = Int.random(in: 0..<4, using: &random) == 0 ? "\r\n" : "\n"
    var text = (0..<count).map { _ in line() }.joined(separator: end)
    if Int.random(in: 0..<4, using: &random) > 0, count > 0 { text += end }
    return text
  }

  private mutating func line() -> String {
    let words = [
      "", "{", "}", "  return", "-- x", "++ y", "\\ No newline at end of file", "@@ -1 +1 @@", "diff --git a/x b/x",
      "ä\u{2028}b",
    ]
    return (words.randomElement(using: &random) ?? "")
      + (Bool.random(using: &random) ? "" : "\(Int.random(in: 0..<20, using: &random))")
  }

  private mutating func edited(_ content: String) -> String {
    var lines = content.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<lines.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: lines[place] = line()
      case 1: lines.insert(line(), at: place)
      default: if lines.count > 1 { lines.remove(at: place) }
      }
    }
    return lines.joined(separator: "\n")
  }
}
