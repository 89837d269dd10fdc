/// A shell script that airlock puts where git looks for hooks.
package enum HookScript {
  /// The second line of each kind of script; the number counts changes to what uninstalling has to know.
  package static let reviewStamp = "# airlock-hook "
  package static let dispatchStamp = "# airlock-dispatch "

  /// The `pre-commit` script for a program at this path.
  package static func review(template: [UInt8], airlock: String) throws(HookError) -> [UInt8] {
    guard airlock.hasPrefix("/"), !airlock.utf8.contains(where: { $0 == 0x0A || $0 == 0x3D || $0 == 0 }) else {
      throw .unusablePath(airlock)
    }
    // A word for each variable that is set, and none for the others.
    let variables = HookEnvironment.names.map { "${\($0)+\"\($0)=$\($0)\"}" }
    return try fill(template, ["@AIRLOCK@": quote(airlock), "@ENVIRONMENT@": variables.joined(separator: " ")])
  }

  /// The script for every other name; `previous` is the directory of hooks that was set before, or empty.
  package static func dispatch(template: [UInt8], previous: String) throws(HookError) -> [UInt8] {
    try fill(template, ["@PREVIOUS@": quote(previous)])
  }

  /// Whether a file is one of airlock's scripts: a shell script with the stamp on its second line.
  package static func isOurs(_ bytes: [UInt8], stamp: String = reviewStamp) -> Bool {
    let lines = bytes.prefix(512).split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count > 1, lines[0].elementsEqual("#!/bin/sh".utf8) else { return false }
    return lines[1].starts(with: stamp.utf8)
  }

  /// A word as a POSIX shell reads it back, whatever bytes it has.
  static func quote(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  private static func fill(_ template: [UInt8], _ values: [String: String]) throws(HookError) -> [UInt8] {
    guard let text = String(validating: template, as: UTF8.self) else { throw .notText("the hook's template") }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "@") {
      result += rest[..<start]
      rest = rest[start...]
      if let (name, value) = values.first(where: { rest.hasPrefix($0.key) }) {
        result += value
        rest = rest.dropFirst(name.count)
      } else {
        result += "@"
        rest = rest.dropFirst()
      }
    }
    return Array((result + rest).utf8)
  }
}
