/// Where the literal of a source ends, and where the next begins that is put behind it.
struct Joint {
  let end: Int
  let next: Int

  /// What a look for a joint came to: one, the end of the line, or neither.
  enum Search {
    case joint(Joint), end(Int), none
  }

  /// What the literals that are put together hold.
  enum Aim {
    /// A secret's piece ends and begins as tokens do; sentences have a space there.
    case token
    case anything
  }

  /// The first joint of a line.
  static func find(
    in text: Span<UInt8>, from start: Int, to limit: Int, _ range: Range<Int>, of aim: Aim = .token,
    atFirstQuote: Bool = false
  ) -> Search {
    var place = start
    while true {
      place = sign(in: text, from: place, to: limit)
      guard place < limit else { return .none }
      let byte = text[place]
      if byte == 0x5C {
        if let next = continuation(text, at: place + 1, in: range) { return .joint(Joint(end: place, next: next)) }
        // What it stands before ends no literal.
        place += 2
        continue
      }
      if isQuote(byte) {
        if place > range.lowerBound, aim == .anything || TokenBytes.mayBe(text[place - 1]),
          let next = opening(text, after: place + 1, in: range),
          next < range.upperBound, aim == .anything || TokenBytes.mayBe(text[next])
        {
          return .joint(Joint(end: place, next: next))
        }
        if atFirstQuote { return .none }
      }
      if byte == 0x0A { return .end(place) }
      place += 1
    }
  }

  /// The first quote, backslash or line feed.
  private static func sign(in text: Span<UInt8>, from start: Int, to limit: Int) -> Int {
    var place = start
    let raw = unsafe text.bytes
    while place &+ 8 <= limit {
      let bytes = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      let quotes = EightBytes.equal(bytes, 0x22) | EightBytes.equal(bytes, 0x27) | EightBytes.equal(bytes, 0x60)
      let signs = quotes | EightBytes.equal(bytes, 0x5C) | EightBytes.equal(bytes, 0x0A)
      if signs != 0 { return place &+ signs.trailingZeroBitCount / 8 }
      place &+= 8
    }
    while place < limit, !isQuote(text[place]), text[place] != 0x5C, text[place] != 0x0A { place &+= 1 }
    return place
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0x60 }

  /// What stands between two literals.
  private static func isOperator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "|"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "^"):
      true
    default: false
    }
  }

  /// What some languages write where a line goes on.
  private static func isGoingOn(_ byte: UInt8) -> Bool { byte == 0x5C || byte == 0x5F }

  private static func continuation(_ text: Span<UInt8>, at start: Int, in range: Range<Int>) -> Int? {
    var place = start
    if place < range.upperBound, text[place] == 0x0D { place += 1 }
    guard place < range.upperBound, text[place] == 0x0A else { return nil }
    place += 1
    while place < range.upperBound, text[place] == 0x20 || text[place] == 0x09 { place += 1 }
    return place < range.upperBound ? place : nil
  }

  /// Where the next literal begins, after spaces and at most one operator.
  private static func opening(_ text: Span<UInt8>, after start: Int, in range: Range<Int>) -> Int? {
    let limit = min(range.upperBound, start + 120)
    var place = spacesEnd(text, from: start, to: limit)
    let sign = place
    while place < limit, place < sign + 2, isOperator(text[place]) { place += 1 }
    // Alone it stands between the cells of a table.
    if place == sign + 1, text[sign] == UInt8(ascii: "|") { return nil }
    if place > sign { place = spacesEnd(text, from: place, to: limit) }
    guard place < limit, place > start, isQuote(text[place]) else { return nil }
    return place + 1
  }

  private static func spacesEnd(_ text: Span<UInt8>, from start: Int, to limit: Int) -> Int {
    var place = start
    while place < limit, text[place] <= 0x20 || isGoingOn(text[place]) && place + 1 < limit && text[place + 1] < 0x20 {
      place += 1
    }
    return place
  }
}
