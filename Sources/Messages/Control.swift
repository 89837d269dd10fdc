package import Wire

/// The control hunk of one request: lines with a defect that no attentive reviewer misses.
///
/// The supervisor draws it and tells the reader with the reply, so that the reader knows what is no part of the change.
package struct Control: Sendable, Equatable {
  package struct Line: Sendable, Equatable {
    package let text: String
    package let isDefect: Bool

    package init(text: String, isDefect: Bool) {
      self.text = text
      self.isDefect = isDefect
    }
  }

  /// The number of its first line as the model sees it.
  package let firstLine: Int
  package let lines: [Line]

  package init(firstLine: Int, lines: [Line]) {
    self.firstLine = firstLine
    self.lines = lines
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    firstLine = try reader.count("line", atMost: Int(Int32.max))
    lines = try reader.list("line", atMost: 16) { (reader) throws(WireError) in
      Line(text: try reader.string("line", atMost: 512), isDefect: try reader.bool())
    }
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(firstLine)
    writer.write(list: lines) { writer, line in
      writer.write(line.text)
      writer.write(line.isDefect)
    }
  }
}
