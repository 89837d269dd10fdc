package import Findings

/// The whole review for people: what `last-review.txt` holds.
package struct TextReport {
  private let review: Review

  package init(review: Review) {
    self.review = review
  }

  package var text: String {
    var lines: [String] = []
    let coverage = review.coverage
    lines.append(
      review.isComplete
        ? "Review: complete"
        : "Review: INCOMPLETE\(review.isScreened ? "" : ", the change was not screened to its end")")
    lines += review.incomplete.map { "  because \(Escape.text($0))" }
    lines.append("Tree: \(review.tree ?? "not known")")
    lines.append("Compared with: \(review.base ?? "the empty tree")")
    lines.append(
      "Change: \(coverage.files) files, \(coverage.addedLines) lines added, \(coverage.removedLines) removed, "
        + "\(coverage.reviewed) of \(coverage.hunks) hunks reviewed")
    if let sent = review.sent {
      lines.append(
        "Sent: \(sent.requests) requests, \(sent.bytes) bytes, to \(Escape.text(sent.origin)), "
          + "model \(Escape.text(sent.model))")
    } else {
      lines.append("Sent: nothing; no model was asked")
    }
    lines.append("")
    lines.append(review.findings.isEmpty ? "Findings: none" : "Findings:")
    lines += review.findings.flatMap(describe)
    if !coverage.notReviewed.isEmpty {
      lines += ["", "Not reviewed as text:"]
      lines += coverage.notReviewed.map { gap in
        let size = gap.size.map { ", \($0) bytes" } ?? ""
        return "  \(Escape.path(gap.path)): \(Escape.text(gap.reason))\(size)"
      }
    }
    if !review.redactions.isEmpty {
      lines += ["", "Taken out:"]
      lines += review.redactions.map { "  \($0.count) × \(Escape.text($0.kind))" }
    }
    if review.droppedUnanchored + review.droppedDuplicates > 0 {
      lines += [
        "", "Dropped: \(review.droppedUnanchored) without a line in the change, \(review.droppedDuplicates) twice",
      ]
    }
    let notices = review.missingProtections + review.notices
    if !notices.isEmpty {
      lines += ["", "Notices:"] + notices.map { "  \(Escape.text($0))" }
    }
    return lines.reduce(into: "") { $0 += $1 + "\n" }
  }

  private func describe(_ finding: Finding) -> [String] {
    var lines = [
      "", "  \(TerminalReport.place(of: finding))  \(finding.severity.rawValue)  \(Escape.text(finding.title))",
      "    \(finding.fingerprint.short)  \(Escape.text(finding.rule)), by \(finding.source.rawValue), "
        + "\(finding.confidence.rawValue) confidence"
        + (finding.suppression.map { ", hidden: \($0.rawValue)" } ?? ""),
    ]
    if !finding.quote.isEmpty { lines.append("    > \(Escape.text(finding.quote))") }
    if !finding.detail.isEmpty { lines.append("    \(Escape.text(finding.detail))") }
    return lines
  }
}
