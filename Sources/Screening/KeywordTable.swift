/// The keywords that are looked for in the bytes as they are, each found by a few of its bytes that are rare in sources.
///
/// Only every second place is looked at: a word is known by bytes that begin at an even place of it, and by others that begin at
/// an odd one. The few places that pass are compared with the words of that hash. The tables are small: an automaton for the same
/// words takes half a megabyte, and building it took longer than everything else at the start.
struct KeywordTable: Sendable {
  struct Word: Sendable {
    /// Its first eight bytes, the first one lowest, and the two after them.
    let head: UInt64
    /// Which bits of the eight and of the two are the word's; a small letter stands for a capital, too.
    let headMask: UInt64
    let tail: UInt16
    let tailMask: UInt16
    let rule: UInt16
    /// The next word of the same hash, or `none`.
    var next: UInt16
    let length: UInt8
    /// How many of its bytes stand before those it is found by.
    var offset: UInt8
    /// 1 if no letter and no digit may stand before it, or 0.
    let standsAlone: UInt8
  }

  /// The ways in which something may be found at a place, a bit for each.
  enum Way {
    /// A word of two or three bytes begins there.
    static let short: UInt16 = 1
    /// By four bytes that begin there.
    static let four: UInt16 = 2
    /// A word of two or three bytes begins one byte later.
    static let late: UInt16 = 4
    /// A word of four bytes begins one byte before.
    static let back: UInt16 = 8
  }

  static let longest = 10
  private static let none: UInt16 = 0

  /// The first one is none, and looks like no text; most are there twice, for an even place and for an odd one.
  private(set) var words = [
    Word(
      head: .max, headMask: .max, tail: .max, tailMask: .max, rule: 0, next: KeywordTable.none, length: 0, offset: 0,
      standsAlone: 0)
  ]
  private var chains = [UInt16](repeating: KeywordTable.none, count: 2 * 8_192)

  init() { words.reserveCapacity(2_400) }

  @inline(__always)
  private static func chain(_ window: UInt32, isFour: UInt32) -> Int {
    let hash = (window & (0x5F5F | (0x5F5F_5F5F & (0 &- isFour)))) &* 0x85EB_CA6B
    return Int(hash &>> 19 | isFour &<< 13)
  }

  /// Adds a word of two to `longest` bytes, found by four that begin at these two places, or by all of them if they are no more.
  mutating func add(
    _ word: ArraySlice<UInt8>, by places: (even: Int, odd: Int), rule: UInt16, standsAlone: Bool,
    to tables: inout ScanTables
  ) {
    let length = word.count
    guard (2...KeywordTable.longest).contains(length), words.count < 0xFFF0 else { return }
    var bytes: UInt128 = 0
    var mask: UInt128 = 0
    for byte in word.reversed() {
      bytes = bytes << 8 | UInt128(byte)
      mask = mask << 8 | (byte >= 0x61 && byte <= 0x7A ? 0xDF : 0xFF)
    }
    var made = Word(
      head: UInt64(truncatingIfNeeded: bytes & mask), headMask: UInt64(truncatingIfNeeded: mask),
      tail: UInt16(truncatingIfNeeded: (bytes & mask) >> 64), tailMask: UInt16(truncatingIfNeeded: mask >> 64),
      rule: rule, next: KeywordTable.none, length: UInt8(truncatingIfNeeded: length), offset: 0,
      standsAlone: standsAlone ? 1 : 0)
    if length < 4 { tables.passShort(UInt32(truncatingIfNeeded: bytes), count: length) }
    if length == 4 { tables.passBack(UInt32(truncatingIfNeeded: bytes)) }
    for offset in length > 4 ? [places.even, places.odd] : [0] where length < 4 || offset + 4 <= length {
      made.offset = UInt8(truncatingIfNeeded: offset)
      let rest = bytes >> UInt128(8 * offset)
      if length > 3 { tables.pass(UInt64(truncatingIfNeeded: rest), count: length - offset) }
      append(made, to: KeywordTable.chain(UInt32(truncatingIfNeeded: rest), isFour: length > 3 ? 1 : 0))
    }
  }

  private mutating func append(_ word: Word, to chain: Int) {
    let number = UInt16(truncatingIfNeeded: words.count)
    words.append(word)
    guard chains[chain] != KeywordTable.none else {
      chains[chain] = number
      return
    }
    var last = Int(chains[chain])
    while words[last].next != KeywordTable.none { last = Int(words[last].next) }
    words[last].next = number
  }

  /// Lends the words to a scan.
  func withFinder(_ body: (Finder) -> Void) {
    unsafe words.withUnsafeBufferPointer { words in
      unsafe chains.withUnsafeBufferPointer { chains in
        guard let words = words.baseAddress, let chains = chains.baseAddress else { return }
        unsafe body(Finder(words: words, chains: chains))
      }
    }
  }

  /// Compares the words with places that passed.
  @unsafe
  struct Finder {
    fileprivate let words: UnsafePointer<Word>
    fileprivate let chains: UnsafePointer<UInt16>

    /// The number of the first word of a hash, and where its bytes begin by which it is found.
    @inline(__always)
    private func first(at place: UnsafeRawPointer, _ way: UInt16) -> (number: UInt16, start: UnsafeRawPointer) {
      let start = unsafe place + Int(way &>> 2 & 1) - Int(way &>> 3)
      let isFour = UInt32((way &>> 1 | way &>> 3) & 1)
      let chain = unsafe KeywordTable.chain(start.loadUnaligned(as: UInt32.self), isFour: isFour)
      return unsafe (chains[chain], start)
    }

    /// 1 where a word may be found: it is the first or the second of its hash, or there are more, or another way; 0 elsewhere.
    ///
    /// `longest` bytes before and behind can be read.
    @inline(__always)
    func mayStand(at place: UnsafeRawPointer, ways: UInt16) -> Int {
      let way = ways & (0 &- ways)
      let (number, start) = unsafe first(at: place, way)
      let word = unsafe words + Int(number)
      let second = unsafe words + Int(word.pointee.next)
      let others = unsafe UInt64(second.pointee.next | (ways ^ way))
      let one = unsafe KeywordTable.difference(word, at: start)
      let two = unsafe KeywordTable.difference(second, at: start)
      // Without a branch, which would be foreseen wrongly too often.
      let differ = (one | (0 &- one)) & (two | (0 &- two))
      return Int(truncatingIfNeeded: (~differ | (0 &- others)) &>> 63)
    }

    /// The words that are found here, and where each begins.
    @inline(__always)
    func each(at place: UnsafeRawPointer, ways: UInt16, _ body: (Word, UnsafeRawPointer) -> Void) {
      var ways = ways
      while ways != 0 {
        let way = ways & (0 &- ways)
        ways ^= way
        var (number, start) = unsafe first(at: place, way)
        while number != KeywordTable.none {
          let word = unsafe words + Int(number)
          number = unsafe word.pointee.next
          // A longer word is found at a place of its own.
          if way == Way.back, unsafe word.pointee.length > 4 { continue }
          if unsafe KeywordTable.difference(word, at: start) == 0 {
            unsafe body(word.pointee, start - Int(word.pointee.offset))
          }
        }
      }
    }
  }

  @inline(__always)
  private static func difference(_ word: UnsafePointer<Word>, at place: UnsafeRawPointer) -> UInt64 {
    let start = unsafe place - Int(word.pointee.offset)
    let head = unsafe start.loadUnaligned(as: UInt64.self) & word.pointee.headMask ^ word.pointee.head
    let tail =
      unsafe start.loadUnaligned(fromByteOffset: 8, as: UInt16.self) & word.pointee.tailMask ^ word.pointee.tail
    let before = unsafe start.loadUnaligned(fromByteOffset: -1, as: UInt8.self)
    let isJoined: UInt8 = (before | 0x20) &- 0x61 < 26 || before &- 0x30 < 10 ? 1 : 0
    return unsafe head | UInt64(tail) | UInt64(isJoined & word.pointee.standsAlone)
  }
}
