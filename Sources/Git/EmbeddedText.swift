import Diff

/// The readable stretches of files that are not text.
///
/// They are screened like added text. What is of no known format and has more of them than chance would put there may
/// be something that an interpreter reads, and is never taken for reviewed.
enum EmbeddedText {
  /// Bytes; random ones hardly ever read as text for so long.
  private static let shortest = 16
  /// Bytes of such stretches in all, beyond what chance gives: one for this many.
  private static let least = 32
  private static let chance = 1 << 16

  static func delta(_ old: [UInt8], _ new: [UInt8], _ change: ChangedPath) -> BinaryDelta {
    let known = Set(runs(in: old).map { old[$0.bytes] })
    let added = runs(in: new).filter { !known.contains(new[$0.bytes]) }
    let total = added.reduce(0) { $0 + $1.bytes.count }
    return BinaryDelta(
      old: old, new: new, readable: added,
      mayHideText: total >= least + new.count / chance && !KnownFormat.holds(new, path: change.path.bytes))
  }

  private static func runs(in bytes: [UInt8]) -> [Run] {
    var runs: [Run] = []
    var line = 1
    var start = 0
    var startLine = 1
    var position = 0
    func end() {
      if position - start >= shortest {
        runs.append(
          Run(
            origin: .added, bytes: start..<position, oldLine: 1, newLine: startLine,
            lineCount: line - startLine + (bytes[position - 1] == 0x0A ? 0 : 1)))
      }
    }
    while position < bytes.count {
      let length = TextMeasure.characterLength(bytes, position)
      guard length > 0 else {
        end()
        position += 1
        (start, startLine) = (position, line)
        continue
      }
      if bytes[position] == 0x0A { line += 1 }
      position += length
    }
    end()
    return runs
  }
}
