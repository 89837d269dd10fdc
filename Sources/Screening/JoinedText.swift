import Findings

/// A text whose string literals are put together as the program will: over `+`, `.`, `..`, beside each other, or over the end
/// of a line.
struct JoinedText {
  /// How far from a keyword the first joint may be, and how long a piece may be.
  static let reach = 200
  private static let longestPiece = 600
  private static let mostPieces = 128

  private(set) var bytes: [UInt8] = []
  /// Where each piece begins, here and in the text it is from.
  private var pieces: [(here: Int, there: Int)] = []
  /// Where the last piece ends in the text.
  private(set) var end: Int

  /// Puts together what begins with a keyword and goes on over this joint.
  init(_ text: [UInt8], from keyword: Int, over first: Joint, in range: Range<Int>, of aim: Joint.Aim = .token) {
    var start = keyword
    let farthest = max(range.lowerBound, start - 256)
    while start > farthest, text[start - 1] != 0x0A { start -= 1 }
    end = first.next
    add(text, start..<first.end)
    var piece = first.next
    while pieces.count < JoinedText.mostPieces {
      let limit = min(range.upperBound, piece + JoinedText.longestPiece)
      guard
        case .joint(let joint) = Joint.find(in: text.span, from: piece, to: limit, range, of: aim, atFirstQuote: true)
      else { break }
      add(text, piece..<joint.end)
      piece = joint.next
    }
    // What follows the last piece says that it is over.
    let limit = min(range.upperBound, piece + JoinedText.longestPiece)
    end = text[piece..<limit].firstIndex(of: 0x0A) ?? limit
    add(text, piece..<end)
  }

  /// The place in the text of what was found here; `nil` for what lies within one piece.
  func place(of found: Range<Int>) -> Range<Int>? {
    guard let first = pieces.lastIndex(where: { $0.here <= found.lowerBound }),
      let last = pieces.lastIndex(where: { $0.here < found.upperBound }), first < last
    else { return nil }
    let start = found.lowerBound - pieces[first].here + pieces[first].there
    return start..<found.upperBound - pieces[last].here + pieces[last].there
  }

  private mutating func add(_ text: [UInt8], _ piece: Range<Int>) {
    pieces.append((bytes.count, piece.lowerBound))
    bytes += text[piece]
  }
}

extension RuleEngine {
  /// Secrets that are put together from several literals.
  func joinedMatches(_ scan: KeywordScan, in bytes: [UInt8], range: Range<Int>, path: [UInt8]) -> [Match] {
    var matches: [Match] = []
    var index = 0
    var end = range.lowerBound
    while let (keyword, joint) = nextJoint(scan.raw.span, &index, &end, in: bytes.span, range) {
      let joined = JoinedText(bytes, from: keyword, over: joint, in: range)
      end = joined.end
      let whole = 0..<joined.bytes.count
      let inner = KeywordScan(joined.bytes, in: whole, by: self)
      for match in rawMatches(inner, in: joined.bytes, range: whole, path: path) {
        guard rules.heads[match.rule].kind == .secret, let place = joined.place(of: match.range) else { continue }
        matches.append(Match(rule: match.rule, range: place, joined: Array(joined.bytes[match.range])))
      }
    }
    return matches
  }

  /// The first joint soon after one of the keywords from a number on that begin at `end` or behind it.
  private func nextJoint(
    _ hits: Span<KeywordScan.Hit>, _ index: inout Int, _ end: inout Int, in text: Span<UInt8>, _ range: Range<Int>
  ) -> (keyword: Int, joint: Joint)? {
    let heads = rules.heads
    while index < hits.count {
      let hit = hits[index]
      index += 1
      let start = hit.end - hit.length
      let head = heads[Int(hit.rule)]
      guard start >= end, head.kind == .secret, head.mark != .escapes else { continue }
      // Between two literals the hit is the joint itself; a secret over lines has a keyword in its first piece.
      if head.mark == .joints, (start..<hit.end).contains(where: { text[$0] == 0x0A }) { continue }
      let from = head.mark == .joints ? start : hit.end
      switch Joint.find(in: text, from: from, to: min(range.upperBound, from + JoinedText.reach), range) {
      case .joint(let joint): return (start, joint)
      // Nothing on the rest of this line is joined.
      case .end(let line): end = line
      case .none: end = hit.end
      }
    }
    return nil
  }
}
