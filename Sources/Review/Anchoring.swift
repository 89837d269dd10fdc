import Diff
import Findings
import Screening

/// Finds the added line that a claim is about; a claim about nothing in the change is not believed.
struct Anchoring: Sendable {
  private struct AddedLine {
    let number: Int
    let text: String
    let folded: [UInt8]
  }

  private static let shortestQuote = 3
  private let files: [(shown: [UInt8], path: [UInt8], lines: [AddedLine])]

  init(files: [OutgoingFile]) {
    self.files = files.map { file in
      let added = file.hunks.flatMap(\.lines).compactMap { line -> AddedLine? in
        guard line.origin == .added, let number = line.newNumber else { return nil }
        return AddedLine(
          number: number, text: String(decoding: line.text.bytes, as: UTF8.self),
          folded: Anchoring.fold(line.text.bytes))
      }
      return (file.path.bytes, file.rawPath.bytes, added)
    }
  }

  /// The finding at the line that has the quote, the nearest to the stated one.
  func finding(for claim: Claim) -> Finding? {
    let path = Array(claim.path.utf8)
    let quote = Array(claim.quote.utf8)
    guard let file = files.first(where: { $0.path == path || $0.shown == path }) else { return nil }
    var candidates = Anchoring.lines(of: file.lines, with: quote)
    if candidates.isEmpty { candidates = Anchoring.lines(of: file.lines, with: Anchoring.withoutMark(quote)) }
    // A model may state any number, also one that no difference fits.
    let stated = max(0, min(claim.line, Int(Int32.max)))
    guard let line = candidates.min(by: { abs($0.number - stated) < abs($1.number - stated) }) else { return nil }
    return Finding(
      rule: "model", kind: .model, source: .model, severity: claim.severity, confidence: .medium,
      location: Location(path: file.path, line: line.number),
      quote: String(String.UnicodeScalarView(line.text.unicodeScalars.prefix(200))),
      title: claim.title, detail: claim.detail)
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
