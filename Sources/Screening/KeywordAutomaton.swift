/// An Aho–Corasick automaton as one dense table: a step is one load.
///
/// Letters are folded to lower case. A squeezing automaton does not move on anything but letters and the digits that stand
/// for one, so spaces, comment markers, line feeds and quotes between the letters of a phrase do not matter to it.
struct KeywordAutomaton: Sendable {
  /// How many classes there is room for, as a power of two.
  let shift: Int
  /// The class of each byte, below the room for them.
  let classes: [UInt8]
  /// The next state for `state << shift | class`.
  let table: [UInt16]
  /// States from here on end at least one keyword.
  let firstAccepting: UInt16
  /// For the accepting state number `n` after the first: the keywords that end there.
  private let outputs: [[UInt16]]

  /// The keywords' numbers are their places in the list; an empty keyword never matches.
  init(words: [[UInt8]], squeezing: Bool) {
    let classes = squeezing ? KeywordAutomaton.letterClasses : KeywordAutomaton.byteClasses(of: words)
    shift = squeezing ? 5 : 6
    var trie = Trie(stride: 1 << shift, letters: words.reduce(0) { $0 + $1.count })
    for (number, word) in words.enumerated() where !word.isEmpty {
      trie.insert(word.lazy.map { classes[Int($0)] }, number: UInt16(truncatingIfNeeded: number))
    }
    trie.close()
    self.classes = classes
    (table, firstAccepting, outputs) = trie.renumbered(selfLoopOnZero: squeezing)
  }

  func keywords(endingIn state: UInt16) -> [UInt16] {
    state < firstAccepting ? [] : outputs[Int(state - firstAccepting)]
  }

  /// Class 0 is every byte that is no letter of the alphabet.
  private static let letterClasses: [UInt8] = {
    var classes = [UInt8](repeating: 0, count: 256)
    for letter in 0..<26 {
      classes[Int(UInt8(ascii: "a")) + letter] = UInt8(letter + 1)
      classes[Int(UInt8(ascii: "A")) + letter] = UInt8(letter + 1)
    }
    // A one stands for both: they are one letter to this automaton.
    for letter in [UInt8(ascii: "l"), UInt8(ascii: "L")] { classes[Int(letter)] = classes[Int(UInt8(ascii: "i"))] }
    for (digit, letter) in LeetLetters.pairs {
      classes[Int(digit)] = letter - UInt8(ascii: "a") + 1
    }
    return classes
  }()

  /// One class for each byte that a keyword uses, 0 for the rest.
  private static func byteClasses(of words: [[UInt8]]) -> [UInt8] {
    var used = [Bool](repeating: false, count: 256)
    for word in words {
      for byte in word { used[Int(byte.lowercased)] = true }
    }
    var classes = [UInt8](repeating: 0, count: 256)
    var next: UInt8 = 1
    for byte in 0..<256 where used[byte] && next < 64 {
      classes[byte] = next
      next += 1
    }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { classes[Int(byte)] = classes[Int(byte.lowercased)] }
    return classes
  }
}

/// The digits and signs that are read as letters.
enum LeetLetters {
  static let pairs: [(UInt8, UInt8)] = [
    (UInt8(ascii: "0"), UInt8(ascii: "o")), (UInt8(ascii: "1"), UInt8(ascii: "i")),
    (UInt8(ascii: "3"), UInt8(ascii: "e")), (UInt8(ascii: "4"), UInt8(ascii: "a")),
    (UInt8(ascii: "5"), UInt8(ascii: "s")), (UInt8(ascii: "9"), UInt8(ascii: "g")),
    (UInt8(ascii: "7"), UInt8(ascii: "t")),
    (UInt8(ascii: "@"), UInt8(ascii: "a")), (UInt8(ascii: "$"), UInt8(ascii: "s")),
  ]

  static let table: [UInt8?] = {
    var table = [UInt8?](repeating: nil, count: 256)
    for (sign, letter) in pairs { table[Int(sign)] = letter }
    return table
  }()
}

extension UInt8 {
  /// The byte with an ASCII capital made small.
  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
  var isASCIILetter: Bool { lowercased >= 0x61 && lowercased <= 0x7A }
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isHexDigit: Bool { isASCIIDigit || (lowercased >= 0x61 && lowercased <= 0x66) }
  var isWord: Bool { isASCIILetter || isASCIIDigit || self == 0x5F }
}
