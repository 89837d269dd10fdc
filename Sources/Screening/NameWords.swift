/// The words of a name that is long enough to be a sentence: `ignore_all_of_it`, `ignoreAllOfIt`.
enum NameWords {
  private static let fewest = 6
  private static let longest = 512

  /// The words of a run that may have them, a space between them; `nil` where they are few, or where it is no name.
  static func words(of run: ArraySlice<UInt8>) -> [UInt8]? {
    var count = 0
    var digits = 0
    var last: UInt8 = 0x20
    let words = unsafe [UInt8](unsafeUninitializedCapacity: 2 * run.count) { words, length in
      for byte in run {
        guard byte.isASCIILetter else {
          if byte.isASCIIDigit { digits &+= 1 }
          last = 0x20
          continue
        }
        let isCapital = byte & 0x20 == 0
        if last == 0x20 || isCapital && last & 0x20 != 0 {
          count &+= 1
          unsafe words[length] = 0x20
          length &+= 1
        } else if !isCapital && last & 0x20 == 0, length > 1, unsafe words[length - 2] != 0x20 {
          // The last of several capitals begins a word: `HTMLFile`.
          unsafe words[length] = words[length - 1]
          unsafe words[length - 1] = 0x20
          length &+= 1
          count &+= 1
        }
        unsafe words[length] = byte | 0x20
        length &+= 1
        last = byte
      }
    }
    // What is drawn has capitals and digits all over.
    return count >= fewest && count * 2 <= run.count - digits * 4 ? words : nil
  }

  /// Whether a run may have the words, by its capitals, signs and digits; most have not.
  static func mayStand(in run: UnsafeRawBufferPointer) -> Bool {
    guard run.count <= longest else { return false }
    var starts = 1
    var digits = 0
    var place = 0
    while place < run.count {
      var eight = EightBytes.all(0x61)
      if place &+ 8 <= run.count {
        eight = unsafe run.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      } else {
        for last in place..<run.count { eight = unsafe eight << 8 | UInt64(run[last]) }
      }
      starts &+= 8 &- EightBytes.count(EightBytes.smallLetters(eight))
      digits &+= EightBytes.count(EightBytes.digits(eight))
      place &+= 8
    }
    return starts >= fewest && fewest * 2 <= run.count - digits * 4
  }
}
