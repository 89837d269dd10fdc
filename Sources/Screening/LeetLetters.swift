/// The digits and signs that are read as letters.
enum LeetLetters {
  static let pairs: [(UInt8, UInt8)] = [
    (UInt8(ascii: "0"), UInt8(ascii: "o")), (UInt8(ascii: "1"), UInt8(ascii: "i")),
    (UInt8(ascii: "3"), UInt8(ascii: "e")), (UInt8(ascii: "4"), UInt8(ascii: "a")),
    (UInt8(ascii: "5"), UInt8(ascii: "s")), (UInt8(ascii: "9"), UInt8(ascii: "g")),
    (UInt8(ascii: "7"), UInt8(ascii: "t")),
    (UInt8(ascii: "@"), UInt8(ascii: "a")), (UInt8(ascii: "$"), UInt8(ascii: "s")),
  ]

  static let table: [UInt8?] = {
    var table = [UInt8?](repeating: nil, count: 256)
    for (sign, letter) in pairs { table[Int(sign)] = letter }
    return table
  }()
}

extension UInt8 {
  /// The byte with an ASCII capital made small.
  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
  /// The byte with a small ASCII letter made a capital.
  var uppercased: UInt8 { self >= 0x61 && self <= 0x7A ? self ^ 0x20 : self }
  var isASCIILetter: Bool { lowercased >= 0x61 && lowercased <= 0x7A }
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isHexDigit: Bool { isASCIIDigit || (lowercased >= 0x61 && lowercased <= 0x66) }
  var isWord: Bool { isASCIILetter || isASCIIDigit || self == 0x5F }
}
