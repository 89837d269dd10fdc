/// The settings of this run alone: what `git -c` put into the environment, and which of it may go on to git.
struct CommandSettings: Sendable {
  struct Setting: Hashable, Sendable {
    let key: String
    let value: String
  }

  /// Keys are compared without regard to case, as git does for keys without a subsection.
  static let permitted: Set<String> = [
    "safe.directory", "safe.barerepository", "core.worktree", "airlock.enabled", "airlock.deadline", "airlock.profile",
  ]

  let allowed: [Setting]

  init(_ surroundings: Surroundings) {
    var settings = CommandSettings.parse(quoted: surroundings["GIT_CONFIG_PARAMETERS"] ?? "")
    if let count = surroundings["GIT_CONFIG_COUNT"].flatMap({ Int($0) }), (0...1_000).contains(count) {
      for index in 0..<count {
        guard let key = surroundings.value(of: "GIT_CONFIG_KEY_\(index)"),
          let value = surroundings.value(of: "GIT_CONFIG_VALUE_\(index)")
        else { continue }
        settings.append(Setting(key: key, value: value))
      }
    }
    allowed = settings.filter { CommandSettings.permitted.contains($0.key.lowercased()) }
  }

  /// Reads git's own quoting: `'key'='value'` or the older `'key=value'`, separated by blanks.
  ///
  /// A piece that does not follow it ends the reading: what comes after cannot be told apart any more.
  static func parse(quoted text: String) -> [Setting] {
    var settings: [Setting] = []
    var rest = Array(text.utf8)[...]
    while true {
      rest = rest.drop { $0 == 0x20 }
      guard let first = unquote(&rest) else { return settings }
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst()
        let value = unquote(&rest) ?? ""
        settings.append(Setting(key: first, value: value))
      } else if let equals = first.firstIndex(of: "=") {
        settings.append(Setting(key: String(first[..<equals]), value: String(first[first.index(after: equals)...])))
      } else {
        settings.append(Setting(key: first, value: "true"))
      }
    }
  }

  /// One word in single quotes, in which `'\''` and `'\!'` stand for a quote and an exclamation mark.
  private static func unquote(_ rest: inout ArraySlice<UInt8>) -> String? {
    let quote = UInt8(ascii: "'")
    guard rest.first == quote else { return nil }
    var bytes: [UInt8] = []
    while rest.first == quote {
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: quote) else { return nil }
      bytes += rest[..<end]
      rest = rest[(end + 1)...]
      guard rest.first == UInt8(ascii: "\\"), let escaped = rest.dropFirst().first else {
        break
      }
      bytes.append(escaped)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
