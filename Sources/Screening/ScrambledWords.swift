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

  /// A number for each letter, alike for capitals; 0 for what is no letter.
  private static let values: [UInt32] = {
    var values = [UInt32](repeating: 0, count: 256)
    var state: UInt32 = 0x9E37_79B9
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      state = (state ^ state >> 15) &* 0x2C1B_3C6D &+ 0x6D2B_79F5
      values[Int(letter)] = state | 1
      values[Int(letter) - 0x20] = state | 1
    }
    return values
  }()

  /// The words by their sums, a bit for each sum that sends most others away, and for each first letter the lengths.
  private static let known: (words: [UInt32: [UInt8]], filter: [UInt8], lengths: [UInt32]) = {
    var known: [UInt32: [UInt8]] = [:]
    var filter = [UInt8](repeating: 0, count: 1 << 13)
    var lengths = [UInt32](repeating: 0, count: 32)
    for word in words.split(separator: " ") {
      let letters = Array(word.utf8)
      let key = key(letters.reduce(0) { $0 &+ values[Int($1)] }, first: letters[0])
      known[key] = letters
      filter[Int(key >> 19)] = 1
      lengths[Int(letters[0] & 31)] |= 1 << UInt32(letters.count)
    }
    return (known, filter, lengths)
  }()

  private static func key(_ sum: UInt32, first: UInt8) -> UInt32 { (sum ^ UInt32(first | 0x20)) &* 0x9E37_79B1 }

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
    unsafe values.withUnsafeBufferPointer { values in
      unsafe known.filter.withUnsafeBufferPointer { filter in
        unsafe known.lengths.withUnsafeBufferPointer { lengths in
          unsafe bytes.withUnsafeBufferPointer { text in
            unsafe Prose.each(in: text, range) { start, end in
              let length = end - start
              guard length < 32, unsafe lengths[Int(text[start] & 31)] &>> UInt32(length) & 1 != 0 else { return }
              var sum: UInt32 = 0
              for place in start..<end { sum &+= unsafe values[Int(text[place])] }
              let key = unsafe key(sum, first: text[start])
              guard unsafe filter[Int(key &>> 19)] != 0, let word = known.words[key] else { return }
              let written = unsafe text[start..<end].map(\.lowercased)
              if written.count == word.count, written != word { found(word, start..<end) }
            }
          }
        }
      }
    }
  }

  /// The rule that tells of it.
  static let rule = RuleSet.shared.heads.indices.first {
    let head = RuleSet.shared.heads[$0]
    return head.kind == .injection && Rule(head).name == "scrambled-words"
  }
}
