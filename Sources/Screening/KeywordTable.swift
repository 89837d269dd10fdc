/// The keywords that are looked for in the bytes as they are, each found by the four bytes it ends in.
///
/// A step hashes the last four bytes and looks at one bit; the few places that pass are compared with the words of that
/// hash. Words of two and three bytes are told from the last pairs of bytes. The tables are small: an automaton for the same words
/// takes half a megabyte, and building it took longer than everything else at the start.
struct KeywordTable: Sendable {
  struct Word: Sendable {
    /// The classes of its bytes, the last one lowest.
    let key: UInt64
    let rule: UInt16
    /// Which of its bytes must be capital letters, the last one lowest.
    let capitals: UInt16
    let length: UInt8
    /// How many of its last bytes it is found by.
    let gram: UInt8
    /// The word of the same hash that is not longer, or `none`.
    var next: UInt16
  }

  static let none: UInt16 = 0xFFFF
  /// What fits into the history: 60 bits.
  static let longest = 10
  private static let gram = 4
  private static let factor: UInt32 = 0x9E37_79B1 << 8

  private(set) var words: [Word] = []
  /// A bit for each hash of four classes in which a word ends.
  private(set) var filter = [UInt32](repeating: 0, count: 2_048)
  /// For each pair of classes: above, the groups of short words that end in it; below, those in which it comes first.
  private(set) var pairs = [UInt16](repeating: 1, count: 4_096)
  private var chains = [UInt16](repeating: KeywordTable.none, count: 1_024)

  init() { words.reserveCapacity(1_200) }

  /// Where the filter looks for a history.
  static func slot(_ history: UInt32) -> UInt32 {
    (history &* factor) >> 16
  }

  private static func mask(_ length: Int) -> UInt64 {
    1 &<< UInt64(truncatingIfNeeded: ByteClasses.width &* length) &- 1
  }

  private static func chain(_ history: UInt64, _ length: Int) -> Int {
    let hash = UInt32(truncatingIfNeeded: history & mask(length)) &* 0x85EB_CA6B
    return Int(hash >> 22) ^ length
  }

  /// Adds a word by the classes of its bytes, of which it has two to `longest`.
  mutating func add(_ key: UInt64, capitals: UInt16, length: Int, rule: UInt16) {
    guard (2...KeywordTable.longest).contains(length), words.count < Int(KeywordTable.none) else { return }
    let last = Int(key & KeywordTable.mask(2))
    switch length {
    case 2: pairs[last] |= 0x100
    case 3:
      let first = Int(key >> UInt64(ByteClasses.width) & KeywordTable.mask(2))
      let group = UInt16(2) << UInt16(first % 7)
      pairs[first] |= group
      pairs[last] |= group << 8
    default:
      let slot = KeywordTable.slot(UInt32(truncatingIfNeeded: key))
      filter[Int(slot >> 5)] |= 1 << (slot & 31)
    }
    let gram = min(length, KeywordTable.gram)
    let chain = KeywordTable.chain(key, gram)
    let number = UInt16(truncatingIfNeeded: words.count)
    var before = KeywordTable.none
    var after = chains[chain]
    while after != KeywordTable.none, Int(words[Int(after)].length) >= length {
      before = after
      after = words[Int(after)].next
    }
    words.append(
      Word(
        key: key, rule: rule, capitals: capitals, length: UInt8(truncatingIfNeeded: length),
        gram: UInt8(truncatingIfNeeded: gram),
        next: after))
    if before == KeywordTable.none { chains[chain] = number } else { words[Int(before)].next = number }
  }

  /// The words that end where the history ends, the longest first; whether their capitals are some is not looked at.
  func each(endingIn history: UInt64, _ body: (Word) -> Void) {
    unsafe words.withUnsafeBufferPointer { words in
      var length = KeywordTable.gram
      while length > 1 {
        var number = chains[KeywordTable.chain(history, length)]
        while number != KeywordTable.none {
          let word = unsafe words[Int(number)]
          number = word.next
          let count = Int(word.length)
          if Int(word.gram) == length, history & KeywordTable.mask(count) == word.key { body(word) }
        }
        length -= 1
      }
    }
  }
}
