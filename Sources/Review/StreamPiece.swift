import JSON

/// One piece of a reply that comes as a stream: a JSON text, and what the server calls it.
struct StreamPiece {
  /// Empty where the server gives it no name.
  let name: [UInt8]
  let text: [UInt8]
  /// Whether its end came; one that the stream's end cut may be whole all the same.
  let isFinished: Bool
}

/// Lines as they come to their ends: LF, CR LF, and in events CR alone.
struct StreamLines {
  private let bytes: [UInt8]
  private let endsAtReturn: Bool
  private var position = 0
  /// Whether the last line had an end.
  private(set) var wasFinished = true

  init(_ bytes: [UInt8], endsAtReturn: Bool) {
    self.bytes = bytes
    self.endsAtReturn = endsAtReturn
  }

  mutating func next() -> ArraySlice<UInt8>? {
    guard position < bytes.count else { return nil }
    let start = position
    while position < bytes.count, bytes[position] != 0x0A, !endsAtReturn || bytes[position] != 0x0D { position += 1 }
    var end = position
    wasFinished = position < bytes.count
    if wasFinished {
      let isReturn = bytes[position] == 0x0D
      position += 1
      if isReturn, position < bytes.count, bytes[position] == 0x0A { position += 1 }
    }
    if !endsAtReturn, end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }
}

/// Server-sent events, by the rules of the HTML standard, but for one: an event that the end cut is told as such.
struct EventPieces: IteratorProtocol {
  private static let fields = ["data", "event", "id", "retry"].map { Array($0.utf8) }
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var lines: StreamLines

  init(_ body: [UInt8]) {
    lines = StreamLines(
      body.starts(with: EventPieces.mark) ? Array(body.dropFirst(3)) : body, endsAtReturn: true)
  }

  /// Whether a body begins as such a stream does: with a comment or a field, behind blank lines.
  static func begin(_ body: [UInt8]) -> Bool {
    let rest = body.dropFirst(body.starts(with: mark) ? 3 : 0).drop { $0 == 0x0A || $0 == 0x0D }
    guard rest.first != UInt8(ascii: ":") else { return true }
    return fields.contains { rest.starts(with: $0 + [UInt8(ascii: ":")]) }
  }

  mutating func next() -> StreamPiece? {
    var name: [UInt8] = []
    var text: [UInt8] = []
    while let line = lines.next() {
      guard !line.isEmpty else {
        guard text.isEmpty else { return StreamPiece(name: name, text: text, isFinished: true) }
        name = []
        continue
      }
      let field = line.prefix { $0 != UInt8(ascii: ":") }
      // A blank behind the colon is part of the form.
      var value = line.dropFirst(field.count + 1)
      if value.first == 0x20 { value = value.dropFirst() }
      if field.elementsEqual(EventPieces.fields[0]) {
        if !text.isEmpty { text.append(0x0A) }
        text.append(contentsOf: value)
      } else if field.elementsEqual(EventPieces.fields[1]) {
        name = Array(value)
      }
    }
    return text.isEmpty ? nil : StreamPiece(name: name, text: text, isFinished: false)
  }
}

/// Texts of JSON, one a line.
struct LinePieces: IteratorProtocol {
  private var lines: StreamLines

  init(_ body: [UInt8]) {
    lines = StreamLines(body, endsAtReturn: false)
  }

  /// Whether the first line is a whole text, and is not the only one.
  static func begin(_ body: [UInt8]) -> Bool {
    var pieces = LinePieces(body)
    guard let first = pieces.next(), pieces.next() != nil else { return false }
    var json = StrictJSON(first.text)
    return (try? json.decode()) != nil
  }

  mutating func next() -> StreamPiece? {
    while let line = lines.next() {
      if line.contains(where: { $0 != 0x20 && $0 != 0x09 }) {
        return StreamPiece(name: [], text: Array(line), isFinished: lines.wasFinished)
      }
    }
    return nil
  }
}
