import Findings

/// A text whose string literals are put together as the program will: over `+`, `.`, `..`, beside each other, or over the end
/// of a line.
struct JoinedText {
  /// How far from a keyword the first joint may be, and how long a piece may be.
  static let reach = 200
  private static let longestPiece = 600
  private static let mostPieces = 64
  private static let signs = Array("+.&~|<>^".utf8)

  private(set) var bytes: [UInt8] = []
  /// Where each piece begins, here and in the text it is from.
  private var pieces: [(here: Int, there: Int)] = []
  /// Where the last piece ends in the text.
  private(set) var end: Int

  /// `nil` when nothing is joined soon after the keyword.
  init?(_ text: [UInt8], after keyword: Range<Int>, in range: Range<Int>) {
    let soon = min(range.upperBound, keyword.upperBound + JoinedText.reach)
    guard let first = JoinedText.joint(text, from: keyword.upperBound, to: soon, in: range) else { return nil }
    var start = keyword.lowerBound
    let farthest = max(range.lowerBound, start - 256)
    while start > farthest, text[start - 1] != 0x0A { start -= 1 }
    end = first.next
    add(text, start..<first.end)
    var piece = first.next
    while pieces.count < JoinedText.mostPieces {
      let limit = min(range.upperBound, piece + JoinedText.longestPiece)
      guard let joint = JoinedText.joint(text, from: piece, to: limit, in: range, atFirstQuote: true) else { break }
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

  /// The first joint: where the piece before it ends, and where the next begins.
  private static func joint(
    _ text: [UInt8], from start: Int, to limit: Int, in range: Range<Int>, atFirstQuote: Bool = false
  ) -> (end: Int, next: Int)? {
    var place = start
    while place < limit {
      let byte = text[place]
      if byte == 0x5C, let next = continuation(text, at: place + 1, in: range) { return (place, next) }
      if isQuote(byte) {
        // A secret's piece ends and begins as tokens do; sentences have a space there.
        if place > range.lowerBound, TokenBytes.mayBe(text[place - 1]),
          let next = opening(text, after: place + 1, in: range),
          next < range.upperBound, TokenBytes.mayBe(text[next])
        {
          return (place, next)
        }
        if atFirstQuote { return nil }
      }
      if byte == 0x0A { return nil }
      place += 1
    }
    return nil
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0x60 }

  /// What some languages write where a line goes on.
  private static func isGoingOn(_ byte: UInt8) -> Bool { byte == 0x5C || byte == 0x5F }

  private static func continuation(_ text: [UInt8], at start: Int, in range: Range<Int>) -> Int? {
    var place = start
    if place < range.upperBound, text[place] == 0x0D { place += 1 }
    guard place < range.upperBound, text[place] == 0x0A else { return nil }
    place += 1
    while place < range.upperBound, text[place] == 0x20 || text[place] == 0x09 { place += 1 }
    return place < range.upperBound ? place : nil
  }

  /// Where the next literal begins, after spaces and at most one operator.
  private static func opening(_ text: [UInt8], after start: Int, in range: Range<Int>) -> Int? {
    let limit = min(range.upperBound, start + 120)
    var place = start
    func skipSpaces() {
      while place < limit, text[place] <= 0x20 || isGoingOn(text[place]) && place + 1 < limit && text[place + 1] < 0x20
      {
        place += 1
      }
    }
    skipSpaces()
    let sign = place
    while place < limit, place < sign + 2, signs.contains(text[place]) { place += 1 }
    // Alone it stands between the cells of a table.
    if place == sign + 1, text[sign] == UInt8(ascii: "|") { return nil }
    if place > sign { skipSpaces() }
    guard place < limit, place > start, isQuote(text[place]) else { return nil }
    return place + 1
  }
}

extension RuleEngine {
  /// Secrets that are put together from several literals.
  func joinedMatches(_ scan: KeywordScan, in bytes: [UInt8], range: Range<Int>, path: [UInt8]) -> [Match] {
    var matches: [Match] = []
    var end = range.lowerBound
    for hit in scan.raw {
      let head = rules.heads[Int(hit.rule)]
      let start = hit.end - hit.length
      guard head.kind == .secret, head.mark != .escapes, start >= end else { continue }
      // Between two literals the hit is the joint itself.
      let place = start..<(head.mark == .joints ? start : hit.end)
      guard let joined = JoinedText(bytes, after: place, in: range) else {
        // Nothing on the rest of this line is joined.
        end = bytes[place.upperBound..<range.upperBound].prefix(JoinedText.reach).firstIndex(of: 0x0A) ?? hit.end
        continue
      }
      end = joined.end
      let whole = 0..<joined.bytes.count
      let inner = KeywordScan(joined.bytes, in: whole, rules: rules)
      for match in rawMatches(inner, in: joined.bytes, range: whole, path: path) {
        guard rules.heads[match.rule].kind == .secret, let place = joined.place(of: match.range) else { continue }
        matches.append(Match(rule: match.rule, range: place, joined: Array(joined.bytes[match.range])))
      }
    }
    return matches
  }
}
