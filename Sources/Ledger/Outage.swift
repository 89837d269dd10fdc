import Glibc

/// That an endpoint could not be reached a moment ago, so that the next commit does not wait for it again.
package struct Outage: Sendable, Equatable {
  /// Seconds for which it is believed.
  package static let patience = 60
  static let name = "outage"

  package let origin: String
  package let reason: String

  package init(origin: String, reason: String) {
    self.origin = origin
    self.reason = reason
  }
}

extension StateFolder {
  /// The outage of this origin that was noted less than a minute ago.
  package func outage(of origin: String) -> Outage? {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    guard let age = folder.modified(Outage.name).map({ now.tv_sec - $0 }), (0..<Outage.patience).contains(age),
      let bytes = folder.read(Outage.name, limit: 4_096)
    else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 1).map(String.init)
    guard lines.count == 2, lines[0] == origin else { return nil }
    return Outage(origin: origin, reason: lines[1])
  }

  package func note(_ outage: Outage) throws(LedgerError) {
    try folder.write(Array("\(outage.origin)\n\(outage.reason)".utf8), as: Outage.name)
  }

  /// The answers that are remembered for this clone.
  package func answers() throws(LedgerError) -> AnswerLedger { try AnswerLedger(in: folder) }
}

extension Folder {
  /// When a file was written, in seconds since 1970.
  func modified(_ name: String) -> Int? {
    var status = stat()
    guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return status.st_mtim.tv_sec
  }
}
