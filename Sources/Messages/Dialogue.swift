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
    /// What a request can do without, or have in other words, where the server has one of the quirks.
    case choice(usual: [UInt8], others: [Other])
    /// Where the supervisor says what was wrong with an earlier answer, if there was one.
    case repair
  }

  /// What stands in a request to a model with a quirk.
  package struct Other: Sendable, Equatable {
    package let quirk: Quirk
    package let text: [UInt8]

    package init(quirk: Quirk, text: [UInt8]) {
      self.quirk = quirk
      self.text = text
    }
  }

  /// A file that the request asks about, and how many of its hunks.
  package struct Part: Sendable, Equatable {
    package let path: [UInt8]
    package let hunks: Int
    /// The numbers of hunks of which it has pieces; another request may have others.
    package let cutHunks: [Int]

    package init(path: [UInt8], hunks: Int, cutHunks: [Int] = []) {
      self.path = path
      self.hunks = hunks
      self.cutHunks = cutHunks
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
      Part(
        path: try reader.bytes("path", atMost: 8_192), hunks: try reader.count("hunks", atMost: Int(Int32.max)),
        cutHunks: try reader.list("hunk", atMost: 10_000) { (reader) throws(WireError) in
          try reader.count("hunk", atMost: Int(Int32.max))
        })
    }
    segments = try reader.list("segment", atMost: 10_000, Segment.init(from:))
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(index)
    writer.write(list: parts) { writer, part in
      writer.write(part.path)
      writer.write(part.hunks)
      writer.write(list: part.cutHunks) { $0.write($1) }
    }
    writer.write(list: segments) { $1.write(into: &$0) }
  }
}

extension Prepared.Segment {
  fileprivate init(from reader: inout ByteReader) throws(WireError) {
    switch try reader.byte() {
    case 0: self = .text(try reader.bytes("segment"))
    case 1: self = .delimiter
    case 2:
      self = .control(
        line: try reader.count("line", atMost: Int(Int32.max)), suffix: try reader.string("suffix", atMost: 16))
    case 3:
      let usual = try reader.bytes("segment", atMost: 1 << 16)
      self = .choice(
        usual: usual,
        others: try reader.list("choice", atMost: Quirk.allCases.count) { (reader) throws(WireError) in
          guard let quirk = Quirk(rawValue: try reader.byte()) else { throw .unknownValue("quirk") }
          return Prepared.Other(quirk: quirk, text: try reader.bytes("segment", atMost: 1 << 16))
        })
    case 4: self = .repair
    default: throw .unknownValue("segment")
    }
  }

  fileprivate func write(into writer: inout ByteWriter) {
    switch self {
    case .text(let bytes):
      writer.write(0 as UInt8)
      writer.write(bytes)
    case .delimiter: writer.write(1 as UInt8)
    case .control(let line, let suffix):
      writer.write(2 as UInt8)
      writer.write(line)
      writer.write(suffix)
    case .choice(let usual, let others):
      writer.write(3 as UInt8)
      writer.write(usual)
      writer.write(list: others) { writer, other in
        writer.write(other.quirk.rawValue)
        writer.write(other.text)
      }
    case .repair: writer.write(4 as UInt8)
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
  package let nature: Nature

  package enum Nature: UInt8, Sendable {
    case whole = 1
    /// The beginning of an answer.
    case cut
    /// The server refused the request instead, with a status of 400 or 422.
    case refusal
  }

  package init(index: Int, body: [UInt8], control: Control?, nature: Nature = .whole) {
    self.index = index
    self.body = body
    self.control = control
    self.nature = nature
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    index = try reader.count("index", atMost: 63)
    body = try reader.bytes("reply")
    control = try reader.optional { (reader) throws(WireError) in try Control(from: &reader) }
    guard let nature = Nature(rawValue: try reader.byte()) else { throw .unknownValue("nature") }
    self.nature = nature
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(index)
    writer.write(body)
    writer.write(optional: control) { $1.write(into: &$0) }
    writer.write(nature.rawValue)
  }
}
