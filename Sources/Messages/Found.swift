package import Findings
package import Wire

/// A finding, from the screening or from a checked reply.
package struct Found: Message {
  package static let kind: UInt8 = 67
  package let finding: Finding

  package init(_ finding: Finding) {
    self.finding = finding
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    let rule = try reader.string("rule", atMost: 100)
    let kind = try reader.named("class", Finding.Kind.init(rawValue:))
    let source = try reader.named("source", Finding.Source.init(rawValue:))
    let severity = try reader.named("severity", Severity.init(rawValue:))
    let confidence = try reader.named("confidence", Finding.Confidence.init(rawValue:))
    let location = try reader.optional { (reader) throws(WireError) in
      Location(
        path: try reader.bytes("path", atMost: 8_192), line: try reader.count("line", atMost: Int(Int32.max)),
        endLine: try reader.count("line", atMost: Int(Int32.max)),
        column: try reader.count("column", atMost: Int(Int32.max)),
        endColumn: try reader.count("column", atMost: Int(Int32.max)))
    }
    let quote = try reader.string("quote", atMost: 2_000)
    let title = try reader.string("title", atMost: 1_000)
    let detail = try reader.string("detail", atMost: 16_000)
    let suppression = try reader.optional { (reader) throws(WireError) in
      try reader.named("suppression", Finding.Suppression.init(rawValue:))
    }
    guard let fingerprint = Fingerprint(try reader.bytes("fingerprint", atMost: Fingerprint.length)) else {
      throw .unknownValue("fingerprint")
    }
    finding = Finding(
      rule: rule, kind: kind, source: source, severity: severity, confidence: confidence, location: location,
      quote: quote, title: title, detail: detail, suppression: suppression, fingerprint: fingerprint)
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(finding.rule)
    writer.write(finding.kind.rawValue)
    writer.write(finding.source.rawValue)
    writer.write(finding.severity.rawValue)
    writer.write(finding.confidence.rawValue)
    writer.write(optional: finding.location) { writer, location in
      writer.write(location.path)
      writer.write(location.line)
      writer.write(location.endLine)
      writer.write(location.column)
      writer.write(location.endColumn)
    }
    writer.write(finding.quote)
    writer.write(finding.title)
    writer.write(finding.detail)
    writer.write(optional: finding.suppression) { $0.write($1.rawValue) }
    writer.write(finding.fingerprint.bytes)
  }
}

extension ByteReader {
  /// A value of a closed set, by its name.
  fileprivate mutating func named<Value>(_ name: String, _ make: (String) -> Value?) throws(WireError) -> Value {
    guard let value = make(try string(name, atMost: 32)) else { throw .unknownValue(name) }
    return value
  }
}
