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

  init(_ bytes: [UInt8], in range: Range<Int>, rules: RuleSet) {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, !range.isEmpty else { return }
    unsafe bytes.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      unsafe ScanBuffers.with { buffers in
        unsafe scan(base, range, rules, &buffers)
      }
    }
    squeezed.sort { $0.end < $1.end }
  }

  private mutating func scan(
    _ text: UnsafePointer<UInt8>, _ range: Range<Int>, _ rules: RuleSet, _ buffers: inout ScanBuffers
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let block = unsafe start..<min(start + ScanBuffers.block, range.upperBound)
      unsafe rules.tables.bytes.withUnsafeBytes { tables in
        guard let base = tables.baseAddress else { return }
        unsafe buffers.take(text, block, base)
      }
      let count = unsafe buffers.candidateCount
      for index in 0..<count {
        let end = unsafe Int(buffers.candidates[index]) + 1
        rules.keywords.each(endingIn: unsafe KeywordScan.history(text, end, after: range.lowerBound, rules)) { word in
          guard word.capitals == 0 || (unsafe KeywordScan.isSpelled(word, text + end)) else { return }
          raw.append(Hit(rule: word.rule, length: Int(word.length), end: end))
        }
      }
      start = block.upperBound
      unsafe scanLetters(&buffers, rules, isLast: start == range.upperBound)
    }
    hasWideBytes = unsafe buffers.flags & ByteClasses.wide != 0
    hasControls = unsafe buffers.flags & ByteClasses.control != 0
  }

  /// The classes of the bytes up to a place.
  private static func history(
    _ text: UnsafePointer<UInt8>, _ end: Int, after start: Int, _ rules: RuleSet
  ) -> UInt64 {
    unsafe rules.classes.keyword.withUnsafeBufferPointer { classes in
      var history: UInt64 = 0
      for place in max(start, end - KeywordTable.longest)..<end {
        history = unsafe history &<< 6 | UInt64(classes[Int(text[place])])
      }
      return history
    }
  }

  private static func isSpelled(_ word: KeywordTable.Word, _ end: UnsafePointer<UInt8>) -> Bool {
    (0..<Int(word.length)).allSatisfy { place in
      unsafe (word.capitals >> UInt16(place) & 1 == 0 || end[-1 - place] & 0x20 == 0)
    }
  }

  /// Looks at every second letter, and keeps what a phrase may need that goes on in the next block.
  private mutating func scanLetters(_ buffers: inout ScanBuffers, _ rules: RuleSet, isLast: Bool) {
    let letters = unsafe buffers.letters
    let places = unsafe buffers.places
    let end = unsafe buffers.endOfLetters(isLast: isLast)
    var place = 1
    unsafe rules.phrases.filter.withUnsafeBufferPointer { filter in
      while place + LetterTable.longest <= end {
        let slot = unsafe LetterTable.slot(
          UnsafeRawPointer(letters).loadUnaligned(fromByteOffset: place, as: UInt64.self))
        if unsafe filter[Int(slot >> 5)] >> (slot & 31) & 1 != 0 {
          unsafe rules.phrases.each(in: letters, at: place) { word, start in
            squeezed.append(
              unsafe PhraseHit(rule: word.rule, turn: word.turn, end: Int(places[start + word.letters.count - 1]) + 1))
          }
        }
        place += 2
      }
    }
    unsafe buffers.keepLetters(from: place - 1, to: end)
  }
}
