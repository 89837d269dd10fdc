/// What kinds of bytes there were, sixteen at a time: the highest bit of each byte tells.
struct ByteKinds {
  private(set) var wide = SIMD2<UInt64>()
  private(set) var controls = SIMD2<UInt64>()

  /// The same bytes, capitals made small.
  @inline(__always)
  mutating func fold(_ bytes: SIMD2<UInt64>) -> SIMD2<UInt64> {
    let high = ByteKinds.each(0x80)
    let low = bytes & ~high
    let plain = ~bytes & high
    wide |= bytes & high
    // A sum reaches the highest bit where a byte is not below what is left out.
    let isBlank = ~(low &+ ByteKinds.each(0x60))
    let isOther = ByteKinds.differ(low, 0x09) & ByteKinds.differ(low, 0x0A) & ByteKinds.differ(low, 0x0D)
    controls |= plain & isBlank & isOther
    let isCapital = plain & ((low &+ ByteKinds.each(0x3F)) ^ (low &+ ByteKinds.each(0x25)))
    return bytes | isCapital &>> SIMD2(repeating: 2)
  }

  @inline(__always)
  private static func differ(_ bytes: SIMD2<UInt64>, _ byte: UInt64) -> SIMD2<UInt64> {
    (bytes ^ each(byte)) &+ each(0x7F)
  }

  @inline(__always)
  private static func each(_ byte: UInt64) -> SIMD2<UInt64> { SIMD2(repeating: EightBytes.all(byte)) }
}
