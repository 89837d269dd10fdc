package import Wire

/// A request body in segments, from the reader; the supervisor joins it.
///
/// The supervisor draws the delimiter that fences the content, so a reader under an attacker's control cannot choose it.
package struct Prepared: Message {
  package static let kind: UInt8 = 69

  package enum Segment: Sendable, Equatable {
    /// JSON text as it goes out.
    case text([UInt8])
    /// The place for the random delimiter of this request.
    case delimiter
  }

  /// Counted from 0, in the order of the frames.
  package let index: Int
  /// How many hunks of the change it asks about.
  package let hunks: Int
  package let segments: [Segment]

  package init(index: Int, hunks: Int, segments: [Segment]) {
    self.index = index
    self.hunks = hunks
    self.segments = segments
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    index = try reader.count("index", atMost: 63)
    hunks = try reader.count("hunks", atMost: Int(Int32.max))
    segments = try reader.list("segment", atMost: 10_000) { (reader) throws(WireError) in
      switch try reader.byte() {
      case 0: .text(try reader.bytes("segment"))
      case 1: .delimiter
      default: throw .unknownValue("segment")
      }
    }
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(index)
    writer.write(hunks)
    writer.write(list: segments) { writer, segment in
      switch segment {
      case .text(let bytes):
        writer.write(0 as UInt8)
        writer.write(bytes)
      case .delimiter: writer.write(1 as UInt8)
      }
    }
  }
}

/// What a server answered to a request, for the reader to check.
package struct Reply: Message {
  package static let kind: UInt8 = 2
  package let index: Int
  package let body: [UInt8]

  package init(index: Int, body: [UInt8]) {
    self.index = index
    self.body = body
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    index = try reader.count("index", atMost: 63)
    body = try reader.bytes("reply")
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(index)
    writer.write(body)
  }
}

/// The end of checking one reply; its findings came before.
package struct ReplyChecked: Message {
  package static let kind: UInt8 = 71
  package let index: Int
  package let unanchored: Int
  package let duplicates: Int
  /// Why the reply does not count as a review; `nil` when it does.
  package let problem: String?

  package init(index: Int, unanchored: Int, duplicates: Int, problem: String?) {
    self.index = index
    self.unanchored = unanchored
    self.duplicates = duplicates
    self.problem = problem
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    index = try reader.count("index", atMost: 63)
    unanchored = try reader.count("findings", atMost: 10_000)
    duplicates = try reader.count("findings", atMost: 10_000)
    problem = try reader.optional { (reader) throws(WireError) in try reader.string("problem", atMost: 1_000) }
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(index)
    writer.write(unanchored)
    writer.write(duplicates)
    writer.write(optional: problem) { $0.write($1) }
  }
}
