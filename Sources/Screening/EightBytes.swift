/// Eight bytes that are looked at at once: the highest bit of each tells.
enum EightBytes {
  static let high: UInt64 = all(0x80)

  /// Eight times the same byte.
  @inline(__always)
  static func all(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The bytes that are this one; above the lowest of them it may tell of more.
  @inline(__always)
  static func equal(_ bytes: UInt64, _ byte: UInt64) -> UInt64 {
    let difference = bytes ^ all(byte)
    return (difference &- all(1)) & ~difference & high
  }

  /// Those that are small letters.
  @inline(__always)
  static func smallLetters(_ bytes: UInt64) -> UInt64 {
    let low = bytes & ~high
    // A sum reaches the highest bit where a byte is not below what is left out.
    return (low &+ all(0x1F)) & ~(low &+ all(0x05)) & ~bytes & high
  }

  /// Those that are digits.
  @inline(__always)
  static func digits(_ bytes: UInt64) -> UInt64 {
    let low = bytes & ~high
    return (low &+ all(0x50)) & ~(low &+ all(0x46)) & ~bytes & high
  }

  /// How many are told of.
  @inline(__always)
  static func count(_ told: UInt64) -> Int { Int(truncatingIfNeeded: ((told &>> 7) &* all(1)) &>> 56) }

  /// Whether all are ASCII, and none is a control character but tab, line feed and carriage return.
  @inline(__always)
  static func arePlain(_ bytes: UInt64) -> Bool {
    let controls = ~(bytes &+ all(0x60)) & differ(bytes, 0x09) & differ(bytes, 0x0A) & differ(bytes, 0x0D)
    return (bytes | controls | (bytes &+ all(0x01))) & high == 0
  }

  /// Those of the ASCII bytes that are not this one.
  @inline(__always)
  private static func differ(_ bytes: UInt64, _ byte: UInt64) -> UInt64 { (bytes ^ all(byte)) &+ all(0x7F) }
}
