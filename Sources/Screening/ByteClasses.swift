/// What each byte is to the scan, packed so that one load tells all of it.
struct ByteClasses: Sendable {
  /// How many bits the class of a byte of a keyword takes; 0 is every byte that no keyword has.
  static let width = 6
  static let mask: UInt32 = 0x3F
  /// The letter that a byte is or stands for counts from 1; 0 is no letter.
  static let letterShift: UInt32 = 8
  static let letterMask: UInt32 = 0x1F
  /// Set with every letter: what it adds to their number.
  static let isLetterShift: UInt32 = 13
  static let control: UInt32 = 1 << 16
  static let wide: UInt32 = 1 << 17

  private(set) var entries: [UInt32]
  private var used: UInt32 = 0

  init() {
    entries = [UInt32](repeating: 0, count: 256)
    for byte in 0..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D { entries[byte] = ByteClasses.control }
    for byte in 0x80..<0x100 { entries[byte] = ByteClasses.wide }
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      // A one stands for both: they are one letter to the scan.
      let plain = letter == UInt8(ascii: "l") ? UInt8(ascii: "i") : letter
      entries[Int(letter)] |= ByteClasses.letterBits(plain)
      entries[Int(letter) - 0x20] |= ByteClasses.letterBits(plain)
    }
    for (sign, letter) in LeetLetters.pairs { entries[Int(sign)] |= ByteClasses.letterBits(letter) }
  }

  private static func letterBits(_ letter: UInt8) -> UInt32 {
    UInt32(letter &- UInt8(ascii: "a") &+ 1) << letterShift | 1 << isLetterShift
  }

  /// The class of a byte of a keyword, which it gets if it has none yet; both cases of a letter have one.
  mutating func register(_ byte: UInt8) -> UInt64 {
    let known = entries[Int(byte)] & ByteClasses.mask
    guard known == 0 else { return UInt64(known) }
    used = min(used + 1, ByteClasses.mask)
    entries[Int(byte)] |= used
    if byte.isASCIILetter { entries[Int(byte ^ 0x20)] |= used }
    return UInt64(used)
  }

  /// The letter of a byte, from 1, or 0.
  func letter(_ byte: UInt8) -> UInt8 {
    UInt8(truncatingIfNeeded: entries[Int(byte)] >> ByteClasses.letterShift & ByteClasses.letterMask)
  }
}
