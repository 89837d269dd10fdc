/// HMAC with SHA-256, as RFC 2104 describes it: what only those can compute who have the key.
package struct KeyedHash {
  private let inner: [UInt8]
  private let outer: [UInt8]

  /// The key has at most 64 bytes.
  package init(key: [UInt8]) {
    let padded = key.prefix(64) + [UInt8](repeating: 0, count: max(0, 64 - key.count))
    inner = padded.map { $0 ^ 0x36 }
    outer = padded.map { $0 ^ 0x5C }
  }

  package func of(_ bytes: [UInt8]) -> [UInt8] {
    var first = SHA256()
    first.update(inner)
    first.update(bytes)
    var second = SHA256()
    second.update(outer)
    second.update(first.finish())
    return second.finish()
  }
}

/// A hash of a window of bytes, from which that of the next window follows: which windows are worth a second look.
package struct RollingHash {
  private let multiplier: UInt32
  /// What the window's first byte counts for.
  private let weight: UInt32
  package private(set) var value: UInt32 = 0

  package init(multiplier: UInt32, length: Int) {
    self.multiplier = multiplier | 1
    var weight: UInt32 = 1
    for _ in 1..<max(1, length) { weight = weight &* (multiplier | 1) }
    self.weight = weight
  }

  package mutating func add(_ byte: UInt8) { value = value &* multiplier &+ UInt32(byte) }

  package mutating func remove(_ byte: UInt8) { value = value &- weight &* UInt32(byte) }
}
