import Diff
package import Screening

/// One request: the body in segments, and what it asks about.
package struct Request: Sendable {
  package enum Segment: Sendable, Hashable {
    /// JSON text: outgoing text, fixed words, or escaped configuration.
    case text([UInt8])
    /// Where the supervisor puts a delimiter that it draws for this request.
    case delimiter
    /// A place where the supervisor may put its control hunk.
    case control(line: Int, suffix: String)
    /// What stands there usually, and where the server refused that.
    case choice(usual: [UInt8], others: [Other])
    /// Where the supervisor says what was wrong with an earlier answer.
    case repair
  }

  package struct Other: Sendable, Hashable {
    package let quirk: Quirk
    package let text: [UInt8]
  }

  /// Something that a server will not have in a request.
  package enum Quirk: UInt8, CaseIterable, Sendable {
    case noTemperature = 1
    case noSeed, otherLimitName, noLimit, noSchema, noToolChoice, noStream, noStreamUsage
  }

  /// What a body is made of; text of the change can only come as `OutgoingText`, which only redaction makes.
  enum Piece: Sendable {
    case outgoing(OutgoingText)
    /// Text of the user's own configuration, inside a JSON string.
    case setting(String)
    case delimiter
    case control(line: Int, suffix: String)
    case choice(usual: OutgoingText, others: [(Quirk, OutgoingText)])
    case repair

    var isDelimiter: Bool { if case .delimiter = self { true } else { false } }
  }

  let pieces: [Piece]
  let blocks: [Block]
  let dialect: Dialect
  /// Tokens of it that a server must have read, however it counts.
  let leastTokens: Int
  /// Of each file, the hunks that it asks about, but for those of which a piece is asked about nowhere.
  let counts: [HunkCount]
  /// Whether it asks a second time about what another request asks about, without comments.
  package let isSecondPass: Bool

  package var segments: [Segment] {
    pieces.map { piece in
      switch piece {
      case .outgoing(let text): .text(text.bytes)
      case .setting(let text): .text(JSONText.escaped(text))
      case .delimiter: .delimiter
      case .control(let line, let suffix): .control(line: line, suffix: suffix)
      case .choice(let usual, let others):
        .choice(usual: usual.bytes, others: others.map { Other(quirk: $0.0, text: $0.1.bytes) })
      case .repair: .repair
      }
    }
  }

  package var files: [OutgoingFile] { blocks.map(\.file) }

  /// A file that it asks about, and which of its hunks.
  package struct Part: Sendable {
    package let path: [UInt8]
    package let hunks: Int
    /// The numbers of hunks of which it has pieces; another request may have others.
    package let cutHunks: [Int]
  }

  package var parts: [Part] {
    zip(files, counts).map { Part(path: $0.rawPath.bytes, hunks: $1.whole, cutHunks: $1.cut.sorted()) }
  }

  /// What the server will not have in this request, going by the words with which it refused it, whether it is too long
  /// for the model, and how many tokens that holds where the server says so.
  package func quirk(inRefusal body: [UInt8]) -> (quirk: Quirk?, isTooLong: Bool, contextTokens: Int?) {
    guard let refusal = Refusal(body) else { return (nil, false, nil) }
    let choices = pieces.flatMap { piece -> [Quirk] in
      if case .choice(_, let others) = piece { others.map(\.0) } else { [] }
    }
    let isTooLong = refusal.isAboutLength
    return (refusal.quirk(among: choices), isTooLong, isTooLong ? refusal.contextTokens : nil)
  }

  /// Decodes a reply to this request, which went out with this control hunk, and keeps what is about it.
  ///
  /// Of a reply that was cut the complete findings are kept, and it counts as no review whatever is in it.
  package func check(_ body: [UInt8], control: ControlHunk? = nil, isCut: Bool = false) -> ReplyOutcome {
    ReplyDecoder(
      dialect: dialect, anchoring: Anchoring(blocks: blocks, control: control), hasControl: control != nil,
      leastTokens: leastTokens, isCut: isCut
    ).decode(body)
  }
}
