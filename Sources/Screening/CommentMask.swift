import Diff

/// Finds the comments of a file line by line, going by the form of its language and not by its grammar.
///
/// What a hunk leaves out it has to guess: one that starts inside a comment is known by the comment's end.
struct CommentMask {
  private enum State: Equatable {
    case code
    case block(Int)
    /// A long string, or one that documents something.
    case long(Int, isComment: Bool)
    case quoted(UInt8)
  }

  private let syntax: CommentSyntax
  private var state = State.code

  init(_ syntax: CommentSyntax, before lines: [[UInt8]]) {
    self.syntax = syntax
    // The end of a block that nothing begins.
    for line in lines {
      for place in line.indices {
        if syntax.blocks.contains(where: { line[place...].starts(with: $0.open) }) { return }
        guard let block = syntax.blocks.firstIndex(where: { line[place...].starts(with: $0.close) }) else { continue }
        state = .block(block)
        return
      }
    }
  }

  /// The comments of the next line.
  mutating func comments(in line: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < line.count {
      switch state {
      case .code:
        if startsLineComment(line, at: place) {
          found.append(place..<line.count)
          place = line.count
        } else {
          place = step(line, from: place, &found)
        }
      case .block(let number): place = close(syntax.blocks[number].close, line, from: place, isComment: true, &found)
      case .long(let number, let isComment):
        place = close(syntax.longQuotes[number], line, from: place, isComment: isComment, &found)
      case .quoted(let quote):
        place = CommentMask.end(of: quote, in: line, from: place) ?? line.count
        if place < line.count || line.last == quote { state = .code }
      }
    }
    return found
  }

  /// Takes one byte of code, or all of a string.
  private mutating func step(_ line: [UInt8], from place: Int, _ found: inout [Range<Int>]) -> Int {
    if let number = syntax.blocks.firstIndex(where: { line[place...].starts(with: $0.open) }) {
      state = .block(number)
      found.append(place..<place + syntax.blocks[number].open.count)
      return place + syntax.blocks[number].open.count
    }
    if let number = syntax.longQuotes.firstIndex(where: { line[place...].starts(with: $0) }) {
      let isComment = line[..<place].allSatisfy { $0 <= 0x20 }
      let end = place + syntax.longQuotes[number].count
      state = .long(number, isComment: isComment)
      if isComment { found.append(place..<end) }
      return end
    }
    let quote = line[place]
    guard syntax.quotes.contains(quote) else { return place + 1 }
    if let end = CommentMask.end(of: quote, in: line, from: place + 1) {
      let isOdd = syntax.hasCharacters && quote == UInt8(ascii: "'") && end - place > 12
      return isOdd ? place + 1 : end
    }
    guard quote == UInt8(ascii: "`") else { return place + 1 }
    state = .quoted(quote)
    return line.count
  }

  /// Goes on to the end of a block or string that is open.
  private mutating func close(
    _ mark: [UInt8], _ line: [UInt8], from place: Int, isComment: Bool, _ found: inout [Range<Int>]
  ) -> Int {
    let start = line[place...].indices.first { line[$0...].starts(with: mark) }
    let end = start.map { $0 + mark.count } ?? line.count
    if start != nil { state = .code }
    guard isComment else { return end }
    if let last = found.last, last.upperBound == place {
      found[found.count - 1] = last.lowerBound..<end
    } else {
      found.append(place..<end)
    }
    return end
  }

  private func startsLineComment(_ line: [UInt8], at place: Int) -> Bool {
    // A longer mark may start a block: '--[['.
    guard !syntax.blocks.contains(where: { line[place...].starts(with: $0.open) }) else { return false }
    return syntax.lineMarks.contains { mark in
      guard line[place...].starts(with: mark) else { return false }
      // '$#', 'a#b' and '#[derive]' are no comments.
      guard mark == [UInt8(ascii: "#")] else { return true }
      let isApart = place == 0 || line[place - 1] <= 0x20 || Array(";)]}".utf8).contains(line[place - 1])
      return isApart && (place + 1 == line.count || line[place + 1] != UInt8(ascii: "["))
    }
  }

  /// Behind the closing quote.
  private static func end(of quote: UInt8, in line: [UInt8], from start: Int) -> Int? {
    var place = start
    while place < line.count {
      if line[place] == quote { return place + 1 }
      place += line[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}

extension OutgoingFile {
  /// The same file with a mark in the place of each comment, lines and numbers kept.
  ///
  /// `nil` where its language is not known, or it has no comment.
  package func withoutComments() -> OutgoingFile? {
    let name = rawPath.bytes.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
    guard let syntax = CommentSyntax(fileName: name) else { return nil }
    let mark = Array("‹comment›".utf8)
    var isMasked = false
    let masked = hunks.map { hunk in
      var old = CommentMask(syntax, before: hunk.lines.filter { $0.origin != .added }.map(\.text.bytes))
      var new = CommentMask(syntax, before: hunk.lines.filter { $0.origin != .removed }.map(\.text.bytes))
      let lines = hunk.lines.map { line in
        // What stays is seen by both, so that each knows where it is.
        let before = line.origin == .added ? [] : old.comments(in: line.text.bytes)
        let after = line.origin == .removed ? [] : new.comments(in: line.text.bytes)
        let comments = line.origin == .removed ? before : after
        if !comments.isEmpty { isMasked = true }
        return OutgoingLine(
          origin: line.origin, oldNumber: line.oldNumber, newNumber: line.newNumber,
          text: line.text.replacing(comments.map { Replacement(range: $0, placeholder: mark) }), unmasked: line.text)
      }
      return OutgoingHunk(
        oldStart: hunk.oldStart, oldCount: hunk.oldCount, newStart: hunk.newStart, newCount: hunk.newCount, lines: lines
      )
    }
    return isMasked ? keeping(masked) : nil
  }
}
