/// How many tokens a text is, going by its bytes alone: every tokenizer makes more than the least and fewer than the most.
///
/// Tokenizers cut between words, digits and other signs. Few make more than one token of three letters, none of a digit,
/// a sign or a byte outside ASCII; all make at least one of a word.
struct TokenCount: Equatable {
  private(set) var least = 0
  private(set) var most = 0

  init() {}

  init(_ bytes: [UInt8]) {
    add(bytes)
  }

  mutating func add(_ bytes: [UInt8]) {
    var place = 0
    while place < bytes.count {
      let kind = TokenCount.kind(bytes[place])
      var end = place + 1
      // A capital behind a small letter starts a word.
      while end < bytes.count, TokenCount.kind(bytes[end]) == kind,
        !(kind == .letter && bytes[end] & 0x20 == 0 && bytes[end - 1] & 0x20 != 0)
      { end += 1 }
      let length = end - place
      switch kind {
      case .letter:
        // Within a word nothing says that a tokenizer cuts.
        if place == 0 || TokenCount.kind(bytes[place - 1]) != .letter { least += 1 }
        most += (length + 2) / 3
      case .blank: most += (length + 3) / 4
      case .digit, .other: most += length
      }
      place = end
    }
  }

  private enum Kind {
    case letter, digit, blank, other
  }

  private static func kind(_ byte: UInt8) -> Kind {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x30...0x39: .digit
    case 0x20, 0x09: .blank
    default: .other
    }
  }
}
