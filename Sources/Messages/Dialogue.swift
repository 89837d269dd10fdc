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
    /// A place for the control hunk, one of several: the number its first line would have, and the suffix of the
    /// file's name.
    case control(line: Int, suffix: String)
  }

  /// A file that the request asks about, and how many of its hunks.
  package struct Part: Sendable, Equatable {
    package let path: [UInt8]
    package let hunks: Int

    package init(path: [UInt8], hunks: Int) {
      self.path = path
      self.hunks = hunks
    }
  }

  /// Counted from 0, in the order of the frames.
  package let index: Int
  package let parts: [Part]
  package let segments: [Segment]

  package init(index: Int, parts: [Part], segments: [Segment]) {
    self.index = index
    self.parts = parts
    self.segments = segments
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    index = try reader.count("index", atMost: 63)
    parts = try reader.list("part", atMost: 10_000) { (reader) throws(WireError) in
      Part(path: try reader.bytes("path", atMost: 8_192), hunks: try reader.count("hunks", atMost: Int(Int32.max)))
    }
    segments = try reader.list("segment", atMost: 10_000) { (reader) throws(WireError) in
      switch try reader.byte() {
      case 0: .text(try reader.bytes("segment"))
      case 1: .delimiter
      case 2:
        .control(
          line: try reader.count("line", atMost: Int(Int32.max)), suffix: try reader.string("suffix", atMost: 16))
      default: throw .unknownValue("segment")
      }
    }
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(index)
    writer.write(list: parts) { writer, part in
      writer.write(part.path)
      writer.write(part.hunks)
    }
    writer.write(list: segments) { writer, segment in
      switch segment {
      case .text(let bytes):
        writer.write(0 as UInt8)
        writer.write(bytes)
      case .delimiter: writer.write(1 as UInt8)
      case .control(let line, let suffix):
        writer.write(2 as UInt8)
        writer.write(line)
        writer.write(suffix)
      }
    }
  }
}

/// What a server answered to a request, for the reader to check.
package struct Reply: Message {
  package static let kind: UInt8 = 2
  package let index: Int
  package let body: [UInt8]
  /// The control hunk that the request had.
  package let control: Control?

  package init(index: Int, body: [UInt8], control: Control?) {
    self.index = index
    self.body = body
    self.control = control
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    index = try reader.count("index", atMost: 63)
    body = try reader.bytes("reply")
    control = try reader.optional { (reader) throws(WireError) in try Control(from: &reader) }
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(index)
    writer.write(body)
    writer.write(optional: control) { $1.write(into: &$0) }
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
  /// Whether the control defect was reported; `true` where there was none.
  package let foundControl: Bool

  package init(index: Int, unanchored: Int, duplicates: Int, problem: String?, foundControl: Bool) {
    self.foundControl = foundControl
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
    foundControl = try reader.bool()
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(index)
    writer.write(unanchored)
    writer.write(duplicates)
    writer.write(optional: problem) { $0.write($1) }
    writer.write(foundControl)
  }
}
