/// What each byte is to the scan for phrases.
enum ByteClasses {
  /// The letter that each byte is or stands for, counted from 1; 0 for all others.
  static let letters: [UInt8] = {
    var letters = [UInt8](repeating: 0, count: 256)
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      // A one stands for both: they are one letter to the scan.
      let plain = letter == UInt8(ascii: "l") ? UInt8(ascii: "i") : letter
      letters[Int(letter)] = plain - UInt8(ascii: "a") + 1
      letters[Int(letter) - 0x20] = plain - UInt8(ascii: "a") + 1
    }
    for (sign, letter) in LeetLetters.pairs { letters[Int(sign)] = letter - UInt8(ascii: "a") + 1 }
    return letters
  }()
}
