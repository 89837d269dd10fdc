/// The phrases that are looked for in the letters alone, found at every second letter by five of the letters they begin with.
struct LetterTable: Sendable {
  struct Word: Sendable {
    /// Its first eight letters, the first one lowest, and the four after them.
    let head: UInt64
    let tail: UInt32
    let count: Int
    let rule: UInt16
    let turn: Turn
  }

  private struct Link: Sendable {
    let word: UInt16
    /// How many letters of the word stand before the five.
    let offset: UInt8
    let next: UInt16
  }

  /// A phrase has at least so many letters; five of them stand at an even place, wherever it begins.
  static let shortest = 6
  static let longest = 12
  /// Words of 32 bits, one for each hash.
  static let filterCount = 2_048
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15 << 24
  private static let none: UInt16 = 0xFFFF

  private var words: [Word] = []
  private(set) var filter = [UInt32](repeating: 0, count: LetterTable.filterCount)
  private var links: [Link] = []
  private var chains = [UInt16](repeating: LetterTable.none, count: 512)

  init() {
    words.reserveCapacity(768)
    links.reserveCapacity(1_536)
  }

  /// Where the filter looks for eight letters, of which the first five count; the first is the lowest byte.
  static func slot(_ letters: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (letters &* factor) >> 48)
  }

  /// Adds a phrase of `shortest` to `longest` letters, counted from 1.
  mutating func add(_ letters: [UInt8], rule: UInt16, turn: Turn) {
    guard (LetterTable.shortest...LetterTable.longest).contains(letters.count), links.count < 0xFFF0 else { return }
    let number = UInt16(truncatingIfNeeded: words.count)
    words.append(
      Word(
        head: letters.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) },
        tail: letters.dropFirst(8).reversed().reduce(0) { $0 << 8 | UInt32($1) }, count: letters.count, rule: rule,
        turn: turn))
    for offset in 0..<2 {
      let five = letters[offset..<offset + 5].reversed().reduce(0) { $0 << 8 | UInt64($1) }
      let slot = LetterTable.slot(five)
      filter[Int(slot >> 5)] |= 1 << (slot & 31)
      let chain = Int(slot & 511)
      links.append(Link(word: number, offset: UInt8(truncatingIfNeeded: offset), next: chains[chain]))
      chains[chain] = UInt16(truncatingIfNeeded: links.count - 1)
    }
  }

  /// The words of which five letters stand here, and how many letters of each stand before them; one letter before this place and
  /// `longest` from there can be read.
  @unsafe
  func each(at place: UnsafeRawPointer, _ body: (_ word: Word, _ offset: Int) -> Void) {
    var number = unsafe chains[Int(LetterTable.slot(place.loadUnaligned(as: UInt64.self)) & 511)]
    while number != LetterTable.none {
      let link = links[Int(number)]
      number = link.next
      let word = words[Int(link.word)]
      if unsafe LetterTable.stands(word, at: place - Int(link.offset)) { body(word, Int(link.offset)) }
    }
  }

  private static func stands(_ word: Word, at start: UnsafeRawPointer) -> Bool {
    let head = unsafe start.loadUnaligned(as: UInt64.self)
    guard word.count > 8 else { return (head ^ word.head) << UInt64(64 - 8 * word.count) == 0 }
    let tail = unsafe start.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
    return head == word.head && (tail ^ word.tail) << UInt32(96 - 8 * word.count) == 0
  }
}
