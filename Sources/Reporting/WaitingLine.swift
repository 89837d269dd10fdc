package import Findings

/// The line that people look at while a model thinks.
package struct WaitingLine {
  private let review: Review
  private let place: TerminalReport.Place
  private let server: String
  /// Milliseconds.
  private let elapsed: Int
  private let deadline: Int

  package init(review: Review, place: TerminalReport.Place, server: String, elapsed: Int, deadline: Int) {
    self.review = review
    self.place = place
    self.server = server
    self.elapsed = elapsed
    self.deadline = deadline
  }

  /// Shorter than the terminal is wide, so that it stays one line.
  package var text: String {
    let model = Escape.cut(Escape.text(review.sent?.model ?? ""), to: 30)
    let coverage = review.coverage
    let facts = [
      "airlock",
      "\(coverage.files) file\(coverage.files == 1 ? "" : "s") +\(coverage.addedLines) −\(coverage.removedLines)",
      "asking \(model) on \(Escape.cut(Escape.text(server), to: 30))",
      "\(elapsed / 1_000).\(elapsed / 100 % 10) s of \(deadline / 1_000)",
    ]
    let text = facts.joined(separator: " · ")
    let line = place.isUTF8 ? text : Escape.ascii(text)
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(max(1, place.width - 1))))
  }
}
