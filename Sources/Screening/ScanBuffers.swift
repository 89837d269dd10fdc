/// Where the scan puts what a block of bytes holds: a copy of it, its letters, and the places that passed.
@unsafe struct ScanBuffers {
  /// So many bytes are taken at once.
  static let block = 4_096
  /// Before and behind a block so many bytes of its neighbours are kept.
  private static let margin = 16
  /// Letters that are kept of the block before, and blanks behind the last.
  private static let slack = 4 * LetterTable.longest
  private static let capacity = block + slack

  /// The bytes of the block, `margin` before and behind them; no byte of a keyword is where the text ends.
  private let copy: UnsafeMutableRawPointer
  let letters: UnsafeMutablePointer<UInt8>
  /// Where something may begin: in the block, or among the letters.
  let passed: UnsafeMutablePointer<UInt16>
  /// The place of each letter that was kept, and of the others once somebody asked.
  private let places: UnsafeMutablePointer<Int32>
  private(set) var letterCount = 1
  /// How many of the letters have their place.
  private var placedCount = 1

  /// How much memory they take.
  fileprivate static let size = 10 * capacity + 3 * margin

  /// For one stretch.
  init(_ owner: ScanMemory) {
    let memory = unsafe owner.start
    let size = unsafe ScanBuffers.capacity
    unsafe places = memory.bindMemory(to: Int32.self, capacity: size)
    unsafe passed = (memory + 4 * size).bindMemory(to: UInt16.self, capacity: 2 * size)
    unsafe letters = (memory + 8 * size).bindMemory(to: UInt8.self, capacity: size)
    unsafe copy = memory + 9 * size + ScanBuffers.margin
    // One letter stands before the first, for phrases that begin at an odd place.
    unsafe letters[0] = 0
    unsafe places[0] = -1
  }

  /// The byte of the block at a place in it.
  func byte(at place: Int) -> UnsafeRawPointer { unsafe UnsafeRawPointer(copy + place) }

  /// Copies a block with the bytes around it that belong to the range.
  func fill(_ text: UnsafeRawPointer, _ block: Range<Int>, within range: Range<Int>) {
    let margin = unsafe ScanBuffers.margin
    let first = max(range.lowerBound, block.lowerBound - margin)
    let last = min(range.upperBound, block.upperBound + margin)
    let output = unsafe copy - block.lowerBound
    unsafe (copy - margin).storeBytes(of: (0, 0), as: (UInt64, UInt64).self)
    unsafe (output + first).copyMemory(from: text + first, byteCount: last - first)
    unsafe output.storeBytes(of: (0, 0), toByteOffset: last, as: (UInt64, UInt64).self)
  }

  /// Notes where in the block keywords may be, and by how many bytes they are found; tells how many places it noted.
  ///
  /// Everything is written, and counts only if it matters: a branch would be foreseen wrongly too often.
  @inline(never)
  func findKeywords(_ length: Int, _ tables: UnsafeRawPointer, _ finder: KeywordTable.Finder) -> Int {
    let copy = unsafe UnsafeRawPointer(copy)
    let passed = unsafe passed
    var first = 0
    @inline(__always)
    func look(_ place: Int) {
      let window = unsafe copy.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      let next = unsafe tables.load(fromByteOffset: ScanTables.threes &+ 4 &* ScanTables.three(window), as: UInt32.self)
      unsafe passed[first] = UInt16(truncatingIfNeeded: place)
      first &+= Int(next &>> (window &>> 24) & 1)
    }
    var place = 0
    while place &+ 8 <= length {
      look(place)
      look(place &+ 2)
      look(place &+ 4)
      look(place &+ 6)
      place &+= 8
    }
    while place < length {
      look(place)
      place &+= 2
    }
    // Of those most go on with another byte. What passes is written elsewhere: a processor waits where it may read it again.
    let further = unsafe passed + first
    var second = 0
    for index in 0..<first {
      let place = unsafe Int(passed[index])
      // The byte before the place is the lowest.
      let window = unsafe copy.loadUnaligned(fromByteOffset: place &- 1, as: UInt64.self)
      let back = UInt32(truncatingIfNeeded: window)
      let now = UInt32(truncatingIfNeeded: window &>> 8)
      let short = unsafe tables.load(fromByteOffset: ScanTables.shorts &+ ScanTables.pair(now), as: UInt8.self)
      let late = unsafe tables.load(fromByteOffset: ScanTables.shorts &+ ScanTables.pair(now &>> 8), as: UInt8.self)
      let four = unsafe tables.load(fromByteOffset: ScanTables.fours &+ ScanTables.four(now), as: UInt8.self)
      let before = unsafe tables.load(fromByteOffset: ScanTables.fours &+ ScanTables.four(back), as: UInt8.self)
      let isShort = UInt32(short) &>> (now &>> 16 & 7) & 1
      let isLate = UInt32(late) &>> (now &>> 24 & 7) & 1
      let isFour = UInt32(four) &>> UInt32(truncatingIfNeeded: window &>> 40 & 7) & 1
      // A word of four has any byte behind it.
      let isBack: UInt32 = before == .max ? 1 : 0
      let ways = isShort | isFour &<< 1 | isLate &<< 2 | isBack &<< 3
      unsafe further[second] = UInt16(truncatingIfNeeded: UInt32(truncatingIfNeeded: place) | ways &<< 12)
      second &+= Int(isShort | isFour | isLate | isBack)
    }
    var third = 0
    for index in 0..<second {
      let entry = unsafe further[index]
      unsafe passed[third] = entry
      third &+= unsafe finder.mayStand(at: copy + Int(entry & 0xFFF), ways: entry &>> 12)
    }
    return third
  }

  /// Adds the letters of a block to those that were kept.
  @inline(never)
  mutating func collectLetters(_ text: UnsafePointer<UInt8>, _ block: Range<Int>, _ tables: UnsafeRawPointer) {
    let letters = unsafe letters
    var count = unsafe letterCount
    @inline(__always)
    func take(_ place: Int) {
      let letter = unsafe tables.load(fromByteOffset: Int(text[place]), as: UInt8.self)
      unsafe letters[count] = letter
      count &+= letter == 0 ? 0 : 1
    }
    var place = block.lowerBound
    while place &+ 4 <= block.upperBound {
      take(place)
      take(place &+ 1)
      take(place &+ 2)
      take(place &+ 3)
      place &+= 4
    }
    while place < block.upperBound {
      take(place)
      place &+= 1
    }
    unsafe letterCount = count
  }

  /// Notes at which letters a phrase may begin, and tells how many it noted and which was the first it did not look at.
  @inline(never)
  func findPhrases(to end: Int, _ tables: UnsafeRawPointer) -> (count: Int, stop: Int) {
    let letters = unsafe UnsafeRawPointer(letters)
    let passed = unsafe passed
    var first = 0
    @inline(__always)
    func look(_ place: Int) {
      let slot = LetterTable.five(unsafe letters.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let bits = unsafe tables.load(fromByteOffset: ScanTables.fives &+ 4 &* Int(slot &>> 5), as: UInt32.self)
      unsafe passed[first] = UInt16(truncatingIfNeeded: place)
      first &+= Int(bits &>> (slot & 31) & 1)
    }
    // Every second letter from the second on; a phrase may begin one before it.
    var place = 1
    while place &+ 6 &+ LetterTable.longest <= end {
      look(place)
      look(place &+ 2)
      look(place &+ 4)
      look(place &+ 6)
      place &+= 8
    }
    while place &+ LetterTable.longest <= end {
      look(place)
      place &+= 2
    }
    let begins = unsafe passed + first
    var count = 0
    for index in 0..<first {
      for start in unsafe Int(passed[index]) &- 1...Int(passed[index]) {
        let slot = LetterTable.six(unsafe letters.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        let bits = unsafe tables.load(fromByteOffset: ScanTables.sixes &+ 4 &* Int(slot &>> 5), as: UInt32.self)
        unsafe begins[count] = UInt16(truncatingIfNeeded: start)
        count &+= Int(bits &>> (slot & 31) & 1)
      }
    }
    for index in 0..<count { unsafe passed[index] = unsafe begins[index] }
    return (count, place - 1)
  }

  /// Up to where letters may be looked at; the last ones have blanks behind them.
  func endOfLetters(isLast: Bool) -> Int {
    guard isLast else { return unsafe letterCount }
    for place in unsafe letterCount..<letterCount + LetterTable.longest { unsafe letters[place] = 0 }
    return unsafe letterCount + LetterTable.longest
  }

  /// The place of a letter in the text, which was in the last block or kept from the one before.
  mutating func place(
    ofLetter number: Int, _ text: UnsafePointer<UInt8>, _ block: Range<Int>, _ tables: UnsafeRawPointer
  ) -> Int {
    if unsafe number >= placedCount {
      // Behind the last letter that has its place, or from the beginning of the block on.
      let last = unsafe placedCount > 0 ? Int(places[placedCount - 1]) : -1
      var place = max(block.lowerBound, last + 1)
      while place < block.upperBound, unsafe placedCount <= number {
        unsafe places[placedCount] = Int32(truncatingIfNeeded: place)
        unsafe placedCount &+= tables.load(fromByteOffset: Int(text[place]), as: UInt8.self) == 0 ? 0 : 1
        place &+= 1
      }
    }
    return unsafe Int(places[number])
  }

  /// Moves the letters from one on to the front.
  mutating func keepLetters(
    from start: Int, _ text: UnsafePointer<UInt8>, _ block: Range<Int>, _ tables: UnsafeRawPointer
  ) {
    var number = unsafe letterCount
    if unsafe placedCount < number {
      var place = block.upperBound
      while unsafe number > max(start, placedCount) {
        place -= 1
        guard unsafe tables.load(fromByteOffset: Int(text[place]), as: UInt8.self) != 0 else { continue }
        number -= 1
        unsafe places[number] = Int32(truncatingIfNeeded: place)
      }
    }
    let count = max(0, unsafe letterCount - start)
    for number in 0..<count {
      unsafe letters[number] = unsafe letters[start + number]
      unsafe places[number] = unsafe places[start + number]
    }
    unsafe (letterCount, placedCount) = (count, count)
  }
}

/// The memory of one scan after the other.
@safe final class ScanMemory {
  fileprivate let start = unsafe UnsafeMutableRawPointer.allocate(byteCount: ScanBuffers.size, alignment: 16)

  deinit { unsafe start.deallocate() }
}
