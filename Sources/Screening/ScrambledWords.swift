import Findings

/// Orders whose words have their letters mixed up, which a model reads all the same: `Igrone the abvoe`.
///
/// A word is known by its first letter and by what the others add up to. One that is mixed up is a slip; three different ones
/// close together are none.
enum ScrambledWords {
  private static let closest = 160
  private static let fewest = 3

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

  /// What is known of the words.
  private struct Known {
    /// By what is seen of a run of letters without a look at each: the number of a word, or 0.
    var first = [UInt8](repeating: 0, count: 1 << Known.bits)
    /// The words from the second on, and the next one that is alike.
    var words: [(letters: [UInt8], next: UInt8)] = [([], 0)]
    static let bits: UInt32 = 13

    /// Where a run is looked for by its first letter, its length and the sum of its letters.
    @inline(__always)
    static func slot(_ first: UInt8, _ length: Int, _ sum: UInt64) -> Int {
      let seen = UInt32(first & 31) | UInt32(truncatingIfNeeded: length) &<< 5 | UInt32(truncatingIfNeeded: sum) &<< 10
      return Int((seen &* 0x9E37_79B1) &>> (32 &- bits))
    }
  }

  private static let known: Known = {
    var known = Known()
    for word in words.split(separator: " ") {
      let letters = Array(word.utf8)
      let slot = Known.slot(letters[0], letters.count, letters.reduce(0) { $0 + UInt64($1 & 31) } & 0xFF)
      known.words.append((letters, known.first[slot]))
      known.first[slot] = UInt8(known.words.count - 1)
    }
    return known
  }()
  /// The longest word.
  private static let longest = 16

  /// Where such words stand together.
  static func places(in bytes: [UInt8], range: Range<Int>) -> [Range<Int>] {
    guard range.count >= 24 else { return [] }
    var seen: [(word: [UInt8], place: Range<Int>)] = []
    var places: [Range<Int>] = []
    scan(bytes, range) { word, place in
      seen.removeAll { place.lowerBound - $0.place.lowerBound > closest || $0.word == word }
      seen.append((word, place))
      guard seen.count >= fewest, let first = seen.first else { return }
      if let last = places.last, last.upperBound > first.place.lowerBound {
        places[places.count - 1] = last.lowerBound..<place.upperBound
      } else {
        places.append(first.place.lowerBound..<place.upperBound)
      }
    }
    return places
  }

  /// Calls for each word of the list whose letters are mixed up.
  private static func scan(_ bytes: [UInt8], _ range: Range<Int>, _ found: ([UInt8], Range<Int>) -> Void) {
    let known = known
    unsafe known.first.withUnsafeBufferPointer { first in
      unsafe bytes.withUnsafeBufferPointer { text in
        guard let base = unsafe UnsafeRawPointer(text.baseAddress) else { return }
        unsafe Prose.each(in: text, range) { start, end in
          let length = end - start
          guard length <= longest else { return }
          let sum = unsafe start + longest <= text.count ? sum(base + start, length) : sum(text[start..<end])
          var number = unsafe first[Known.slot(text[start], length, sum)]
          while number != 0 {
            let word = known.words[Int(number)]
            number = word.next
            if word.letters.count == length, unsafe isMixed(text[start..<end], word.letters) {
              found(word.letters, start..<end)
            }
          }
        }
      }
    }
  }

  /// The sum of the letters of a run, capitals being as small ones; `longest` bytes can be read.
  @inline(__always)
  private static func sum(_ run: UnsafeRawPointer, _ length: Int) -> UInt64 {
    let head = unsafe run.loadUnaligned(as: UInt64.self) & ~0 >> (64 - 8 * min(length, 8))
    let tail = unsafe run.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & ~0 >> (128 - 8 * length)
    let letters = (head & EightBytes.all(31)) &+ (tail & EightBytes.all(31))
    return (EightBytes.all(1) &* letters) &>> 56
  }

  private static func sum(_ run: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    unsafe run.reduce(0) { $0 + UInt64($1 & 31) } & 0xFF
  }

  /// Whether a run has the letters of a word in another order, the first one in its place.
  private static func isMixed(_ run: Slice<UnsafeBufferPointer<UInt8>>, _ word: [UInt8]) -> Bool {
    // As it is in the list it stands there most often.
    if unsafe zip(run, word).allSatisfy({ $0.lowercased == $1 }) { return false }
    let written = unsafe run.map(\.lowercased)
    return written[0] == word[0] && written.sorted() == word.sorted()
  }

  /// The rule that tells of it.
  static let rule = RuleSet.shared.heads.indices.first {
    let head = RuleSet.shared.heads[$0]
    return head.kind == .injection && Rule(head).name == "scrambled-words"
  }
}
