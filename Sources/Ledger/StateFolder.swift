import Findings
import Glibc

/// What is remembered about one clone, outside of it: a repository that came in an archive brings no reviews of its own.
package struct StateFolder: ~Copyable {
  let folder: Folder
  /// Where it is.
  package let path: [UInt8]

  /// Opens `airlock/<SHA-256 of the common directory>` below the user's state folder, which is made when missing.
  package init(stateHome: [UInt8], commonDirectory: [UInt8]) throws(LedgerError) {
    let name = HexDigits.text(SHA256.hash(commonDirectory))
    let home = try StateFolder.home(stateHome)
    let ours = try Folder("airlock", in: home)
    folder = try Folder(name, in: ours)
    path = stateHome + Array("/airlock/\(name)".utf8)
  }

  package var dismissals: Dismissals { list("dismissed") }

  /// Changes what is dismissed, while nobody else does.
  package func change(_ body: (inout Dismissals) -> Void) throws(LedgerError) {
    try lock()
    defer { unlock() }
    var list = dismissals
    body(&list)
    try folder.write(list.text, as: "dismissed")
  }

  /// Waits until no other run changes what is kept.
  func lock() throws(LedgerError) {
    while flock(folder.descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw LedgerError(attempt: "lock the state folder", reason: "error \(errno)") }
    }
  }

  func unlock() { flock(folder.descriptor, LOCK_UN) }

  private func list(_ name: String) -> Dismissals {
    Dismissals(text: folder.read(name, limit: Dismissals.limit) ?? [])
  }

  /// The state folder itself, whose missing parents are made for this user alone.
  static func home(_ path: [UInt8]) throws(LedgerError) -> Folder {
    let parts = path.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    var reached: [UInt8] = []
    for part in parts {
      reached += [UInt8(ascii: "/")] + Array(part.utf8)
      Parent.make(reached)
    }
    let home = try Folder(path: path)
    try home.expectOwn(path)
    return home
  }
}
