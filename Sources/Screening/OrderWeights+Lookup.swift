extension OrderWeights {
  static let slots = 16_384
  /// A number for each of them.
  typealias Counts = InlineArray<16_384, UInt8>
  /// The mark of common words that are turned round or rotated: no weight.
  private static let turned = -127
  /// So many letters of a word count.
  private static let longest = 16

  /// The letters of a word, capitals as small ones: the first eight, the first one lowest, and the eight after them.
  @inline(__always)
  static func letters(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> (head: UInt64, tail: UInt64) {
    let length = min(end &- start, longest)
    guard let base = unsafe UnsafeRawPointer(text.baseAddress), start &+ longest <= text.count else {
      var (head, tail): (UInt64, UInt64) = (0, 0)
      for place in 0..<length {
        let letter = unsafe UInt64(text[start + place] & 31)
        if place < 8 { head |= letter << UInt64(8 * place) } else { tail |= letter << UInt64(8 * place - 64) }
      }
      return (head, tail)
    }
    let letters: UInt64 = 0x1F1F_1F1F_1F1F_1F1F
    let head = unsafe base.loadUnaligned(fromByteOffset: start, as: UInt64.self) & letters
    let tail = unsafe base.loadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self) & letters
    return (head & low(min(length, 8)), tail & low(max(length &- 8, 0)))
  }

  /// So many low bytes.
  @inline(__always)
  private static func low(_ count: Int) -> UInt64 { count == 0 ? 0 : ~0 &>> UInt64(64 &- 8 &* count) }

  /// A number for two, in this order; for a word, of its letters.
  @inline(__always)
  static func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
    var value = one &* 0x9E37_79B9_7F4A_7C15 &+ other &* 0xC2B2_AE3D_27D4_EB4F
    value ^= value &>> 29
    return value &* 0x1656_67B1_9E37_79F9
  }

  /// Where the table has what has this number.
  @inline(__always)
  static func slot(_ key: UInt64) -> Int? {
    guard mayBeKnown(key) else { return nil }
    var slot = Int(key &>> 50)
    let mark = UInt32(truncatingIfNeeded: key &>> 24) & 0xFFFF
    while true {
      let bits = bits(slot)
      if bits == 0 { return nil }
      if bits &>> 8 == mark { return slot }
      slot = (slot &+ 1) & (slots - 1)
    }
  }

  /// In sixteenths.
  @inline(__always)
  static func weight(_ slot: Int) -> Int {
    let weight = Int(bits(slot) & 0xFF) - 128
    return weight == turned ? 0 : weight
  }

  /// Whether it stands for a common word that is turned round or rotated.
  static func isTurned(_ slot: Int) -> Bool { Int(bits(slot) & 0xFF) - 128 == turned }

  // What is none is seldom taken for one.

  /// Whether what has this number may be a strong word, or one turned round.
  @inline(__always)
  static func mayBeStrong(_ key: UInt64) -> Bool { has(strongOnes, Int(key &>> 50)) }

  /// Whether the table may have what has this number: most pairs it has not.
  @inline(__always)
  static func mayBeKnown(_ key: UInt64) -> Bool { has(knownOnes, Int(key &>> 24 & 0xFFFF)) }

  /// Whether the bit of a place is set; a letter has four bits, a line 256 letters.
  @inline(__always)
  private static func has(_ bits: StaticString, _ place: Int) -> Bool {
    let letter = place &>> 2
    return unsafe bits.utf8Start[letter &+ letter &>> 8] &>> UInt8(truncatingIfNeeded: place & 3) & 1 != 0
  }

  /// Four letters of six bits each, the first one highest; sixty-four of them stand in a line.
  @inline(__always)
  private static func bits(_ slot: Int) -> UInt32 {
    let text = unsafe UnsafeRawPointer(table.utf8Start + (slot &* 4 &+ slot &>> 6))
    let letters = unsafe text.loadUnaligned(as: UInt32.self).byteSwapped &- 0x3030_3030
    let pairs = (letters & 0x3F00_3F00) &>> 2 | letters & 0x003F_003F
    return (pairs & 0x0FFF_0000) &>> 4 | pairs & 0x0FFF
  }
}
