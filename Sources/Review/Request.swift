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
  }

  /// What a body is made of; text of the change can only come as `OutgoingText`, which only redaction makes.
  enum Part: Sendable {
    case outgoing(OutgoingText)
    /// Text of the user's own configuration, inside a JSON string.
    case setting(String)
    case delimiter
    case control(line: Int, suffix: String)
  }

  let parts: [Part]
  let blocks: [Block]
  let dialect: Dialect

  package var segments: [Segment] {
    parts.map { part in
      switch part {
      case .outgoing(let text): .text(text.bytes)
      case .setting(let text): .text(JSONText.escaped(text))
      case .delimiter: .delimiter
      case .control(let line, let suffix): .control(line: line, suffix: suffix)
      }
    }
  }

  package var files: [OutgoingFile] { blocks.map(\.file) }

  /// How many hunks it asks about.
  package var hunks: Int { files.reduce(0) { $0 + $1.hunks.count } }

  /// Decodes a reply to this request, which went out with this control hunk, and keeps what is about it.
  package func check(_ body: [UInt8], control: ControlHunk? = nil) -> ReplyOutcome {
    ReplyDecoder(dialect: dialect, anchoring: Anchoring(blocks: blocks, control: control), hasControl: control != nil)
      .decode(body)
  }
}
