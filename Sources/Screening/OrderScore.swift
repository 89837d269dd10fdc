/// How much a text reads like orders to a model: a weight for each word, each pair of neighbours and each pair around a third
/// word, summed over the words that stand together.
///
/// The weights are fitted (`Training/fit.py`) so that ordinary comments, and the prompts of ordinary programs, stay below what
/// is told. For a disguised text much less is enough: nobody hides an innocent sentence.
final class OrderScore {
  /// So many words are looked at together; the ring has room for their features.
  private static let width = 28
  private static let room = 128
  /// Words further apart, in bytes, are no sentence.
  private static let farthest = 48

  /// A word, or a pair that a word ends.
  private struct Feature {
    var number = 0
    var start = 0
    var end = 0
    var slot = 0
  }

  private var least = 0
  private var total = 0
  /// The features of the last words, in a ring; how many came, and how many are gone.
  private var ring = [Feature](repeating: Feature(), count: room)
  private var came = 0
  private var gone = 0
  /// How often each stands in the ring: what is there twice counts once.
  private var counts = [UInt8](repeating: 0, count: OrderWeights.slots)
  private var number = 0
  private var lastEnd = 0
  private var last: UInt64 = 0
  private var beforeLast: UInt64 = 0
  private var places: [Range<Int>] = []

  /// Where orders stand among the sentences of a text, in plain sight or masked.
  func places(in bytes: [UInt8], range: Range<Int>) -> (plain: [Range<Int>], masked: [Range<Int>]) {
    begin(OrderWeights.plain, at: range.lowerBound)
    var signs = MaskSigns()
    unsafe bytes.withUnsafeBufferPointer { text in
      unsafe Prose.each(in: text, range) { start, end in
        let lastEnd = lastEnd
        let isTurned = unsafe add(text, start, end)
        if isTurned { unsafe signs.add(lineAt: start, of: text, in: range) }
        if unsafe start &- lastEnd <= 2 && OrderScore.isBroken(text, lastEnd, start, end) {
          signs.add(at: start, in: range)
        }
      }
    }
    let plain = places
    let masked = signs.windows.filter { window in
      MaskedText.readings(of: bytes[window]).contains { !places(inHidden: $0).isEmpty }
    }
    return (plain, masked)
  }

  /// Whether a run of letters goes on another one in a way that words do not.
  @inline(__always)
  private static func isBroken(
    _ text: UnsafeBufferPointer<UInt8>, _ lastEnd: Int, _ start: Int, _ end: Int
  ) -> Bool {
    guard start > lastEnd else { return false }
    let between = unsafe text[lastEnd]
    if between == 0x20 { return start - lastEnd == 1 && end - start == 1 }
    let next = unsafe text[lastEnd + 1]
    return between > 0x20 && (start - lastEnd == 1 || next.isASCIIDigit)
  }

  /// Where they stand in a text that was hidden.
  func places(inHidden bytes: [UInt8]) -> [Range<Int>] {
    begin(OrderWeights.disguised, at: 0)
    unsafe bytes.withUnsafeBufferPointer { text in
      unsafe LetterRuns.each(in: text, 0..<text.count) { start, end in unsafe add(text, start, end) }
    }
    return places
  }

  private func begin(_ least: Int, at start: Int) {
    self.least = least
    places = []
    lastEnd = start
    forget()
  }

  private func forget() {
    while gone < came { leave() }
    total = OrderWeights.base
    (last, beforeLast) = (0, 0)
  }

  /// Takes the next word; whether it is a common one turned round or rotated.
  @inline(__always) @discardableResult
  private func add(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if start - lastEnd > OrderScore.farthest { forget() }
    lastEnd = end
    number &+= 1
    while gone < came, ring[gone & (OrderScore.room - 1)].number <= number - OrderScore.width { leave() }
    let word = unsafe OrderWeights.key(text, start, end)
    guard let slot = OrderWeights.slot(word) else {
      (beforeLast, last) = (last, 0)
      return false
    }
    let here = Feature(number: number, start: start, end: end, slot: slot)
    enter(here)
    if last != 0 { enter(here, OrderWeights.mixed(last, word)) }
    if beforeLast != 0 { enter(here, OrderWeights.mixed(~word, beforeLast)) }
    (beforeLast, last) = (last, word)
    if total >= least { note() }
    return OrderWeights.weight(slot) == OrderWeights.turned
  }

  @inline(__always)
  private func enter(_ word: Feature, _ pair: UInt64) {
    guard let slot = OrderWeights.slot(pair) else { return }
    enter(Feature(number: word.number, start: word.start, end: word.end, slot: slot))
  }

  @inline(__always)
  private func enter(_ feature: Feature) {
    ring[came & (OrderScore.room - 1)] = feature
    came &+= 1
    counts[feature.slot] &+= 1
    if counts[feature.slot] == 1 { total &+= OrderWeights.counted(feature.slot) }
  }

  @inline(__always)
  private func leave() {
    let slot = ring[gone & (OrderScore.room - 1)].slot
    gone &+= 1
    counts[slot] &-= 1
    if counts[slot] == 0 { total &-= OrderWeights.counted(slot) }
  }

  /// The words that stand together now, without those at the ends that do not speak for it.
  private func note() {
    let speaking = (gone..<came).lazy.map { self.ring[$0 & (OrderScore.room - 1)] }.filter {
      OrderWeights.weight($0.slot) > 0
    }
    guard let first = speaking.first, let end = speaking.map(\.end).max() else { return }
    if let place = places.last, place.upperBound >= first.start {
      places[places.count - 1] = place.lowerBound..<max(place.upperBound, end)
    } else {
      places.append(first.start..<end)
    }
  }
}
