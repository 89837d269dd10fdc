/// One walk over the words of sentences, for all that look for orders by single words.
struct SentenceSearch {
  private(set) var orders: OrderSearch
  private(set) var scrambled = ScrambledWords()

  init(_ bytes: [UInt8], in range: Range<Int>, _ prose: [Range<Int>]) {
    orders = OrderSearch(range)
    unsafe bytes.withUnsafeBufferPointer { text in
      unsafe ScrambledWords.withNumbers { numbers in
        for stretch in prose { unsafe walk(text, stretch, in: range, numbers) }
      }
    }
  }

  private mutating func walk(
    _ text: UnsafeBufferPointer<UInt8>, _ stretch: Range<Int>, in range: Range<Int>,
    _ numbers: UnsafeBufferPointer<UInt8>
  ) {
    let bytes = UnsafeRawBufferPointer(text)
    var runs = LetterRuns()
    var before = ByteKinds()
    var here = unsafe ByteKinds(bytes, from: stretch.lowerBound, in: range)
    for block in stride(from: stretch.lowerBound, to: stretch.upperBound, by: ByteKinds.width) {
      let after = unsafe ByteKinds(bytes, from: block &+ ByteKinds.width, in: range)
      let isHere = .max &>> UInt64(truncatingIfNeeded: max(0, block &+ ByteKinds.width &- stretch.upperBound))
      let broken = here.broken(before, after) & isHere
      orders.addSigns(block, broken: broken, uneven: here.uneven(before, after) & isHere)
      runs.add(block, here.letters & isHere) { start, end in unsafe add(text, start, end, numbers) }
      (before, here) = (here, after)
    }
    runs.finish(stretch.upperBound) { start, end in unsafe add(text, start, end, numbers) }
  }

  /// Looks at a word.
  @inline(__always)
  private mutating func add(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ numbers: UnsafeBufferPointer<UInt8>
  ) {
    orders.step()
    let length = end &- start
    guard length >= OrderSearch.shortest else { return }
    let letters = unsafe OrderWeights.letters(text, start, end)
    unsafe orders.add(letters, text, start, end)
    if ScrambledWords.lengths.contains(length) { unsafe scrambled.add(letters, start..<end, numbers) }
  }
}
