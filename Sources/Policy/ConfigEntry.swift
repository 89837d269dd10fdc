/// One value of git's configuration with where it comes from.
package struct ConfigEntry: Sendable, Hashable {
  package let scope: String
  package let origin: String
  /// As git prints it: section and key in lower case.
  package let key: String
  /// `nil` for a key that stands without a value, which git takes for true.
  package let value: String?
  /// `nil` for a value that stands in no file.
  private let file: OriginFile?

  package init(scope: String, origin: String, key: String, value: String?) {
    self.init(scope: scope, origin: Array(origin.utf8), key: key, value: value)
  }

  private init(scope: String, origin: [UInt8], key: String, value: String?) {
    let mark = Array("file:".utf8)
    self.scope = scope
    self.origin = String(decoding: origin, as: UTF8.self)
    self.key = key
    self.value = value
    file = origin.starts(with: mark) ? OriginFile(path: Array(origin.dropFirst(mark.count))) : nil
  }

  /// Reads what `git config --show-scope --show-origin -z --get-regexp` prints.
  package static func parse(_ output: [UInt8]) throws(PolicyError) -> [ConfigEntry] {
    let fields = output.split(separator: 0, omittingEmptySubsequences: false).dropLast()
    // Output that was cut off is no configuration: what is missing may be what tightens it.
    guard output.last ?? 0 == 0, fields.count.isMultiple(of: 3) else {
      throw PolicyError(key: "", scope: "", origin: "", reason: "git's configuration cannot be read")
    }
    var entries: [ConfigEntry] = []
    var index = fields.startIndex
    while index < fields.endIndex {
      let pair = fields[index + 2].split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
      entries.append(
        ConfigEntry(
          scope: String(decoding: fields[index], as: UTF8.self),
          origin: Array(fields[index + 1]),
          key: String(decoding: pair[0], as: UTF8.self),
          value: pair.count > 1 ? String(decoding: pair[1], as: UTF8.self) : nil))
      index += 3
    }
    return entries
  }

  /// How far this value is trusted.
  ///
  /// A file inside the work tree is the repository's, whoever included it. Asks the file system where links lead.
  package func level(workTree: [UInt8]) -> Setting.Level {
    if let file, file.lies(in: workTree) { return scope == "command" ? .thisRun : .convenience }
    switch scope {
    case "system": return .operator_
    case "global": return .user
    case "command": return .thisRun
    default: return .convenience
    }
  }
}
