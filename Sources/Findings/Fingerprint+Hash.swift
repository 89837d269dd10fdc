extension Fingerprint {
  /// The fingerprint of a finding: what found it, where, and on which bytes.
  ///
  /// Line numbers are not part of it, so that a finding keeps it when lines move. The bytes are hashed, never kept.
  package init(rule: String, path: [UInt8], material: [UInt8]) {
    var hash = SHA256()
    for part in [Array(rule.utf8), path, material] {
      let count = UInt64(part.count)
      hash.update((0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * UInt64($0))) })
      hash.update(part)
    }
    self = Fingerprint(hash.finish()) ?? .none
  }
}
