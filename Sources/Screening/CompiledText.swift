/// The two texts that are compiled in: where they lie in the program they are read, byte by byte, when they are needed.
struct CompiledText: Sendable {
  /// What the scan looks for: a line for each rule, read at every start.
  static let index = CompiledText(CompiledRules.index)
  /// The rest of each rule: a row is read when its rule is first needed.
  static let rows = CompiledText(CompiledRules.rows)

  private let text: StaticString
  let count: Int

  private init(_ text: StaticString) {
    self.text = text
    count = text.utf8CodeUnitCount
  }

  func bytes(in range: Range<Int>) -> [UInt8] {
    guard range.lowerBound >= 0, range.upperBound <= count else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: text.utf8Start + range.lowerBound, count: range.count))
  }

  /// The stretch of a field: so many tabs after the start of its row.
  func field(_ number: Int, ofRowAt start: Int) -> Range<Int> {
    guard start >= 0, start < count else { return 0..<0 }
    let text = unsafe UnsafeBufferPointer(start: text.utf8Start, count: count)
    var first = start
    var left = number
    for place in start..<count {
      let byte = unsafe text[place]
      guard byte == 0x09 || byte == 0x0A else { continue }
      if left == 0 { return first..<place }
      if byte == 0x0A { break }
      left -= 1
      first = place + 1
    }
    return 0..<0
  }

  /// Hands over the bytes where they lie.
  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    unsafe body(UnsafeBufferPointer(start: text.utf8Start, count: count))
  }
}
