/// The phrases that are looked for in the letters alone, found at every second letter by five of the first six.
struct LetterTable: Sendable {
  struct Word: Sendable {
    /// Its first eight letters, the first one lowest, and the eight after them.
    let head: UInt64
    let tail: UInt64
    let count: Int
    let rule: UInt16
    let turn: Turn
    /// The next word of the same hash, or `none`.
    fileprivate let next: UInt16
  }

  /// A phrase has at least so many letters; five of them stand at an even place, wherever it begins.
  static let shortest = 6
  static let longest = 16
  /// Words of 32 bits in a filter, one bit for each hash.
  static let filterCount = 2_048
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let none: UInt16 = 0xFFFF

  private var words: [Word] = []
  /// By five letters from the first or the second on.
  private(set) var fives = [UInt32](repeating: 0, count: LetterTable.filterCount)
  /// By the first six letters.
  private(set) var sixes = [UInt32](repeating: 0, count: LetterTable.filterCount)
  private var chains = [UInt16](repeating: LetterTable.none, count: 1_024)

  private let letters = ByteClasses.letters

  init() { words.reserveCapacity(768) }

  /// Where the filters look for eight letters, of which the first five and six count; the first is the lowest byte.
  static func five(_ letters: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: (letters &* (factor << 24)) >> 48) }
  static func six(_ letters: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: (letters &* (factor << 16)) >> 48) }

  /// Adds a phrase of `shortest` to `longest` letters as it is when it is turned.
  mutating func add(_ phrase: [UInt8], rule: UInt16, turn: Turn) {
    let count = phrase.count
    guard (LetterTable.shortest...LetterTable.longest).contains(count), words.count < 0xFFF0 else { return }
    var head: UInt64 = 0
    var tail: UInt64 = 0
    for place in 0..<count {
      let letter = turn == .reversed ? phrase[count - 1 - place] : phrase[place]
      let number = UInt64(letters[Int(turn == .rot13 ? Turn.rotated(letter.lowercased) : letter)])
      if place < 8 { head |= number << UInt64(8 * place) } else { tail |= number << UInt64(8 * place - 64) }
    }
    for five in [head, head >> 8] { LetterTable.set(&fives, LetterTable.five(five)) }
    let six = LetterTable.six(head)
    LetterTable.set(&sixes, six)
    words.append(
      Word(head: head, tail: tail, count: count, rule: rule, turn: turn, next: chains[Int(six & 1_023)]))
    chains[Int(six & 1_023)] = UInt16(truncatingIfNeeded: words.count - 1)
  }

  private static func set(_ filter: inout [UInt32], _ slot: UInt32) { filter[Int(slot >> 5)] |= 1 << (slot & 31) }

  /// Lends the words to a scan.
  func withFinder(_ body: (Finder) -> Void) {
    unsafe words.withUnsafeBufferPointer { words in
      unsafe chains.withUnsafeBufferPointer { chains in
        guard let words = words.baseAddress, let chains = chains.baseAddress else { return }
        unsafe body(Finder(words: words, chains: chains))
      }
    }
  }

  /// Compares the words with letters that passed.
  @unsafe
  struct Finder {
    fileprivate let words: UnsafePointer<Word>
    fileprivate let chains: UnsafePointer<UInt16>

    /// The words that begin here; `longest` letters can be read.
    @inline(__always)
    func each(at start: UnsafeRawPointer, _ body: (Word) -> Void) {
      let head = unsafe start.loadUnaligned(as: UInt64.self)
      let tail = unsafe start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      var number = unsafe chains[Int(LetterTable.six(head) & 1_023)]
      while number != LetterTable.none {
        let word = unsafe words + Int(number)
        number = unsafe word.pointee.next
        let count = unsafe word.pointee.count
        let isFound =
          unsafe count > 8
          ? head == word.pointee.head && (tail ^ word.pointee.tail) << UInt64(128 - 8 * count) == 0
          : (head ^ word.pointee.head) << UInt64(64 - 8 * count) == 0
        if isFound { unsafe body(word.pointee) }
      }
    }
  }
}
