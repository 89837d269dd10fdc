import Diff
import Screening

extension OutgoingFile {
  /// The same file with hunks in pieces where they are too long for a request.
  ///
  /// A piece ends before a line that stands at the margin, as functions do, so that an edit moves few of the ends behind it.
  func cut(maximumTokens: Int) -> OutgoingFile {
    guard hunks.contains(where: { !Packing.fits($0, in: self, maximumTokens) }) else { return self }
    return keeping(
      hunks.enumerated().flatMap { number, hunk in
        Packing.fits(hunk, in: self, maximumTokens)
          ? [hunk] : hunk.pieces(startingAt: starts(of: hunk, maximumTokens), number: number)
      })
  }

  private func starts(of hunk: OutgoingHunk, _ maximumTokens: Int) -> [Int] {
    let empty = (bytes: Packing.size(of: []), tokens: Packing.tokens(of: [], in: self))
    var starts = [0]
    var filled = empty
    for (index, line) in hunk.lines.enumerated() {
      let (bytes, tokens) = (
        Packing.size(of: [line]) - empty.bytes, Packing.tokens(of: [line], in: self) - empty.tokens
      )
      let isFull = filled.bytes + bytes > Packing.largest || filled.tokens + tokens > maximumTokens
      let isLong = filled.bytes >= Packing.usual || filled.tokens >= maximumTokens / 2
      if index > 0, isFull || isLong && isMargin(line, after: hunk.lines[index - 1]) {
        starts.append(index)
        filled = empty
      }
      filled = (filled.bytes + bytes, filled.tokens + tokens)
    }
    return starts
  }

  /// Whether something begins with a line; what takes another's place stays with it.
  private func isMargin(_ line: OutgoingLine, after last: OutgoingLine) -> Bool {
    guard let first = line.text.bytes.first, last.origin != .removed else { return false }
    return first > 0x20 && first != UInt8(ascii: "}") && first != UInt8(ascii: ")")
  }
}
