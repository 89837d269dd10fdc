package import Screening

/// One request: the body in segments, and what it asks about.
package struct Request: Sendable {
  package enum Segment: Sendable, Hashable {
    /// JSON text: outgoing text, fixed words, or escaped configuration.
    case text([UInt8])
    /// Where the supervisor puts a delimiter that it draws for this request.
    case delimiter
  }

  package let segments: [Segment]
  package let files: [OutgoingFile]
  let dialect: Dialect

  /// How many hunks it asks about.
  package var hunks: Int { files.reduce(0) { $0 + $1.hunks.count } }

  /// Decodes a reply to this request and keeps what is about it.
  package func check(_ body: [UInt8]) -> ReplyOutcome {
    ReplyDecoder(dialect: dialect, anchoring: Anchoring(files: files)).decode(body)
  }
}
