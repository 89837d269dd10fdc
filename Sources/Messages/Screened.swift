package import Findings
package import Wire

/// A part of the change that was not reviewed.
package struct Gap: Message {
  package static let kind: UInt8 = 68
  package let gap: Coverage.Gap

  package init(_ gap: Coverage.Gap) {
    self.gap = gap
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    gap = Coverage.Gap(
      path: try reader.bytes("path", atMost: 8_192), hunks: try reader.count("hunks", atMost: Int(Int32.max)),
      reason: try reader.string("reason", atMost: 1_000),
      size: try reader.optional { (reader) throws(WireError) in try reader.count("size", atMost: .max) },
      isExpected: try reader.bool())
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(gap.path)
    writer.write(gap.hunks)
    writer.write(gap.reason)
    writer.write(optional: gap.size) { $0.write($1) }
    writer.write(gap.isExpected)
  }
}

/// The end of reading and screening: every finding, gap and request of this stage has been sent.
package struct Screened: Message {
  package static let kind: UInt8 = 70
  package var tree: String?
  package var files = 0
  package var addedLines = 0
  package var removedLines = 0
  package var hunks = 0
  package var diffMicroseconds = 0
  package var screenMicroseconds = 0
  package var redactions: [Review.Redaction] = []
  /// Why the screening is incomplete, one line each.
  package var problems: [String] = []
  /// Findings beyond the number that a run may report.
  package var unreported = 0

  package init() {}

  package init(from reader: inout ByteReader) throws(WireError) {
    tree = try reader.optional { (reader) throws(WireError) in try reader.objectName("tree") }
    files = try reader.count("files", atMost: .max)
    addedLines = try reader.count("lines", atMost: .max)
    removedLines = try reader.count("lines", atMost: .max)
    hunks = try reader.count("hunks", atMost: .max)
    diffMicroseconds = try reader.count("time", atMost: .max)
    screenMicroseconds = try reader.count("time", atMost: .max)
    redactions = try reader.list("redaction", atMost: 500) { (reader) throws(WireError) in
      Review.Redaction(
        kind: try reader.string("redaction", atMost: 100), count: try reader.count("redactions", atMost: .max))
    }
    problems = try reader.texts("problem", atMost: 100)
    unreported = try reader.count("findings", atMost: .max)
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(optional: tree) { $0.write($1) }
    for number in [files, addedLines, removedLines, hunks, diffMicroseconds, screenMicroseconds] {
      writer.write(number)
    }
    writer.write(list: redactions) { writer, redaction in
      writer.write(redaction.kind)
      writer.write(redaction.count)
    }
    writer.write(list: problems) { $0.write($1) }
    writer.write(unreported)
  }
}
