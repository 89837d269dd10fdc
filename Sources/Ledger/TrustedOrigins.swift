/// The remote origins that this user has agreed to send to.
///
/// They are kept apart from the settings: whoever writes an origin there has not agreed to it here.
package struct TrustedOrigins: ~Copyable {
  private static let name = "trusted-origins"
  private static let limit = 64 << 10
  private let folder: Folder

  package init(stateHome: [UInt8]) throws(LedgerError) {
    folder = try Folder("airlock", in: try StateFolder.home(stateHome))
  }

  /// In the order in which they were added.
  package var all: [String] {
    String(decoding: folder.read(TrustedOrigins.name, limit: TrustedOrigins.limit) ?? [], as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  package func contains(_ origin: String) -> Bool { all.contains(origin) }

  package func add(_ origin: String) throws(LedgerError) {
    let known = all
    guard !known.contains(origin) else { return }
    try keep(known + [origin])
  }

  /// Whether it was there.
  package func remove(_ origin: String) throws(LedgerError) -> Bool {
    let known = all
    guard known.contains(origin) else { return false }
    try keep(known.filter { $0 != origin })
    return true
  }

  private func keep(_ origins: [String]) throws(LedgerError) {
    try folder.write(origins.flatMap { Array($0.utf8) + [0x0A] }, as: TrustedOrigins.name)
  }
}
