/// What each byte is to the scan.
struct ByteClasses: Sendable {
  /// How many bits the class of a byte of a keyword takes.
  static let width = 6
  /// Letters are below these bits, which tell other kinds of bytes apart.
  static let letterMask: UInt8 = 0x1F
  static let control: UInt8 = 0x40
  static let wide: UInt8 = 0x80

  /// The class of each byte of a keyword; 0 is every byte that no keyword has.
  private(set) var keyword = [UInt8](repeating: 0, count: 256)
  /// The letter that each byte is or stands for, counted from 1; or its kind.
  let letter: [UInt8]
  private var used: UInt8 = 0

  init() {
    var letters = [UInt8](repeating: 0, count: 256)
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      // A one stands for both: they are one letter to the scan.
      let plain = letter == UInt8(ascii: "l") ? UInt8(ascii: "i") : letter
      letters[Int(letter)] = plain - UInt8(ascii: "a") + 1
      letters[Int(letter) - 0x20] = plain - UInt8(ascii: "a") + 1
    }
    for byte in 0..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D { letters[byte] = ByteClasses.control }
    for byte in 0x80..<0x100 { letters[byte] = ByteClasses.wide }
    for (sign, letter) in LeetLetters.pairs { letters[Int(sign)] = letter - UInt8(ascii: "a") + 1 }
    letter = letters
  }

  /// The class of a byte of a keyword, which it gets if it has none yet; both cases of a letter have one.
  mutating func register(_ byte: UInt8) -> UInt64 {
    let known = keyword[Int(byte)]
    guard known == 0 else { return UInt64(known) }
    used = min(used + 1, 1 << ByteClasses.width - 1)
    keyword[Int(byte)] = used
    if byte.isASCIILetter { keyword[Int(byte ^ 0x20)] = used }
    return UInt64(used)
  }
}
