/// What tokens are written with; two words with a bit for each ASCII byte are quicker than comparisons.
enum TokenBytes {
  /// Letters, digits and `_-.+/~:=`.
  static func mayBe(_ byte: UInt8) -> Bool { has(byte, 0x27FF_E800_0000_0000, 0x47FF_FFFE_87FF_FFFE) }

  /// Letters, digits and `+/=`.
  static func isBase64(_ byte: UInt8) -> Bool { has(byte, 0x23FF_8800_0000_0000, 0x07FF_FFFE_07FF_FFFE) }

  private static func has(_ byte: UInt8, _ low: UInt64, _ high: UInt64) -> Bool {
    byte < 0x80 && (byte < 0x40 ? low : high) &>> UInt64(byte & 0x3F) & 1 != 0
  }
}
