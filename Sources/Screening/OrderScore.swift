/// How much a text reads like orders to a model: a weight for each word, each pair of neighbours and each pair around a third
/// word, summed over the words that stand together.
///
/// The weights are fitted (`Training/fit.py`) so that ordinary comments, and the prompts of ordinary programs, stay below what
/// is told. For a disguised text much less is enough: nobody hides an innocent sentence.
struct OrderScore {
  /// So many words are looked at together; the ring has room for their features.
  static let width = 28
  private static let room = 128
  /// Words further apart, in bytes, are no sentence.
  private static let farthest = 48

  /// A word, or a pair that a word ends.
  private struct Feature {
    var number = 0
    var start = 0
    var end = 0
    var slot = 0
    var weight = 0
  }

  private var least = 0
  private var total = OrderWeights.base
  /// The features of the last words, in a ring; how many came, and how many are gone.
  private var ring = InlineArray<128, Feature>(repeating: Feature())
  private var came = 0
  private var gone = 0
  /// How often each stands in the ring: what is there twice counts once.
  private var counts = OrderWeights.Counts(repeating: 0)
  private var number = 0
  private var lastEnd = 0
  private var last: UInt64 = 0
  private var beforeLast: UInt64 = 0
  private var places: [Range<Int>] = []

  /// Where stretches of a text, in their order, reach this score.
  mutating func places(in bytes: [UInt8], _ stretches: [Range<Int>], least: Int) -> [Range<Int>] {
    guard !stretches.isEmpty else { return [] }
    self.least = least
    places = []
    unsafe bytes.withUnsafeBufferPointer { text in
      for stretch in stretches {
        forget()
        lastEnd = stretch.lowerBound
        unsafe LetterRuns.each(in: text, stretch) { start, end in unsafe add(text, start, end) }
      }
    }
    return places
  }

  /// Whether a text that was hidden holds orders.
  mutating func reads(_ hidden: [UInt8], least: Int = OrderWeights.disguised) -> Bool {
    !places(in: hidden, [0..<hidden.count], least: least).isEmpty
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    if start - lastEnd > OrderScore.farthest { forget() }
    lastEnd = end
    number &+= 1
    while gone < came, ring[gone & (OrderScore.room - 1)].number <= number - OrderScore.width { leave() }
    let letters = unsafe OrderWeights.letters(text, start, end)
    let word = OrderWeights.mixed(letters.head, letters.tail)
    guard let slot = OrderWeights.slot(word) else {
      (beforeLast, last) = (last, 0)
      return
    }
    enter(slot, start, end)
    if last != 0, let slot = OrderWeights.slot(OrderWeights.mixed(last, word)) { enter(slot, start, end) }
    if beforeLast != 0, let slot = OrderWeights.slot(OrderWeights.mixed(~word, beforeLast)) { enter(slot, start, end) }
    (beforeLast, last) = (last, word)
    if total >= least { note() }
  }

  private mutating func forget() {
    while gone < came { leave() }
    (last, beforeLast) = (0, 0)
  }

  @inline(__always)
  private mutating func enter(_ slot: Int, _ start: Int, _ end: Int) {
    let weight = OrderWeights.weight(slot)
    ring[came & (OrderScore.room - 1)] = Feature(number: number, start: start, end: end, slot: slot, weight: weight)
    came &+= 1
    counts[slot] &+= 1
    if counts[slot] == 1 { total &+= weight }
  }

  @inline(__always)
  private mutating func leave() {
    let feature = ring[gone & (OrderScore.room - 1)]
    gone &+= 1
    counts[feature.slot] &-= 1
    if counts[feature.slot] == 0 { total &-= feature.weight }
  }

  /// The words that stand together now, without those at the ends that do not speak for it.
  private mutating func note() {
    let speaking = (gone..<came).map { ring[$0 & (OrderScore.room - 1)] }.filter { $0.weight > 0 }
    guard let first = speaking.first, let end = speaking.map(\.end).max() else { return }
    if let place = places.last, place.upperBound >= first.start {
      places[places.count - 1] = place.lowerBound..<max(place.upperBound, end)
    } else {
      places.append(first.start..<end)
    }
  }
}
