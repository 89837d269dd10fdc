/// A text as a person reads it, where its bytes are UTF-16 or UTF-32 or have zeros in them.
///
/// Its lines are git's, with git's numbers; only the bytes are others.
package struct DecodedView {
  package let text: TextDelta
  private let source: TextDelta
  private let new: DecodedSide

  /// `nil` for a text that reads as it stands there, which nearly every one does.
  package init?(_ source: TextDelta) {
    guard !DecodedSide.readsAsItIs(source.old) || !DecodedSide.readsAsItIs(source.new) else { return nil }
    let old = DecodedSide(source.old)
    let new = DecodedSide(source.new)
    let hunks = source.hunks.map { hunk in
      Hunk(
        oldStart: hunk.oldStart, oldCount: hunk.oldCount, newStart: hunk.newStart, newCount: hunk.newCount,
        runs: hunk.runs.map { run in
          Run(
            origin: run.origin, bytes: (run.origin == .removed ? old : new).range(of: run.bytes), oldLine: run.oldLine,
            newLine: run.newLine, lineCount: run.lineCount)
        })
    }
    self.source = source
    self.new = new
    text = TextDelta(old: old.bytes, new: new.bytes, hunks: hunks)
  }

  /// The columns in git's bytes of places on the new side, each a line and a column that count from 1.
  package func columns(of places: [(line: Int, column: Int)]) -> [Int] {
    var columns = places.map(\.column)
    let order = places.indices.sorted { places[$0] < places[$1] }
    var rest = order[...]
    while let first = rest.first {
      let line = places[first].line
      let here = rest.prefix { places[$0].line == line }
      rest = rest.dropFirst(here.count)
      guard let number = number(ofLine: line) else { continue }
      let mapped = new.columns(here.map { places[$0].column - 1 }, inLine: number)
      for (index, column) in zip(here, mapped) { columns[index] = column + 1 }
    }
    return columns
  }

  /// Which of the lines that are here has this number; a patch need not show all of a file.
  private func number(ofLine line: Int) -> Int? {
    for run in source.hunks.lazy.flatMap(\.runs) where run.origin != .removed {
      let offset = line - run.newLine
      if offset >= 0, offset < run.lineCount { return new.line(at: run.bytes.lowerBound) + offset }
    }
    return nil
  }
}
