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

  /// Whether all are letters, digits and `+/=`.
  @inline(__always)
  static func areBase64(_ bytes: UInt64) -> Bool {
    let low = bytes & ~high
    let small = low | all(0x20)
    // A sum reaches the highest bit where a byte is not below what is left out.
    let letters = (small &+ all(0x1F)) & ~(small &+ all(0x05))
    let digitsOrSlash = (low &+ all(0x51)) & ~(low &+ all(0x46))
    let otherThanPlus = (low ^ all(0x2B)) &+ all(0x7F)
    let otherThanEqual = (low ^ all(0x3D)) &+ all(0x7F)
    return (letters | digitsOrSlash | ~(otherThanPlus & otherThanEqual)) & ~bytes & high == high
  }

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
