import Findings
import Reporting

/// Reviews to print.
enum Sample {
  static func review(findings: [Finding] = [], incomplete: [String] = []) -> Review {
    var review = Review()
    review.isScreened = true
    review.coverage = Coverage(files: 3, addedLines: 41, removedLines: 7, hunks: 5, reviewed: 5)
    review.findings = findings
    review.incomplete = incomplete
    review.milliseconds.total = 1_249
    return review
  }

  static func finding(
    _ severity: Severity, path: String = "src/a.swift", line: Int = 3, column: Int = 0, title: String = "a title",
    suppression: Finding.Suppression? = nil
  ) -> Finding {
    Finding(
      rule: "model", kind: .model, source: .model, severity: severity,
      location: Location(path: Array(path.utf8), line: line, column: column), quote: "let a = b", title: title,
      detail: "why", suppression: suppression)
  }

  static func lines(
    _ review: Review, width: Int = 100, color: Bool = false, utf8: Bool = true, model: Bool = true,
    _ occasion: TerminalReport.Occasion = .hook
  ) -> [String] {
    TerminalReport(
      review: review, place: TerminalReport.Place(width: width, hasColor: color, isUTF8: utf8),
      isModelConfigured: model, occasion: occasion, archive: ".git/last-review.txt"
    ).lines
  }
}
