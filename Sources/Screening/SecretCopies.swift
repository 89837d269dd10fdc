/// Secrets that were found somewhere in a change, to be taken out wherever else they stand: many are known only by the name
/// beside them, which a second place lacks.
package struct SecretCopies: Sendable {
  private static let shortest = 8
  private static let longest = 4_096
  private static let most = 10_000

  /// By the first eight bytes, the longest first; with what goes out instead.
  private var known: [UInt64: [(secret: [UInt8], placeholder: [UInt8])]] = [:]
  /// Whether a secret begins with this byte.
  private var beginnings: [Bool] = []
  private var count = 0

  package init() {}

  package var isEmpty: Bool { known.isEmpty }

  /// Adds the secrets of another file, whose numbers mean nothing in this one.
  package mutating func add(_ file: ScreenedFile) {
    for secret in file.secrets { add(secret.material, placeholder: "‹secret:\(secret.name)›") }
  }

  /// Adds one, unless a common word might be mistaken for it.
  mutating func add(_ secret: [UInt8], placeholder: String) {
    guard secret.count >= SecretCopies.shortest, secret.count <= SecretCopies.longest, count < SecretCopies.most,
      !secret.contains(0x0A), secret.contains(where: \.isASCIIDigit), secret.contains(where: \.isASCIILetter)
    else { return }
    let key = SecretCopies.key(secret, at: 0)
    guard known[key]?.contains(where: { $0.secret == secret }) != true else { return }
    known[key, default: []].append((secret, Array(placeholder.utf8)))
    known[key]?.sort { $0.secret.count > $1.secret.count }
    if beginnings.isEmpty { beginnings = [Bool](repeating: false, count: 256) }
    beginnings[Int(secret[0])] = true
    count += 1
  }

  /// Every copy within a text, in order.
  func replacements(in bytes: [UInt8]) -> [Replacement] {
    guard !isEmpty else { return [] }
    var found: [Replacement] = []
    var place = 0
    while place + SecretCopies.shortest <= bytes.count {
      if beginnings[Int(bytes[place])], let copies = known[SecretCopies.key(bytes, at: place)],
        let copy = copies.first(where: { bytes[place...].starts(with: $0.secret) })
      {
        found.append(Replacement(range: place..<place + copy.secret.count, placeholder: copy.placeholder))
        place += copy.secret.count
      } else {
        place += 1
      }
    }
    return found
  }

  private static func key(_ bytes: [UInt8], at place: Int) -> UInt64 {
    bytes[place..<place + shortest].reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension OutgoingFile {
  /// The file without the copies, and how many there were.
  package func without(_ copies: SecretCopies) -> (file: OutgoingFile, count: Int) {
    guard !copies.isEmpty else { return (self, 0) }
    var count = 0
    let hunks = hunks.map { hunk in
      OutgoingHunk(
        oldStart: hunk.oldStart, oldCount: hunk.oldCount, newStart: hunk.newStart, newCount: hunk.newCount,
        lines: hunk.lines.map { line in
          let found = copies.replacements(in: line.text.bytes)
          guard !found.isEmpty else { return line }
          count += found.count
          return OutgoingLine(
            origin: line.origin, oldNumber: line.oldNumber, newNumber: line.newNumber, text: line.text.replacing(found))
        })
    }
    return (count > 0 ? keeping(hunks) : self, count)
  }
}
