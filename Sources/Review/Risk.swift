import Diff
import Screening

/// How much a file looks like one in which a defect hurts; a guess, and good for nothing but an order.
enum Risk {
  private static let words = [
    "auth", "login", "passw", "token", "secret", "crypt", "admin", "permission", "sql", "exec", "eval", "unsafe",
    "memcpy", "malloc", "deserial", "payment", "delete", "http",
  ].map { Needle(Array($0.utf8)) }
  /// Suffixes of what is read, not run.
  private static let prose: Set<String> = ["md", "txt", "rst", "lock", "json", "svg", "csv", "po"]
  private static let linesLookedAt = 400

  static func of(_ file: OutgoingFile) -> Int {
    let added = file.hunks.lazy.flatMap(\.lines).filter { $0.origin == .added }.prefix(linesLookedAt)
    var score = 20 * hits(in: file.rawPath.bytes) + (file.hadInjection ? 100 : 0)
    for line in added { score += 1 + 4 * hits(in: line.text.bytes) }
    return prose.contains(Block(file, takesControl: false).suffix) ? score - 1_000 : score
  }

  private static func hits(in bytes: [UInt8]) -> Int {
    let lower = bytes.prefix(400).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return words.count { $0.occurs(in: lower) }
  }
}
