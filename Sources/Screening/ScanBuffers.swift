/// Where the scan puts what a block of bytes holds: its letters, and the places where a keyword may end.
///
/// All of it is one piece of memory with fixed offsets, as is `RuleSet.tables`: so few addresses stay in registers.
@unsafe struct ScanBuffers {
  /// So many bytes are taken at once.
  static let block = 4_096
  private static let capacity = block + 4 * LetterTable.longest

  let letters: UnsafeMutablePointer<UInt8>
  /// The place of each letter.
  let places: UnsafeMutablePointer<Int32>
  /// Where a keyword may end.
  let candidates: UnsafeMutablePointer<Int32>
  private(set) var candidateCount = 0
  /// The kinds of all bytes together.
  private(set) var flags: UInt8 = 0
  /// One letter stands before the first, for phrases that begin at an odd place.
  private var letterCount = 1
  private var history: UInt32 = 0
  private var pair: UInt32 = 1

  /// Lends buffers for one stretch.
  static func with(_ body: (inout ScanBuffers) -> Void) {
    unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * capacity) { memory in
      guard let base = memory.baseAddress else { return }
      var buffers = unsafe ScanBuffers(base)
      unsafe body(&buffers)
    }
  }

  private init(_ memory: UnsafeMutablePointer<Int32>) {
    let size = unsafe ScanBuffers.capacity
    unsafe candidates = memory
    unsafe places = memory + size
    unsafe letters = UnsafeMutableRawPointer(memory + 2 * size).bindMemory(to: UInt8.self, capacity: size)
    unsafe letters[0] = 0
    unsafe places[0] = 0
  }

  /// Takes in a block that is at most so long: each byte's letter, and whether the filter lets it pass.
  ///
  /// Everything is written, and counts only if it matters: a branch would be foreseen wrongly too often.
  @inline(never)
  mutating func take(_ text: UnsafePointer<UInt8>, _ block: Range<Int>, _ tables: UnsafeRawPointer) {
    let output = unsafe UnsafeMutableRawPointer(candidates)
    let placesOffset = unsafe 4 * ScanBuffers.capacity
    let lettersOffset = unsafe 8 * ScanBuffers.capacity
    var letterCount = unsafe self.letterCount
    var count = 0
    var flags = unsafe self.flags
    var history = unsafe self.history
    var pair = unsafe self.pair
    var place = block.lowerBound
    while place < block.upperBound {
      let byte = unsafe Int(text[place])
      let letter = unsafe tables.load(fromByteOffset: ScanTables.letters + byte, as: UInt8.self)
      unsafe output.storeBytes(of: letter, toByteOffset: lettersOffset &+ letterCount, as: UInt8.self)
      unsafe output.storeBytes(
        of: Int32(truncatingIfNeeded: place), toByteOffset: placesOffset &+ 4 &* letterCount, as: Int32.self)
      letterCount &+= letter & ByteClasses.letterMask == 0 ? 0 : 1
      flags |= letter
      history = unsafe history &<< 6 | UInt32(tables.load(fromByteOffset: byte, as: UInt8.self))
      let slot = KeywordTable.slot(history)
      let long = unsafe tables.load(fromByteOffset: ScanTables.filter &+ 4 &* Int(slot &>> 5), as: UInt32.self)
      let next = unsafe UInt32(
        tables.load(fromByteOffset: ScanTables.pairs &+ 2 &* Int(history & 0xFFF), as: UInt16.self))
      let passes = long &>> (slot & 31) & 1 | pair & next &>> 8
      pair = next
      unsafe output.storeBytes(of: Int32(truncatingIfNeeded: place), toByteOffset: 4 &* count, as: Int32.self)
      count &+= Int((passes &+ 0xFF) &>> 8)
      place &+= 1
    }
    unsafe self.letterCount = letterCount
    unsafe candidateCount = count
    unsafe self.flags = flags
    unsafe self.history = history
    unsafe self.pair = pair
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
