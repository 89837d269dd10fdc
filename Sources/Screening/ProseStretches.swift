/// Finds where the words of sentences stand: of most blocks of a source it is seen at once that they hold none.
struct ProseStretches {
  /// What stands so near is prose, too: words go over the ends of blocks.
  private static let margin = 16
  /// So many spaces between two letters make a block prose.
  private static let fewest = 6

  private let range: Range<Int>
  private var start: Int?
  private var stretches: [Range<Int>] = []

  init(_ range: Range<Int>) { self.range = range }

  /// Takes the next block; the first and the last are prose.
  @inline(__always)
  mutating func add(_ place: Int, spacesInWords: UInt64) {
    if spacesInWords.nonzeroBitCount >= ProseStretches.fewest || place == range.lowerBound
      || place &+ ByteKinds.width >= range.upperBound
    {
      if start == nil { start = max(range.lowerBound, place &- ProseStretches.margin) }
    } else if let first = start {
      stretches.append(first..<min(range.upperBound, place &+ ProseStretches.margin))
      start = nil
    }
  }

  func all() -> [Range<Int>] {
    guard let start else { return stretches }
    return stretches + [start..<range.upperBound]
  }
}
