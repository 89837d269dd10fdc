/// Finds the stretches of letters, digits and `+/=` that may be base 64 or hexadecimal.
struct Base64Runs {
  /// A shorter one hides too little; a longer one counts as several.
  private static let shortest = 24
  private static let longest = 16_384

  private var runs: [Range<Int>] = []
  /// How many of the last bytes so far may begin one.
  private var open = 0

  /// Takes the next block.
  @inline(__always)
  mutating func add(_ place: Int, _ base64: UInt64) {
    let first = (~base64).trailingZeroBitCount
    guard first < ByteKinds.width else {
      open &+= ByteKinds.width
      return
    }
    if open &+ first >= Base64Runs.shortest { append(place &- open..<place &+ first) }
    open = (~base64).leadingZeroBitCount
    // Where so many follow each other that eight do, sixteen, and the shortest.
    let two = base64 & base64 &>> 1
    let four = two & two &>> 2
    let eight = four & four &>> 4
    let begins = eight & eight &>> 8 & eight &>> 16 & .max &<< UInt64(truncatingIfNeeded: first)
    if begins != 0 { addInner(place, base64, begins) }
  }

  /// Those that begin and end in a block.
  @inline(never)
  private mutating func addInner(_ place: Int, _ base64: UInt64, _ begins: UInt64) {
    var begins = begins
    while begins != 0 {
      let start = begins.trailingZeroBitCount
      let end = start + (~(base64 >> UInt64(start))).trailingZeroBitCount
      guard end < ByteKinds.width else { return }
      append(place + start..<place + end)
      begins &= .max << UInt64(end)
    }
  }

  @inline(never)
  private mutating func append(_ run: Range<Int>) {
    for start in stride(from: run.lowerBound, to: run.upperBound, by: Base64Runs.longest) {
      let end = min(run.upperBound, start + Base64Runs.longest)
      if end - start >= Base64Runs.shortest { runs.append(start..<end) }
    }
  }

  /// All of them in a text that ends here.
  func all(to end: Int) -> [Range<Int>] {
    var all = self
    if open >= Base64Runs.shortest { all.append(end - open..<end) }
    return all.runs
  }
}
