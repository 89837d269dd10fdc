/// The keywords that are looked for in the bytes as they are, each found by a few of its bytes that are rare in sources.
///
/// At every place something is looked up for the two bytes that begin there, and for the four; the few places that pass are compared
/// with the words of that hash. The tables are small: an automaton for the same words takes half a megabyte, and building it took
/// longer than everything else at the start.
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
    let offset: UInt8
    /// Whether no letter and no digit may stand before it.
    let standsAlone: Bool
  }

  static let longest = 10
  /// Words are found by at most so many bytes.
  private static let gram = 4
  private static let none: UInt16 = 0

  /// The first one is none.
  private(set) var words = [
    Word(
      head: 0, headMask: 0, tail: 1, tailMask: 0, rule: 0, capitals: 0, next: KeywordTable.none, length: 0, offset: 0,
      standsAlone: false)
  ]
  /// The bits that let the bytes pass by which the words are found; see `ScanTables`.
  private(set) var passing: [(place: Int, bits: UInt8)] = []
  private var chains = [UInt16](repeating: KeywordTable.none, count: 256 + 4_096)

  /// How rare each byte is in sources.
  private let rarity: [UInt8] = {
    let common = Array(" etaoinsrlcdumpfgh.,:\"()=/_b{}".utf8)
    var rarity = [UInt8](repeating: UInt8(common.count), count: 256)
    for (rank, byte) in common.enumerated() { rarity[Int(byte)] = UInt8(rank) }
    return rarity
  }()

  init() {
    words.reserveCapacity(1_200)
    passing.reserveCapacity(1_200)
  }

  private static func chain(_ window: UInt32, _ size: Int) -> Int {
    let bytes = window &<< UInt32(truncatingIfNeeded: 32 &- 8 &* size)
    let hash = bytes &* 0x85EB_CA6B
    return size == gram ? Int(hash &>> 20) &+ 256 : Int(hash &>> 24)
  }

  /// Adds a word of two to `longest` bytes.
  mutating func add(_ word: [UInt8], rule: UInt16, standsAlone: Bool) {
    let length = word.count
    guard (2...KeywordTable.longest).contains(length), words.count < 0xFFFF else { return }
    var bytes: UInt128 = 0
    var capitals: UInt16 = 0
    for place in (0..<length).reversed() { bytes = bytes << 8 | UInt128(word[place].lowercased) }
    for byte in word { capitals = capitals << 1 | (byte != byte.lowercased ? 1 : 0) }
    let size = min(length, KeywordTable.gram)
    let offset = rarest(bytes, length, size)
    let window = UInt32(truncatingIfNeeded: bytes >> UInt128(8 * offset) & (1 << UInt128(8 * size) - 1))
    let found = size < KeywordTable.gram ? 2 : size
    let next = UInt8(truncatingIfNeeded: bytes >> UInt128(8 * (offset + found)))
    let bits = offset + found < length ? ScanTables.bit(next) : .max
    let place = found == 2 ? ScanTables.pairs + ScanTables.pair(window) : ScanTables.fours + ScanTables.four(window)
    passing.append((place, bits))
    let number = UInt16(truncatingIfNeeded: words.count)
    words.append(
      Word(
        head: UInt64(truncatingIfNeeded: bytes), headMask: ~0 >> UInt64(64 - 8 * min(length, 8)),
        tail: UInt16(truncatingIfNeeded: bytes >> 64), tailMask: ~0 >> UInt16(16 - 8 * max(length - 8, 0)), rule: rule,
        capitals: capitals, next: KeywordTable.none, length: UInt8(truncatingIfNeeded: length),
        offset: UInt8(truncatingIfNeeded: offset), standsAlone: standsAlone))
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
  private func rarest(_ bytes: UInt128, _ length: Int, _ size: Int) -> Int {
    var best = 0
    var most = -1
    for start in 0..<max(length - size, 0) {
      var rest = bytes >> UInt128(8 * start)
      var sum = 0
      for _ in 0..<size {
        sum += Int(rarity[Int(UInt8(truncatingIfNeeded: rest))])
        rest >>= 8
      }
      if sum > most { (best, most) = (start, sum) }
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

    /// Whether a word may be found by the bytes that begin here: it is the first of its hash, or there is another.
    ///
    /// `longest` bytes before and behind can be read. Capitals are made small. `sizes` has a bit for two bytes, three and four.
    @inline(__always)
    func mayStand(at place: UnsafeRawPointer, sizes: UInt16) -> Bool {
      let size = sizes.trailingZeroBitCount &+ 2
      let word = unsafe words + Int(chains[KeywordTable.chain(place.loadUnaligned(as: UInt32.self), size)])
      let stands = unsafe KeywordTable.difference(word, at: place) == 0
      return unsafe UInt16(stands ? 1 : 0) | word.pointee.next | (sizes & (sizes &- 1)) != 0
    }

    /// The words that are found by the bytes that begin here; whether their capitals are some is not looked at.
    @inline(__always)
    func each(at place: UnsafeRawPointer, sizes: UInt16, _ body: (Word) -> Void) {
      let window = unsafe place.loadUnaligned(as: UInt32.self)
      var sizes = sizes
      while sizes != 0 {
        var number = unsafe chains[KeywordTable.chain(window, sizes.trailingZeroBitCount &+ 2)]
        sizes &= sizes &- 1
        while number != KeywordTable.none {
          let word = unsafe words + Int(number)
          number = unsafe word.pointee.next
          if unsafe KeywordTable.difference(word, at: place) == 0 { unsafe body(word.pointee) }
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
