/// The compiled rules' bytes, which lie in the program itself.
struct CompiledText: Sendable {
  static let shared = CompiledText()

  let count: Int

  private init() {
    count = CompiledRules.text.utf8CodeUnitCount
  }

  func byte(at place: Int) -> UInt8? {
    place >= 0 && place < count ? unsafe CompiledRules.text.utf8Start[place] : nil
  }

  func bytes(in range: Range<Int>) -> [UInt8] {
    guard range.lowerBound >= 0, range.upperBound <= count else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: CompiledRules.text.utf8Start + range.lowerBound, count: range.count))
  }

  /// The fields of every line.
  func lines() -> [[Range<Int>]] {
    var lines: [[Range<Int>]] = []
    var fields: [Range<Int>] = []
    fields.reserveCapacity(10)
    var start = 0
    let text = unsafe UnsafeBufferPointer(start: CompiledRules.text.utf8Start, count: count)
    for place in 0..<count {
      let byte = unsafe text[place]
      guard byte == 0x09 || byte == 0x0A else { continue }
      fields.append(start..<place)
      start = place + 1
      if byte == 0x0A {
        lines.append(fields)
        fields.removeAll(keepingCapacity: true)
      }
    }
    return lines
  }
}
