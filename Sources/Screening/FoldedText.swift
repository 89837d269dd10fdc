/// A text with its disguises taken off: small letters only, each with the place it came from.
///
/// One bounded pass: look-alikes, full-width and mathematical letters become plain ones, marks and invisible characters go, tag
/// characters and variation selectors become the letters they carry.
struct FoldedText {
  private(set) var letters: [UInt8] = []
  /// For each letter: where its scalar begins, and the place after it.
  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []
  /// How many letters were not plain ones.
  private(set) var foldedLetters = 0

  init(_ bytes: [UInt8], in range: Range<Int>) {
    letters.reserveCapacity(range.count)
    starts.reserveCapacity(range.count)
    ends.reserveCapacity(range.count)
    let text = bytes[range]
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      if byte < 0x80 {
        if byte == 0x5C, position + 1 < range.upperBound, [0x6E, 0x74, 0x72].contains(bytes[position + 1]) {
          position += 2  // the letter of `\n` is none
          continue
        }
        if let letter = FoldedText.letter(byte) { add(letter, position, position + 1) }
        position += 1
        continue
      }
      guard let scalar = ScalarReader.scalar(in: text, at: position) else {
        position += 1
        continue
      }
      if let plain = LookAlikes.plain(scalar.value), let letter = FoldedText.letter(plain) {
        add(letter, position, position + scalar.length)
        foldedLetters += 1
      }
      position += scalar.length
    }
  }

  /// Letters that came from somewhere as a whole, such as decoded text.
  init(decoded: [UInt8], from range: Range<Int>) {
    self.init(decoded, in: 0..<decoded.count)
    starts = [Int](repeating: range.lowerBound, count: letters.count)
    ends = [Int](repeating: range.upperBound, count: letters.count)
  }

  private mutating func add(_ letter: UInt8, _ start: Int, _ end: Int) {
    letters.append(letter)
    starts.append(start)
    ends.append(end)
  }

  /// The letter that an ASCII byte is or stands for.
  static func letter(_ byte: UInt8) -> UInt8? {
    if byte.isASCIILetter { return byte.lowercased }
    return LeetLetters.table[Int(byte)]
  }

  /// The places that a stretch of letters covers.
  func places(of range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty, range.upperBound <= letters.count else { return nil }
    let start = starts[range.lowerBound]
    return start..<max(start, ends[range.upperBound - 1])
  }
}

/// How the letters of a phrase may have been turned.
enum Turn: UInt8, CaseIterable {
  case none, reversed, rot13

  func apply(_ letters: [UInt8]) -> [UInt8] {
    switch self {
    case .none: letters
    case .reversed: letters.reversed()
    case .rot13: letters.map(Turn.rotated)
    }
  }

  static func rotated(_ letter: UInt8) -> UInt8 { letter.isASCIILetter ? (letter - 0x61 + 13) % 26 + 0x61 : letter }
}
