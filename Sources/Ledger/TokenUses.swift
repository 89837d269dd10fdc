import Glibc

/// When the token for each origin was last used here: times, and nothing of a token.
package struct TokenUses: ~Copyable {
  private static let name = "token-uses"
  private static let limit = 64 << 10
  private static let most = 200
  private let folder: Folder

  package init(stateHome: [UInt8]) throws(LedgerError) {
    folder = try Folder("airlock", in: try StateFolder.home(stateHome))
  }

  /// Seconds since 1970; `nil` where none is known.
  package func last(of origin: String) -> Int? { all.last { $0.origin == origin }?.time }

  package func note(_ origin: String) throws(LedgerError) {
    let uses = all.filter { $0.origin != origin }.suffix(TokenUses.most - 1) + [(time(nil), origin)]
    try folder.write(uses.flatMap { Array("\($0.time) \($0.origin)\n".utf8) }, as: TokenUses.name)
  }

  private var all: [(time: Int, origin: String)] {
    String(decoding: folder.read(TokenUses.name, limit: TokenUses.limit) ?? [], as: UTF8.self)
      .split(separator: "\n").compactMap { line in
        let parts = line.split(separator: " ").map(String.init)
        guard parts.count == 2, let time = Int(parts[0]) else { return nil }
        return (time, parts[1])
      }
  }
}
