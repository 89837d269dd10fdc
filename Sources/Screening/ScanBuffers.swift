/// Where the scan puts what a block of bytes holds: its letters, and the places where a keyword may end.
@unsafe struct ScanBuffers {
  /// So many bytes are taken at once.
  static let block = 4_096
  private static let capacity = block + 4 * LetterTable.longest

  let letters: UnsafeMutablePointer<UInt8>
  /// The place of each letter.
  let places: UnsafeMutablePointer<Int32>
  /// Where a keyword may end, and the classes of the bytes up to there.
  let candidates: UnsafeMutablePointer<Int32>
  let histories: UnsafeMutablePointer<UInt64>
  private(set) var candidateCount = 0
  /// The kinds of all bytes together.
  private(set) var flags: UInt8 = 0
  /// One letter stands before the first, for phrases that begin at an odd place.
  private var letterCount = 1
  private var history: UInt64 = 0
  private var pair: UInt32 = 1

  /// Lends buffers for one stretch.
  static func with(_ body: (inout ScanBuffers) -> Void) {
    unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 3 * capacity) { memory in
      guard let base = memory.baseAddress else { return }
      var buffers = unsafe ScanBuffers(base)
      unsafe body(&buffers)
    }
  }

  private init(_ memory: UnsafeMutablePointer<UInt64>) {
    let size = unsafe ScanBuffers.capacity
    let raw = UnsafeMutableRawPointer(memory)
    unsafe histories = memory
    unsafe candidates = (raw + 8 * size).bindMemory(to: Int32.self, capacity: size)
    unsafe places = (raw + 12 * size).bindMemory(to: Int32.self, capacity: size)
    unsafe letters = (raw + 16 * size).bindMemory(to: UInt8.self, capacity: size)
    unsafe letters[0] = 0
    unsafe places[0] = 0
  }

  /// Takes in a block that is at most so long: each byte's letter, and whether the filter lets it pass.
  ///
  /// Everything is written, and counts only if it matters: a branch would be foreseen wrongly too often.
  @inline(never)
  mutating func take(_ text: UnsafePointer<UInt8>, _ block: Range<Int>, _ rules: RuleSet) {
    unsafe rules.classes.keyword.withUnsafeBufferPointer { classes in
      unsafe rules.classes.letter.withUnsafeBufferPointer { letterOf in
        unsafe rules.keywords.filter.withUnsafeBufferPointer { filter in
          unsafe rules.keywords.pairs.withUnsafeBufferPointer { pairs in
            let (letters, places) = unsafe (self.letters, self.places)
            let (candidates, histories) = unsafe (self.candidates, self.histories)
            var letterCount = unsafe self.letterCount
            var count = 0
            var flags = unsafe self.flags
            var history = unsafe self.history
            var pair = unsafe self.pair
            for place in block {
              let byte = unsafe Int(text[place])
              let letter = unsafe letterOf[byte]
              unsafe letters[letterCount] = letter
              unsafe places[letterCount] = Int32(truncatingIfNeeded: place)
              letterCount &+= letter & ByteClasses.letterMask == 0 ? 0 : 1
              flags |= letter
              history = unsafe history << 6 | UInt64(classes[byte])
              let slot = KeywordTable.slot(history)
              let long = unsafe filter[Int(slot >> 5)] >> (slot & 31)
              let next = unsafe UInt32(pairs[Int(history & 0xFFF)])
              let passes = long & 1 | pair & next >> 8
              pair = next
              unsafe candidates[count] = Int32(truncatingIfNeeded: place)
              unsafe histories[count] = history
              count &+= passes == 0 ? 0 : 1
            }
            unsafe self.letterCount = letterCount
            unsafe candidateCount = count
            unsafe self.flags = flags
            unsafe self.history = history
            unsafe self.pair = pair
          }
        }
      }
    }
  }

  /// Up to where letters may be looked at; the last ones have blanks behind them.
  mutating func endOfLetters(isLast: Bool) -> Int {
    guard isLast else { return unsafe letterCount }
    for place in unsafe letterCount..<letterCount + LetterTable.longest { unsafe letters[place] = 0 }
    return unsafe letterCount + LetterTable.longest
  }

  /// Moves the letters of a stretch to the front.
  mutating func keepLetters(from start: Int, to end: Int) {
    for place in start..<max(start, end) {
      unsafe letters[place - start] = unsafe letters[place]
      unsafe places[place - start] = unsafe places[place]
    }
    unsafe letterCount = max(0, end - start)
  }
}
