/// Findings that a person has looked at and does not want to see again, by their whole fingerprints.
package struct Dismissals: Sendable {
  package struct Entry: Sendable, Equatable {
    /// 64 hexadecimal digits.
    package let fingerprint: String
    /// What it was about, for people who read the list.
    package let words: String

    package init(fingerprint: String, words: String) {
      self.fingerprint = fingerprint
      self.words = words
    }
  }

  /// Bytes; some ten thousand entries.
  static let limit = 4 << 20
  package private(set) var entries: [Entry]
  private var known: Set<String>

  package init(_ entries: [Entry] = []) {
    self.entries = entries
    known = Set(entries.map(\.fingerprint))
  }

  /// Reads lines of a fingerprint, a blank and words; others are passed over.
  init(text: [UInt8]) {
    self.init(
      text.split(separator: 0x0A).compactMap { line in
        let parts = line.split(separator: 0x20, maxSplits: 1)
        guard let name = parts.first, name.count == 64 else { return nil }
        return Entry(
          fingerprint: String(decoding: name, as: UTF8.self),
          words: parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : "")
      })
  }

  var text: [UInt8] {
    entries.flatMap { entry in
      let words = entry.words.unicodeScalars.map { $0.value < 0x20 ? " " : String($0) }.joined()
      return Array("\(entry.fingerprint) \(words)\n".utf8)
    }
  }

  package func contains(_ fingerprint: String) -> Bool { known.contains(fingerprint) }

  /// The entries whose fingerprint begins with these digits.
  package func matches(_ digits: String) -> [Entry] { entries.filter { $0.fingerprint.hasPrefix(digits) } }

  package mutating func add(_ entry: Entry) {
    if known.insert(entry.fingerprint).inserted { entries.append(entry) }
  }

  package mutating func remove(_ fingerprint: String) {
    known.remove(fingerprint)
    entries.removeAll { $0.fingerprint == fingerprint }
  }
}
