import JSON

/// What a reply comes to that came in pieces: the same that a whole one says, as far as it came.
struct StreamedReply {
  /// Pieces in one reply; a server that sends more than a word in each needs far fewer.
  private static let mostPieces = 100_000
  static let longestText = 1 << 20

  /// What the model said, in the order in which it came, or the input of the tool that it was to use.
  private(set) var text: [UInt8] = []
  /// Why the server says that it ended; `nil` while nobody said so.
  var reason: String?
  /// Whether the server said that nothing more comes.
  var isOver = false
  var refuses = false
  var readTokens: Int?
  var writtenTokens: Int?
  /// What is wrong with the stream itself.
  var problem: ReplyProblem?
  /// Anthropic's blocks.
  var blocks: [Block] = []
  var hasBegun = false

  /// A piece that breaks the rules of its dialect.
  enum Fault: Error {
    case broken
    case serverError
    case tooLong
  }

  init(_ pieces: some IteratorProtocol<StreamPiece>, dialect: Dialect, isCut: Bool) {
    var pieces = pieces
    var count = 0
    while problem == nil, let piece = pieces.next() {
      count += 1
      do {
        guard count <= StreamedReply.mostPieces else { throw Fault.tooLong }
        try take(piece, dialect)
      } catch let error as JSONError {
        // What the end of the reply cut is no fault of its own: that the end is missing is told anyway.
        if piece.isFinished || !(isCut || error == .truncated) { problem = .malformed }
        return
      } catch {
        problem =
          switch error as? Fault {
          case .serverError: .serverError
          case .tooLong: .tooLong
          default: .malformed
          }
      }
    }
  }

  private mutating func take(_ piece: StreamPiece, _ dialect: Dialect) throws {
    guard !isOver else { throw Fault.broken }
    if dialect == .openai, piece.text.elementsEqual(Array("[DONE]".utf8)) {
      isOver = true
      return
    }
    var json = StrictJSON(piece.text)
    let value = try json.decode()
    guard case .object = value else { throw Fault.broken }
    guard (value["error"] ?? .null) == .null else { throw Fault.serverError }
    switch dialect {
    case .ollama: try takeOllama(value)
    case .openai: try takeOpenAI(value)
    case .anthropic: try takeAnthropic(value, called: piece.name)
    }
  }

  mutating func append(_ more: String) throws(Fault) {
    guard text.count + more.utf8.count <= StreamedReply.longestText else { throw .tooLong }
    text.append(contentsOf: more.utf8)
  }

  /// A text where there may be one; anything else in its place is none.
  static func optionalText(_ value: JSONValue?) throws(Fault) -> String {
    switch value {
    case nil, .null?: return ""
    case .string(let text)?: return text
    default: throw .broken
    }
  }

  /// Whether the server itself said that the model was at its end.
  var isEnded: Bool { reason != nil }
}
