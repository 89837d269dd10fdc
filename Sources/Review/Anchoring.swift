import Diff
import Findings
import Screening

/// Finds the added line that a claim is about; a claim about nothing in the change is not believed.
struct Anchoring: Sendable {
  /// What a claim turned out to be about.
  enum Anchor {
    case finding(Finding)
    /// The control hunk, and whether it is its defect.
    case control(isDefect: Bool)
  }

  private struct AddedLine {
    /// In the file.
    let number: Int
    /// As the model saw it.
    let shown: Int
    /// With its comments, which the model may not have seen.
    let text: String
    let folded: [UInt8]
    /// `nil` for a line of the change.
    var control: ControlHunk.Line?
  }

  private static let shortestQuote = 3
  private let files: [(shown: [UInt8], path: [UInt8], lines: [AddedLine])]

  init(blocks: [Block], control: ControlHunk?) {
    files = blocks.map { block in
      var lines = block.lines.compactMap { shown, line -> AddedLine? in
        guard line.origin == .added, let number = line.newNumber else { return nil }
        return AddedLine(
          number: number, shown: shown, text: String(decoding: (line.unmasked ?? line.text).bytes, as: UTF8.self),
          folded: Anchoring.fold(line.text.bytes))
      }
      if let control, block.takesControl {
        lines += control.lines.enumerated().map { offset, line in
          AddedLine(
            number: 0, shown: control.firstLine &+ offset, text: line.text,
            folded: Anchoring.fold(Array(line.text.utf8)),
            control: line)
        }
      }
      return (block.file.path.bytes, block.file.rawPath.bytes, lines)
    }
  }

  /// What has the quote, the nearest to the stated line; a claim that names no line and quotes nothing is about the change.
  func anchor(for claim: Claim) -> Anchor? {
    if claim.line == 0, claim.quote.allSatisfy(\.isWhitespace) {
      return .finding(finding(of: claim, at: nil, quote: "", confidence: .low))
    }
    let path = Array(claim.path.utf8)
    let quote = Array(claim.quote.utf8)
    guard let file = files.first(where: { $0.path == path || $0.shown == path }) else { return nil }
    var candidates = Anchoring.lines(of: file.lines, with: quote)
    if candidates.isEmpty { candidates = Anchoring.lines(of: file.lines, with: Anchoring.withoutMark(quote)) }
    // A model may state any number, also one that no difference fits.
    let stated = max(0, min(claim.line, Int(Int32.max)))
    guard let line = candidates.min(by: { abs($0.shown - stated) < abs($1.shown - stated) }) else { return nil }
    if let control = line.control { return .control(isDefect: control.isDefect) }
    return .finding(
      finding(
        of: claim, at: Location(path: file.path, line: line.number),
        quote: String(String.UnicodeScalarView(line.text.unicodeScalars.prefix(200))), confidence: .medium))
  }

  private func finding(
    of claim: Claim, at location: Location?, quote: String, confidence: Finding.Confidence
  ) -> Finding {
    Finding(
      rule: "model", kind: .model, source: .model, severity: claim.severity, confidence: confidence, location: location,
      quote: quote, title: claim.title, detail: claim.detail)
  }

  /// Blanks do not count: models change them.
  private static func fold(_ bytes: [UInt8]) -> [UInt8] { bytes.filter { $0 > 0x20 } }

  private static func lines(of lines: [AddedLine], with quote: [UInt8]) -> [AddedLine] {
    let needle = Needle(fold(quote))
    guard needle.count >= shortestQuote else { return [] }
    return lines.filter { needle.occurs(in: $0.folded) }
  }

  /// A quote without the number and the mark that stand before a line when it is sent; models copy them.
  private static func withoutMark(_ quote: [UInt8]) -> [UInt8] {
    let rest = quote.drop { $0 == 0x20 || (0x30...0x39).contains($0) }
    return rest.first == UInt8(ascii: "+") ? Array(rest.dropFirst()) : []
  }
}
