/// One value of git's configuration with where it comes from.
package struct ConfigEntry: Sendable, Hashable {
  package let scope: String
  package let origin: String
  /// As git prints it: section and key in lower case.
  package let key: String
  /// `nil` for a key that stands without a value, which git takes for true.
  package let value: String?

  package init(scope: String, origin: String, key: String, value: String?) {
    self.scope = scope
    self.origin = origin
    self.key = key
    self.value = value
  }

  /// Reads what `git config --show-scope --show-origin -z --get-regexp` prints.
  package static func parse(_ output: [UInt8]) throws(PolicyError) -> [ConfigEntry] {
    let fields = output.split(separator: 0, omittingEmptySubsequences: false).dropLast()
    guard fields.count.isMultiple(of: 3) else {
      throw PolicyError(key: "", scope: "", origin: "", reason: "git's configuration cannot be read")
    }
    var entries: [ConfigEntry] = []
    var index = fields.startIndex
    while index < fields.endIndex {
      let pair = fields[index + 2].split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
      entries.append(
        ConfigEntry(
          scope: String(decoding: fields[index], as: UTF8.self),
          origin: String(decoding: fields[index + 1], as: UTF8.self),
          key: String(decoding: pair[0], as: UTF8.self),
          value: pair.count > 1 ? String(decoding: pair[1], as: UTF8.self) : nil))
      index += 3
    }
    return entries
  }

  /// How far this value is trusted.
  ///
  /// A file inside the work tree is the repository's, whoever included it.
  package func level(workTree: [UInt8]) -> Setting.Level {
    if origin.hasPrefix("file:") {
      let path = Array(origin.utf8.dropFirst(5))
      if path.first != UInt8(ascii: "/") || path.starts(with: workTree + [UInt8(ascii: "/")]) {
        return scope == "command" ? .thisRun : .convenience
      }
    }
    switch scope {
    case "system": return .operator_
    case "global": return .user
    case "command": return .thisRun
    default: return .convenience
    }
  }
}
