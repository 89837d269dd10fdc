/// Reads the compiled index: a line for each rule, with the flags of its head, the length of its row, a tab, and its words.
///
/// A capital letter of a word stands for itself alone, a small one for both. Words are separated by spaces; within one a space
/// is written `\s`, a tab `\t` and a line feed `\n`. Before a keyword stands a letter, `A` for the first of twelve: by which of
/// its bytes it is found, four even places by three odd ones.
struct IndexReader {
  private(set) var heads: [Rule.Head] = []
  private(set) var keywords = KeywordTable()
  private(set) var phrases = LetterTable()
  /// What the first pass needs of both.
  private(set) var tables = ScanTables()
  private(set) var wide: [Int] = []

  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    heads.reserveCapacity(1_024)
    var place = 0
    var row = 0
    var word: [UInt8] = []
    while place + 4 < text.count {
      let flags = unsafe (text[place], text[place + 1], text[place + 2])
      place += 3
      var length = 0
      while place < text.count, unsafe text[place].isASCIIDigit {
        length = unsafe length &* 10 &+ Int(text[place] &- 0x30)
        place += 1
      }
      let head = Rule.Head(view: flags.0, kind: flags.1, mark: flags.2, row: row)
      row = row &+ length
      let rule = UInt16(truncatingIfNeeded: heads.count)
      if let head {
        heads.append(head)
        if head.view == .wide { wide.append(Int(rule)) }
      }
      place += 1
      while place < text.count {
        let byte = unsafe text[place]
        place += 1
        if byte == 0x5C, place < text.count, let blank = unsafe IndexReader.blank(text[place]) {
          word.append(blank)
          place += 1
        } else if byte != 0x20 && byte != 0x0A {
          word.append(byte)
        } else {
          if let head, !word.isEmpty { add(word, of: rule, head) }
          word.removeAll(keepingCapacity: true)
          if byte == 0x0A { break }
        }
      }
    }
    tables.append(phrases)
  }

  private static func blank(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "s"): 0x20
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "n"): 0x0A
    default: nil
    }
  }

  private mutating func add(_ word: [UInt8], of rule: UInt16, _ head: Rule.Head) {
    switch head.view {
    case .raw:
      let number = Int(word[0] &- UInt8(ascii: "A")) % 12
      keywords.add(
        word.dropFirst(), by: (even: number / 3 * 2, odd: number % 3 * 2 + 1), rule: rule,
        standsAlone: head.mark == .token || head.mark == .service, to: &tables)
    case .squeezed: for turn in Turn.allCases { phrases.add(word, rule: rule, turn: turn) }
    case .wide: break
    }
  }
}
