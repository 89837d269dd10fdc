package import Findings

/// Every finding in a line of its own, for people and for tools that read `path:line:column`.
package struct ScanReport {
  private let review: Review

  package init(review: Review) {
    self.review = review
  }

  package var text: String {
    var lines = review.findings.filter { $0.suppression == nil }.map { finding in
      "\(TerminalReport.place(of: finding))  \(finding.severity.rawValue)  \(Escape.text(finding.title))"
        + "  [\(Escape.text(finding.rule))]"
    }
    let gaps = review.coverage.notReviewed.filter { !$0.isExpected }
    lines += gaps.map { "\(Escape.path($0.path))  not read: \(Escape.text($0.reason))" }
    let hidden = review.findings.count - (lines.count - gaps.count)
    let binary = review.coverage.notReviewed.count - gaps.count
    let (found, files) = (review.findings.count - hidden, review.coverage.files)
    var facts = ["\(found) finding\(found == 1 ? "" : "s")", "\(files) file\(files == 1 ? "" : "s")"]
    if hidden > 0 { facts.append("\(hidden) hidden by allowance") }
    if binary > 0 { facts.append("\(binary) binary") }
    lines.append("airlock  " + facts.joined(separator: " · "))
    return lines.joined(separator: "\n") + "\n"
  }
}
