import Findings

/// Orders whose words have their letters mixed up, which a model reads all the same: `Igrone the abvoe`.
///
/// A word is known by its first letter and by what the others add up to. One that is mixed up is a slip; three different ones
/// close together are none.
struct ScrambledWords {
  private static let closest = 160
  private static let fewest = 3
  /// How long the words are.
  static let lengths = 5...16

  /// Words of orders to a reviewer; none is an anagram of a common one with the same first letter.
  private static let words = """
    ignore disregard forget override bypass previous prior above instruction instructions directions directives guideline \
    guidelines prompt prompts rules system review reviewer reviewers reviewing reports report output print return reply \
    respond response answer write repeat reveal include append translate summarize summarise summary sentence empty array \
    object finding findings issue issues problem problems warning warnings found security analysis change changes approve \
    approved approval nothing anything everything instead follow following these about always never please maintenance \
    developer disabled enabled configuration secrets password passwords credential credentials hardcoded placeholder \
    placeholders positive positives repository owner maintainer authorise authorize commit assistant language model \
    behaviour behavior comment comments first whole entire content context message string important immediately hidden \
    vulnerability vulnerabilities severity critical
    """

  /// The letters of a word, as those of a run are seen.
  typealias Letters = (head: UInt64, tail: UInt64)

  private struct Known {
    /// By what is seen of a run without a look at each letter: the number of a word, or 0.
    var numbers = [UInt8](repeating: 0, count: 1 << Known.bits)
    /// The words from the second on, and the next one that is alike.
    var words: [(letters: Letters, length: Int, next: UInt8)] = [((0, 0), 0, 0)]
    static let bits: UInt32 = 13

    /// Where a run is looked for by its first letter, its length and the sum of its letters.
    @inline(__always)
    static func slot(_ letters: Letters, _ length: Int) -> Int {
      let sum = (EightBytes.all(1) &* (letters.head &+ letters.tail)) &>> 56
      let seen = UInt32(truncatingIfNeeded: letters.head & 31 | UInt64(length) &<< 5 | sum &<< 10)
      return Int((seen &* 0x9E37_79B1) &>> (32 &- bits))
    }
  }

  private static let known: Known = {
    var known = Known()
    for word in words.split(separator: " ") {
      let text = Array(word.utf8)
      let letters = unsafe text.withUnsafeBufferPointer { unsafe OrderWeights.letters($0, 0, text.count) }
      let slot = Known.slot(letters, text.count)
      known.words.append((letters, text.count, known.numbers[slot]))
      known.numbers[slot] = UInt8(known.words.count - 1)
    }
    return known
  }()

  private struct Mixed {
    let word: UInt8
    let place: Range<Int>
  }

  private var seen: [Mixed] = []
  /// Where such words stand together.
  private(set) var places: [Range<Int>] = []

  /// Lends a walk over runs what it looks them up in.
  static func withNumbers(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    unsafe known.numbers.withUnsafeBufferPointer(body)
  }

  /// Looks at a run of one of the lengths.
  @inline(__always)
  mutating func add(_ letters: Letters, _ place: Range<Int>, _ numbers: UnsafeBufferPointer<UInt8>) {
    let number = unsafe numbers[Known.slot(letters, place.count)]
    if number != 0 { compare(letters, place, number) }
  }

  @inline(never)
  private mutating func compare(_ letters: Letters, _ place: Range<Int>, _ first: UInt8) {
    var number = first
    while number != 0 {
      let word = ScrambledWords.known.words[Int(number)]
      // As it is in the list it stands there most often.
      if letters != word.letters, word.length == place.count, (letters.head ^ word.letters.head) & 31 == 0,
        ScrambledWords.folded(letters) == ScrambledWords.folded(word.letters),
        ScrambledWords.sorted(letters) == ScrambledWords.sorted(word.letters)
      {
        note(number, place)
      }
      number = word.next
    }
  }

  /// The same for all orders of the same letters, and seldom for others.
  private static func folded(_ letters: Letters) -> UInt64 {
    let four = letters.head ^ letters.tail
    let two = four ^ four &>> 32
    let one = two ^ two &>> 16
    return (one ^ one &>> 8) & 0xFF
  }

  private static func sorted(_ letters: Letters) -> [UInt8] {
    (0..<16).map { UInt8(truncatingIfNeeded: ($0 < 8 ? letters.head : letters.tail) &>> UInt64(8 * $0)) }.sorted()
  }

  /// Adds a word whose letters are mixed up.
  private mutating func note(_ word: UInt8, _ place: Range<Int>) {
    seen.removeAll { place.lowerBound - $0.place.lowerBound > ScrambledWords.closest || $0.word == word }
    seen.append(Mixed(word: word, place: place))
    guard seen.count >= ScrambledWords.fewest else { return }
    if let last = places.last, last.upperBound > seen[0].place.lowerBound {
      places[places.count - 1] = last.lowerBound..<place.upperBound
    } else {
      places.append(seen[0].place.lowerBound..<place.upperBound)
    }
  }

  /// The rule that tells of it.
  static let rule = RuleSet.shared.heads.indices.first {
    let head = RuleSet.shared.heads[$0]
    return head.kind == .injection && Rule(head).name == "scrambled-words"
  }
}
