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

  /// What is looked for.
  enum Aim {
    case everything, phrases
  }

  /// By their end, and the longer before the shorter.
  private(set) var raw: [Hit] = []
  private(set) var squeezed: [PhraseHit] = []

  init(_ bytes: [UInt8], in range: Range<Int>, for aim: Aim = .everything, by engine: RuleEngine) {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, !range.isEmpty else { return }
    if aim == .everything { raw.reserveCapacity(range.count / 128) }
    let rules = engine.rules
    unsafe bytes.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      unsafe rules.tables.bytes.withUnsafeBytes { tables in
        guard let tables = tables.baseAddress else { return }
        var buffers = unsafe ScanBuffers(engine.memory)
        unsafe scan(base, range, aim, rules, tables, &buffers)
      }
    }
    squeezed.sort { $0.end < $1.end }
  }

  private mutating func scan(
    _ text: UnsafePointer<UInt8>, _ range: Range<Int>, _ aim: Aim, _ rules: RuleSet, _ tables: UnsafeRawPointer,
    _ buffers: inout ScanBuffers
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let block = unsafe start..<min(start + ScanBuffers.block, range.upperBound)
      if aim == .everything {
        unsafe buffers.fill(text, block, within: range)
        unsafe rules.keywords.withFinder { finder in
          for index in unsafe 0..<buffers.findKeywords(block.count, tables, finder) {
            let passed = unsafe buffers.passed[index]
            let place = Int(passed & 0xFFF)
            unsafe finder.each(at: buffers.byte(at: place), ways: passed &>> 12) { word, first in
              let end = unsafe start + (first - buffers.byte(at: 0)) + Int(word.length)
              insert(Hit(rule: word.rule, length: Int(word.length), end: end))
            }
          }
        }
      }
      unsafe buffers.collectLetters(text, block, tables)
      unsafe scanLetters(&buffers, text, block, rules, tables, isLast: block.upperBound == range.upperBound)
      start = block.upperBound
    }
  }

  /// Words are found by some of their bytes: one that ends later may be found sooner.
  private mutating func insert(_ hit: Hit) {
    var index = raw.count
    while index > 0 {
      let other = raw[index - 1]
      if other.end < hit.end || other.end == hit.end && other.length >= hit.length { break }
      index -= 1
    }
    if index == raw.count { raw.append(hit) } else { raw.insert(hit, at: index) }
  }

  /// Looks for phrases, and keeps what a phrase may need that goes on in the next block.
  private mutating func scanLetters(
    _ buffers: inout ScanBuffers, _ text: UnsafePointer<UInt8>, _ block: Range<Int>, _ rules: RuleSet,
    _ tables: UnsafeRawPointer, isLast: Bool
  ) {
    let end = unsafe buffers.endOfLetters(isLast: isLast)
    let found = unsafe buffers.findPhrases(to: end, tables)
    unsafe rules.phrases.withFinder { finder in
      for index in 0..<found.count {
        let place = unsafe Int(buffers.passed[index])
        unsafe finder.each(at: UnsafeRawPointer(buffers.letters + place)) { word in
          let end = unsafe buffers.place(ofLetter: place + word.count - 1, text, block, tables) + 1
          squeezed.append(PhraseHit(rule: word.rule, turn: word.turn, end: end))
        }
      }
    }
    if !isLast { unsafe buffers.keepLetters(from: found.stop, text, block, tables) }
  }
}
