/// The keywords that are looked for in the bytes as they are, each found by a few of its bytes that are rare in sources.
///
/// At every place one byte is looked up for the four bytes that begin there, one for three and one for two; the few places
/// that pass are compared with the words of that hash. The tables are small: an automaton for the same words takes half a megabyte, and
/// building it took longer than everything else at the start.
struct KeywordTable: Sendable {
  struct Word: Sendable {
    /// Its first eight bytes, the first one lowest, and the two after them; capitals are made small.
    let head: UInt64
    let tail: UInt16
    let rule: UInt16
    /// Which of its bytes must be capital letters, the last one lowest.
    let capitals: UInt16
    let length: UInt8
    /// How many of its bytes stand before those it is found by.
    let offset: UInt8
    /// The next word of the same hash, or `none`.
    var next: UInt16
  }

  static let longest = 10
  /// Words are found by at most so many bytes.
  private static let gram = 4
  private static let none: UInt16 = 0xFFFF

  private(set) var words: [Word] = []
  /// The bits that let the bytes pass by which the words are found; see `ScanTables`.
  private(set) var passing: [(place: Int, bits: UInt8)] = []
  private var chains = [UInt16](repeating: KeywordTable.none, count: 2_048)

  init() {
    words.reserveCapacity(1_200)
    passing.reserveCapacity(1_200)
  }

  private static func chain(_ window: UInt32, _ size: Int) -> Int {
    let bytes = window &<< UInt32(truncatingIfNeeded: 32 &- 8 &* size)
    return Int((bytes &* 0x85EB_CA6B) &>> 22) | (size == gram ? 1_024 : 0)
  }

  /// Adds a word of two to `longest` bytes.
  mutating func add(_ word: [UInt8], rule: UInt16) {
    let length = word.count
    guard (2...KeywordTable.longest).contains(length), words.count < Int(KeywordTable.none) else { return }
    let small = word.map(\.lowercased)
    let size = min(length, KeywordTable.gram)
    let offset = KeywordTable.rarest(small, size)
    let window = small[offset..<offset + size].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    switch size {
    case 2: passing.append((ScanTables.twos + ScanTables.two(window), 1))
    case 3: passing.append((ScanTables.threes + ScanTables.three(window), 1))
    default:
      let next = offset + size < length ? 1 << (small[offset + size] & 7) : UInt8.max
      passing.append((ScanTables.fours + ScanTables.four(window), next))
    }
    let number = UInt16(truncatingIfNeeded: words.count)
    words.append(
      Word(
        head: small.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) },
        tail: small.dropFirst(8).reversed().reduce(0) { $0 << 8 | UInt16($1) }, rule: rule,
        capitals: word.reduce(0) { $0 << 1 | ($1 != $1.lowercased ? 1 : 0) },
        length: UInt8(truncatingIfNeeded: length), offset: UInt8(truncatingIfNeeded: offset),
        next: KeywordTable.none))
    let chain = KeywordTable.chain(window, size)
    guard chains[chain] != KeywordTable.none else {
      chains[chain] = number
      return
    }
    var last = Int(chains[chain])
    while words[last].next != KeywordTable.none { last = Int(words[last].next) }
    words[last].next = number
  }

  /// Where in a word those bytes begin that are rarest in sources, of which one byte at least should not be the last.
  private static func rarest(_ word: [UInt8], _ size: Int) -> Int {
    guard word.count > size else { return 0 }
    var best = 0
    var most = -1
    for start in 0..<word.count - size {
      var sum = 0
      for byte in word[start..<start + size] { sum += Int(rarity[Int(byte)]) }
      if sum > most { (best, most) = (start, sum) }
    }
    return best
  }

  private static let rarity: [UInt8] = {
    let common = Array(" etaoinsrlcdumpfgh.,:\"()=/_b{}".utf8)
    var rarity = [UInt8](repeating: UInt8(common.count), count: 256)
    for (rank, byte) in common.enumerated() { rarity[Int(byte)] = UInt8(rank) }
    return rarity
  }()

  /// Lends the words to a scan.
  func withFinder(_ body: (Finder) -> Void) {
    unsafe words.withUnsafeBufferPointer { words in
      unsafe chains.withUnsafeBufferPointer { chains in
        guard let words = words.baseAddress, let chains = chains.baseAddress else { return }
        unsafe body(Finder(words: words, chains: chains))
      }
    }
  }

  /// Compares the words with a place that passed.
  @unsafe
  struct Finder {
    fileprivate let words: UnsafePointer<Word>
    fileprivate let chains: UnsafePointer<UInt16>

    /// The words that are found by the bytes that begin here, and where each begins before them; whether their capitals are some is
    /// not looked at.
    ///
    /// `longest` bytes before and behind can be read. Capitals are made small. `sizes` has a bit for two bytes, three and four.
    @inline(__always)
    func each(at place: UnsafeRawPointer, sizes: UInt16, _ body: (_ word: Word, _ offset: Int) -> Void) {
      let window = unsafe place.loadUnaligned(as: UInt32.self)
      var sizes = sizes
      while sizes != 0 {
        let size = sizes.trailingZeroBitCount &+ 2
        sizes &= sizes &- 1
        var number = unsafe chains[KeywordTable.chain(window, size)]
        while number != KeywordTable.none {
          let word = unsafe words[Int(number)]
          number = word.next
          let offset = Int(word.offset)
          if unsafe KeywordTable.stands(word, at: place - offset) { body(word, offset) }
        }
      }
    }
  }

  @inline(__always)
  private static func stands(_ word: Word, at start: UnsafeRawPointer) -> Bool {
    let length = UInt64(word.length)
    let head = unsafe start.loadUnaligned(as: UInt64.self)
    guard length > 8 else { return (head ^ word.head) &<< (64 &- 8 &* length) == 0 }
    let tail = unsafe start.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
    return head == word.head && (tail ^ word.tail) &<< UInt16(truncatingIfNeeded: 80 &- 8 &* length) == 0
  }
}
