/// The keywords that are looked for in the bytes as they are, each found by a few of its bytes that are rare in sources.
///
/// Only every second place is looked at: a word is known by bytes that begin at an even place of it, and by others that begin at
/// an odd one. The few places that pass are compared with the words of that hash. The tables are small: an automaton for the same
/// words takes half a megabyte, and building it took longer than everything else at the start.
struct KeywordTable: Sendable {
  struct Word: Sendable {
    /// Its first eight bytes, the first one lowest, and the two after them; capitals are made small.
    let head: UInt64
    /// Which bits of the eight and of the two are the word's.
    let headMask: UInt64
    let tail: UInt16
    let tailMask: UInt16
    let rule: UInt16
    /// Which of its bytes must be capital letters, the last one lowest.
    let capitals: UInt16
    /// The next word of the same hash, or `none`.
    var next: UInt16
    let length: UInt8
    /// How many of its bytes stand before those it is found by.
    var offset: UInt8
    /// Whether no letter and no digit may stand before it.
    let standsAlone: Bool
  }

  /// The ways in which something may be found at a place, a bit for each.
  enum Way {
    /// By two or three bytes that begin there.
    static let short: UInt16 = 1
    /// By four.
    static let four: UInt16 = 2
    /// A word of two or three bytes begins one byte later.
    static let late: UInt16 = 4
  }

  static let longest = 10
  private static let none: UInt16 = 0

  /// The first one is none, and looks like no text; most are there twice, for an even place and for an odd one.
  private(set) var words = [
    Word(
      head: .max, headMask: .max, tail: .max, tailMask: .max, rule: 0, capitals: 0, next: KeywordTable.none, length: 0,
      offset: 0, standsAlone: false)
  ]
  private var chains = [UInt16](repeating: KeywordTable.none, count: 2 * 8_192)

  /// How common each byte is in sources.
  private let frequency: [UInt8] = {
    var frequency = [UInt8](repeating: 1, count: 256)
    for (rank, byte) in " etaoinsrlcdumpfgh.,:\"()=/_b{}".utf8.enumerated() {
      frequency[Int(byte)] = UInt8(2 + 96 / (rank + 2))
    }
    return frequency
  }()

  init() { words.reserveCapacity(2_400) }

  @inline(__always)
  private static func chain(_ window: UInt32, isFour: UInt32) -> Int {
    let hash = (window & (0xFFFF | (0 &- isFour))) &* 0x85EB_CA6B
    return Int(hash &>> 19 | isFour &<< 13)
  }

  /// Adds a word of two to `longest` bytes.
  mutating func add(_ word: [UInt8], rule: UInt16, standsAlone: Bool, to tables: inout ScanTables) {
    let length = word.count
    guard (2...KeywordTable.longest).contains(length), words.count < 0xFFF0 else { return }
    var bytes: UInt128 = 0
    var capitals: UInt16 = 0
    for place in (0..<length).reversed() { bytes = bytes << 8 | UInt128(word[place].lowercased) }
    for byte in word { capitals = capitals << 1 | (byte != byte.lowercased ? 1 : 0) }
    var made = Word(
      head: UInt64(truncatingIfNeeded: bytes), headMask: ~0 >> UInt64(64 - 8 * min(length, 8)),
      tail: UInt16(truncatingIfNeeded: bytes >> 64), tailMask: ~0 >> UInt16(16 - 8 * max(length - 8, 0)), rule: rule,
      capitals: capitals, next: KeywordTable.none, length: UInt8(truncatingIfNeeded: length), offset: 0,
      standsAlone: standsAlone)
    for start in 0...(length > 3 ? 1 : 0) {
      let offset = rarest(made.head, length, from: start)
      made.offset = UInt8(truncatingIfNeeded: offset)
      let rest = bytes >> UInt128(8 * offset)
      tables.pass(UInt64(truncatingIfNeeded: rest), count: length - offset)
      append(made, to: KeywordTable.chain(UInt32(truncatingIfNeeded: rest), isFour: length - offset >= 4 ? 1 : 0))
    }
    if length < 4 { tables.passLate(UInt32(truncatingIfNeeded: bytes)) }
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

  /// Where in a word four bytes begin of which the first three are rare in sources, two places or none behind the start.
  private func rarest(_ head: UInt64, _ length: Int, from start: Int) -> Int {
    var best = start
    var least = Int.max
    for place in stride(from: start, through: min(length, 8) - 4, by: 2) {
      let bytes = head &>> UInt64(8 &* place)
      let first = Int(frequency[Int(bytes & 0xFF)]) &* Int(frequency[Int(bytes &>> 8 & 0xFF)])
      let product = first &* (16 &+ Int(frequency[Int(bytes &>> 16 & 0xFF)]))
      if product < least { (best, least) = (place, product) }
    }
    return best
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
      let start = unsafe place + Int(way &>> 2)
      let chain = unsafe KeywordTable.chain(start.loadUnaligned(as: UInt32.self), isFour: UInt32(way &>> 1 & 1))
      return unsafe (chains[chain], start)
    }

    /// 1 where a word may be found: it is the first or the second of its hash, or there are more, or another way; 0 elsewhere.
    ///
    /// `longest` bytes before and behind can be read. Capitals are made small.
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

    /// The words that are found here, and where each begins; whether their capitals are some is not looked at.
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
          // A longer word has been found at an even place.
          if way == Way.late, unsafe word.pointee.length > 3 { continue }
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
    let head = unsafe (start.loadUnaligned(as: UInt64.self) ^ word.pointee.head) & word.pointee.headMask
    let tail =
      unsafe (start.loadUnaligned(fromByteOffset: 8, as: UInt16.self) ^ word.pointee.tail) & word.pointee.tailMask
    return head | UInt64(tail)
  }
}
