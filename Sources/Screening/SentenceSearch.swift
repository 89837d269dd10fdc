/// One walk over the words of sentences, for both that look for orders by single words.
struct SentenceSearch {
  private(set) var orders: OrderSearch
  private(set) var scrambled = ScrambledWords()

  init(_ bytes: [UInt8], in range: Range<Int>) {
    orders = OrderSearch(range)
    unsafe bytes.withUnsafeBufferPointer { text in
      unsafe ScrambledWords.withNumbers { numbers in
        unsafe Prose.each(in: text, range) { start, end in
          unsafe orders.step(text, start, end)
          let length = end &- start
          guard length >= OrderSearch.shortest else { return }
          let letters = unsafe OrderWeights.letters(text, start, end)
          unsafe orders.add(letters, text, start, end)
          if ScrambledWords.lengths.contains(length) { unsafe scrambled.add(letters, start..<end, numbers) }
        }
      }
    }
  }
}
