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

  private struct StrongWord {
    let slot: Int
    let number: Int
    let start: Int
    let weight: Int
  }

  private let range: Range<Int>
  private var number = 0
  /// The strong words that stand together, each where it stood last.
  private var strong: [StrongWord] = []
  private var stretches: [Range<Int>] = []
  private var signs = MaskSigns()

  init(_ range: Range<Int>) {
    self.range = range
  }

  /// Where orders stand in plain sight, and where they are masked; some windows look as if they were.
  func places(
    in bytes: [UInt8], hidden: [Range<Int>], by score: inout OrderScore
  ) -> (plain: [Range<Int>], masked: [Range<Int>]) {
    let plain = score.places(in: bytes, stretches, least: OrderWeights.plain)
    let windows = signs.windows + hidden
    let masked = windows.filter { window in
      MaskedText.hasWords(bytes[window]) && MaskedText.readings(of: bytes[window]).contains { score.reads($0) }
    }
    return (plain, masked)
  }

  /// Takes note of the starts of words, in 64 bytes, that look as if they were masked.
  @inline(__always)
  mutating func addSigns(_ block: Int, broken: UInt64, uneven: UInt64) {
    var starts = broken | uneven
    while starts != 0 {
      let bit = starts & (0 &- starts)
      let place = block &+ bit.trailingZeroBitCount
      signs.add(at: place, in: range)
      // There are fewer uneven ones than broken ones.
      if broken & bit == 0 { signs.add(at: place, in: range) }
      starts ^= bit
    }
  }

  /// Takes note of a word.
  @inline(__always)
  mutating func step() { number &+= 1 }

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
    strong.append(StrongWord(slot: slot, number: number, start: start, weight: weight))
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
