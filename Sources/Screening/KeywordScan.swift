/// What one pass over a stretch of bytes told: where keywords end.
struct KeywordScan {
  /// A keyword in the bytes as they are.
  struct Hit {
    let rule: UInt16
    let length: Int
    /// The place after the keyword's last byte.
    let end: Int
  }

  /// A phrase in the letters alone.
  struct PhraseHit {
    let rule: UInt16
    let turn: Turn
    let end: Int
  }

  private(set) var raw: [Hit] = []
  private(set) var squeezed: [PhraseHit] = []
  /// Whether any byte is not ASCII.
  private(set) var hasWideBytes = false
  /// Whether any byte is a control character other than tab, line feed and carriage return.
  private(set) var hasControls = false

  /// So many bytes are scanned before their letters are.
  private static let block = 4_096

  init(_ bytes: [UInt8], in range: Range<Int>, rules: RuleSet) {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, !range.isEmpty else { return }
    unsafe bytes.withUnsafeBufferPointer { text in
      unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: KeywordScan.block + 4 * LetterTable.longest) {
        letters in
        unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: KeywordScan.block + 4 * LetterTable.longest) {
          places in
          unsafe scan(text, range, rules, Letters(letters: letters, places: places))
        }
      }
    }
    squeezed.sort { $0.end < $1.end }
  }

  /// The letters of a block, and the place of each; before them the end of the block before.
  @unsafe private struct Letters {
    let letters: UnsafeMutableBufferPointer<UInt8>
    let places: UnsafeMutableBufferPointer<Int>
    var count = 1

    init(letters: UnsafeMutableBufferPointer<UInt8>, places: UnsafeMutableBufferPointer<Int>) {
      unsafe self.letters = letters
      unsafe self.places = places
      unsafe letters[0] = 0
      unsafe places[0] = 0
    }
  }

  private mutating func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ rules: RuleSet, _ buffer: Letters
  ) {
    var buffer = unsafe buffer
    var history: UInt64 = 0
    var pair: UInt32 = 1
    var flags: UInt32 = 0
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + KeywordScan.block, range.upperBound)
      unsafe rules.classes.entries.withUnsafeBufferPointer { classes in
        unsafe rules.keywords.filter.withUnsafeBufferPointer { filter in
          unsafe rules.keywords.pairs.withUnsafeBufferPointer { pairs in
            let letters = unsafe buffer.letters
            let places = unsafe buffer.places
            var count = unsafe buffer.count
            for place in start..<end {
              let entry = unsafe classes[Int(text[place])]
              flags |= entry
              history = history << 6 | UInt64(entry & ByteClasses.mask)
              unsafe letters[count] = UInt8(
                truncatingIfNeeded: entry >> ByteClasses.letterShift & ByteClasses.letterMask)
              unsafe places[count] = place
              count &+= Int(entry >> ByteClasses.isLetterShift & 1)
              let slot = KeywordTable.slot(history)
              let long = unsafe filter[Int(slot >> 5)] >> (slot & 31)
              let next = unsafe UInt32(pairs[Int(history & 0xFFF)])
              let short = pair & next >> 8
              pair = next
              if long & 1 | short != 0 {
                rules.keywords.each(endingIn: history) { word in
                  raw.append(Hit(rule: word.rule, length: Int(word.length), end: place + 1))
                }
              }
            }
            unsafe buffer.count = count
          }
        }
      }
      start = end
      unsafe scanLetters(&buffer, rules, isLast: end == range.upperBound)
    }
    hasWideBytes = flags & ByteClasses.wide != 0
    hasControls = flags & ByteClasses.control != 0
  }

  /// Looks at every second letter, and keeps what a phrase may need that goes on in the next block.
  private mutating func scanLetters(_ buffer: inout Letters, _ rules: RuleSet, isLast: Bool) {
    let letters = unsafe buffer.letters
    let places = unsafe buffer.places
    var end = unsafe buffer.count
    if isLast {
      for place in end..<end + LetterTable.longest { unsafe letters[place] = 0 }
      end += LetterTable.longest
    }
    var place = 1
    unsafe rules.phrases.filter.withUnsafeBufferPointer { filter in
      while place + LetterTable.longest <= end {
        let slot = unsafe LetterTable.slot(
          UnsafeRawBufferPointer(letters).loadUnaligned(fromByteOffset: place, as: UInt64.self))
        if unsafe filter[Int(slot >> 5)] >> (slot & 31) & 1 != 0 {
          unsafe rules.phrases.each(in: letters, at: place) { word, start in
            squeezed.append(
              unsafe PhraseHit(rule: word.rule, turn: word.turn, end: places[start + word.letters.count - 1] + 1))
          }
        }
        place += 2
      }
    }
    let kept = max(0, end - place + 1)
    for offset in 0..<kept {
      unsafe letters[offset] = unsafe letters[place - 1 + offset]
      unsafe places[offset] = unsafe places[place - 1 + offset]
    }
    unsafe buffer.count = kept
  }
}
