package import Findings

/// The review as JSON, version 1.
package struct JSONReport {
  private let review: Review
  private let tool: String

  /// `tool` is the program's name and version.
  package init(review: Review, tool: String) {
    self.review = review
    self.tool = tool
  }

  package var bytes: [UInt8] {
    let coverage = review.coverage
    var writer = JSONWriter()
    writer.write(
      .object([
        ("version", .number(1)), ("tool", .string(tool)), ("tree", .optional(review.tree)),
        ("base", .optional(review.base)), ("complete", .bool(review.isComplete)),
        (
          "coverage",
          .object([
            ("files", .number(coverage.files)), ("hunks", .number(coverage.hunks)),
            ("reviewed", .number(coverage.reviewed)), ("notReviewed", .array(coverage.notReviewed.map(value))),
          ])
        ),
        ("findings", .array(review.findings.map(value))),
        (
          "dropped",
          .object([
            ("unanchored", .number(review.droppedUnanchored)), ("duplicate", .number(review.droppedDuplicates)),
          ])
        ),
        (
          "redactions",
          .array(
            review.redactions.map { .object([("kind", .string(text($0.kind))), ("count", .number($0.count))]) })
        ),
        ("sent", review.sent.map(value) ?? .null),
        ("notices", .array((review.incomplete + review.missingProtections + review.notices).map { .string(text($0)) })),
        (
          "milliseconds",
          .object([
            ("diff", .number(review.milliseconds.diff)), ("screen", .number(review.milliseconds.screen)),
            ("model", .number(review.milliseconds.model)), ("total", .number(review.milliseconds.total)),
          ])
        ),
      ]))
    return writer.bytes + [0x0A]
  }

  private func value(_ gap: Coverage.Gap) -> JSONWriter.Value {
    .object(
      path(gap.path) + [
        ("hunks", .number(gap.hunks)), ("reason", .string(text(gap.reason))),
        ("size", gap.size.map { .number($0) } ?? .null),
      ])
  }

  private func value(_ sent: Review.Sent) -> JSONWriter.Value {
    .object([
      ("origin", .string(text(sent.origin))), ("model", .string(text(sent.model))),
      ("requests", .number(sent.requests)), ("bytes", .number(sent.bytes)), ("replayed", .number(sent.replayed)),
    ])
  }

  private func value(_ finding: Finding) -> JSONWriter.Value {
    let place = finding.location
    return .object(
      [
        ("id", .string(finding.fingerprint.short)), ("fingerprint", .string(finding.fingerprint.hex)),
        ("rule", .string(text(finding.rule))), ("class", .string(finding.kind.rawValue)),
        ("source", .string(finding.source.rawValue)), ("severity", .string(finding.severity.rawValue)),
        ("confidence", .string(finding.confidence.rawValue)),
      ] + (place.map { path($0.path) } ?? [("path", .null)]) + [
        ("line", place.map { .number($0.line) } ?? .null), ("endLine", place.map { .number($0.endLine) } ?? .null),
        ("column", place.map { .number($0.column) } ?? .null), ("quote", .string(text(finding.quote))),
        ("title", .string(text(finding.title))), ("detail", .string(text(finding.detail))),
        ("suppressed", .optional(finding.suppression?.rawValue)),
      ])
  }

  /// A path that is not UTF-8 is percent-encoded, and says so.
  private func path(_ bytes: [UInt8]) -> [(String, JSONWriter.Value)] {
    if let words = String(validating: bytes, as: UTF8.self) { return [("path", .string(words))] }
    let digits = Array("0123456789ABCDEF".utf8)
    let encoded = bytes.flatMap { byte -> [UInt8] in
      (0x21..<0x7F).contains(byte) && byte != 0x25
        ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return [("path", .string(String(decoding: encoded, as: UTF8.self))), ("pathEncoding", .string("percent"))]
  }

  /// Readers print what they find, so the escapes are made here.
  private func text(_ text: String) -> String { Escape.text(text) }
}
