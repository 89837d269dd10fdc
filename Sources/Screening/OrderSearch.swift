/// Looks for orders to a model among the sentences of a text.
///
/// Few words are strong, and an order has some: only where they stand together every word is weighed.
struct OrderSearch {
  /// What different strong words must come to, in sixteenths, for the rest to be looked at.
  private static let enough = 56
  /// So many bytes around them are.
  private static let reach = 90
  /// Shorter words are not strong.
  static let shortest = 2

  private let range: Range<Int>
  private var number = 0
  private var lastEnd: Int
  /// The strong words that stand together, each where it stood last: its slot, the number, the start and the weight.
  private var strong: [(slot: Int, number: Int, start: Int, weight: Int)] = []
  private var stretches: [Range<Int>] = []
  private var signs = MaskSigns()

  init(_ range: Range<Int>) {
    self.range = range
    lastEnd = range.lowerBound
  }

  /// Where orders stand in plain sight, and where they are masked.
  func places(in bytes: [UInt8], by score: inout OrderScore) -> (plain: [Range<Int>], masked: [Range<Int>]) {
    let plain = score.places(in: bytes, stretches, least: OrderWeights.plain)
    let windows = signs.windows + HiddenWindows.find(in: bytes, range)
    let masked = windows.filter { window in
      MaskedText.hasWords(bytes[window]) && MaskedText.readings(of: bytes[window]).contains { score.reads($0) }
    }
    return (plain, masked)
  }

  /// Takes note of a run of letters.
  @inline(__always)
  mutating func step(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    number &+= 1
    // Most words stand behind one space, and are longer than a letter.
    if unsafe start &- lastEnd <= 2 && isBroken(text, start, end) {
      signs.add(at: start, in: range)
    } else if unsafe isUneven(text, start, end) {
      // There are fewer of them than of breaks.
      signs.add(at: start, in: range)
      signs.add(at: start, in: range)
    }
    lastEnd = end
  }

  /// Whether a run of letters goes on the last one in a way that words do not.
  @inline(__always)
  private func isBroken(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard start > lastEnd else { return false }
    let between = unsafe text[lastEnd]
    if between == 0x20 { return start - lastEnd == 1 && end - start == 1 }
    let next = unsafe text[lastEnd + 1]
    return between > 0x20 && (start - lastEnd == 1 || next.isASCIIDigit)
  }

  /// Whether a capital stands behind a small letter where the word begins.
  @inline(__always)
  private func isUneven(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end &- start > 2 else { return false }
    let (first, second, third) = unsafe (text[start], text[start + 1], text[start + 2])
    return (first & ~second | second & ~third) & 0x20 != 0
  }

  /// Looks at the letters of a word that is not too short.
  @inline(__always)
  mutating func add(
    _ letters: (head: UInt64, tail: UInt64), _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) {
    let word = OrderWeights.mixed(letters.head, letters.tail)
    if OrderWeights.mayBeStrong(word) { unsafe weigh(word, text, start, end) }
  }

  @inline(never)
  private mutating func weigh(_ word: UInt64, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    guard let slot = OrderWeights.slot(word) else { return }
    if OrderWeights.isTurned(slot) { return unsafe signs.add(lineAt: start, of: text, in: range) }
    let weight = OrderWeights.weight(slot)
    guard weight >= OrderWeights.strong else { return }
    // A word that is there twice counts once.
    strong.removeAll { $0.number <= number - OrderScore.width || $0.slot == slot }
    strong.append((slot, number, start, weight))
    guard strong.reduce(0, { $0 + $1.weight }) >= OrderSearch.enough else { return }
    let stretch =
      max(range.lowerBound, strong[0].start - OrderSearch.reach)..<min(range.upperBound, end + OrderSearch.reach)
    if let last = stretches.last, last.upperBound >= stretch.lowerBound {
      stretches[stretches.count - 1] = last.lowerBound..<stretch.upperBound
    } else {
      stretches.append(stretch)
    }
  }
}
