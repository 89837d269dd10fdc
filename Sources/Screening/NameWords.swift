/// The words of a name that is long enough to be a sentence: `ignore_all_of_it`, `ignoreAllOfIt`.
enum NameWords {
  private static let fewest = 6
  private static let longest = 512

  /// The words, a space between them; `nil` where they are few, or where it is no name.
  static func words(of run: ArraySlice<UInt8>) -> [UInt8]? {
    guard run.count <= longest, mayBeName(run) else { return nil }
    var words: [UInt8] = []
    words.reserveCapacity(2 * run.count)
    var count = 0
    var digits = 0
    var last: UInt8 = 0x20
    for byte in run {
      guard byte.isASCIILetter else {
        if byte.isASCIIDigit { digits += 1 }
        last = 0x20
        continue
      }
      let isCapital = byte & 0x20 == 0
      if last == 0x20 || isCapital && last & 0x20 != 0 {
        count += 1
        words.append(0x20)
      } else if !isCapital && last & 0x20 == 0 && words.count > 1 && words[words.count - 2] != 0x20 {
        // The last of several capitals begins a word: `HTMLFile`.
        words.insert(0x20, at: words.count - 1)
        count += 1
      }
      words.append(byte.lowercased)
      last = byte
    }
    // What is drawn has capitals and digits all over.
    return count >= fewest && count * 2 <= run.count - digits * 4 ? words : nil
  }

  /// Whether a run may have the words, by its capitals, signs and digits; most have not.
  private static func mayBeName(_ run: ArraySlice<UInt8>) -> Bool {
    var starts = 1
    var digits = 0
    for byte in run {
      if byte &- 0x61 > 25 { starts &+= 1 }
      if byte &- 0x30 < 10 { digits &+= 1 }
    }
    return starts >= fewest && fewest * 2 <= run.count - digits * 4
  }
}
