package import Findings

/// What people see at a commit: at most ten lines.
package struct TerminalReport {
  /// What the place that is printed to can show.
  package struct Place: Sendable {
    package let width: Int
    package let hasColor: Bool
    package let isUTF8: Bool

    package init(width: Int, hasColor: Bool, isUTF8: Bool) {
      self.width = width
      self.hasColor = hasColor
      self.isUTF8 = isUTF8
    }
  }

  /// Where the report stands: a hook advises about a commit that goes on, or tells why a gate stops it.
  package enum Occasion: Sendable, Hashable {
    case command
    case hook
    case stopped(String)
    case gateNotEvaluated(String)
  }

  private static let longestPlace = 120

  private let review: Review
  private let place: Place
  private let isModelConfigured: Bool
  private let occasion: Occasion
  private let archive: String?
  /// What stands above already.
  private let told: [Finding]

  /// `archive` is where the whole review lies.
  package init(
    review: Review, place: Place, isModelConfigured: Bool, occasion: Occasion, archive: String?, told: [Finding] = []
  ) {
    self.told = told
    self.review = review
    self.place = place
    self.isModelConfigured = isModelConfigured
    self.occasion = occasion
    self.archive = archive
  }

  /// The lines without line feeds; none when there was nothing to review, or nothing to say about a quick commit.
  package var lines: [String] {
    guard review.coverage.files > 0 || !review.isComplete || !review.findings.isEmpty else { return [] }
    if isSilent { return [] }
    var lines = [headline]
    lines += listed.map { line($0) }
    if let rest { lines.append("  " + rest) }
    if let remark { lines.append(remark) }
    if let weakness { lines.append(weakness) }
    if !review.findings.isEmpty || !review.isComplete, let archive {
      lines.append("  full review: \(Escape.text(archive))")
    }
    return lines.map { place.isUTF8 ? $0 : Escape.ascii($0) }
  }

  /// The lines as they are printed.
  package var bytes: [UInt8] { lines.flatMap { Array($0.utf8) + [0x0A] } }

  private var shown: [Finding] { review.findings.filter { $0.suppression == nil } }
  private var untold: [Finding] { shown.filter { !told.contains($0) } }
  private var listed: ArraySlice<Finding> { untold.prefix(max(0, findingLines - told.count)) }

  private var headline: String {
    if !review.isScreened, shown.isEmpty, !isStopped {
      return "airlock  not reviewed · \(words(review.incomplete.first ?? "no reason given"))"
    }
    let facts = [found, changed, seconds] + (review.sent.map { [Escape.cut(Escape.text($0.model), to: 30)] } ?? [])
    let head = facts.dropFirst().reduce("airlock  " + facts[0]) { $0 + " · " + $1 }
    switch occasion {
    case .stopped(let reason): return "airlock  stopped: \(words(reason))"
    case .hook, .gateNotEvaluated: return shown.isEmpty ? head : head + "   (advice: the commit goes on)"
    case .command: return head
    }
  }

  /// Where a gate stops the commit, one line more tells how to go on.
  private var findingLines: Int { (isStopped ? 5 : 6) - (weakness == nil ? 0 : 1) }

  /// A sandbox that holds less than it should is told at each run.
  private var weakness: String? {
    guard let first = review.missingProtections.first else { return nil }
    let more = review.missingProtections.count - 1
    return "airlock  \(words(first)) (" + (more > 0 ? "and \(more) more: " : "") + "airlock doctor)"
  }

  /// Silence is only for a commit that a model read whole and in no time.
  private var isSilent: Bool {
    occasion == .hook && review.isComplete && review.sent != nil && review.findings.isEmpty
      && review.milliseconds.total < 1_000 && review.missingProtections.isEmpty
  }

  private var isStopped: Bool {
    if case .stopped = occasion { true } else { false }
  }

  private var found: String {
    let count = shown.count
    if count > 0 { return "\(count) finding\(count == 1 ? "" : "s")" }
    if !review.isComplete { return "nothing found so far, review incomplete" }
    return review.sent == nil ? "nothing found by screening" : "nothing found"
  }

  private var changed: String {
    let coverage = review.coverage
    return "\(coverage.files) file\(coverage.files == 1 ? "" : "s") +\(coverage.addedLines) −\(coverage.removedLines)"
  }

  private var seconds: String {
    let tenths = (review.milliseconds.total + 50) / 100
    return "\(tenths / 10).\(tenths % 10) s"
  }

  /// As wide as the longest place that is shown, within reason.
  private var column: Int {
    listed.map { min(40, Self.shownPlace(of: $0).unicodeScalars.count) }.max() ?? 0
  }

  private static let hidings: [(Finding.Suppression, String)] = [
    (.inline, "hidden by allowance"), (.ignore, "allowed by your settings"), (.dismissed, "dismissed"),
    (.known, "known and unchanged"),
  ]

  package static func place(of finding: Finding) -> String {
    guard let location = finding.location else { return "the change" }
    let path = Escape.path(location.path)
    guard location.line > 0 else { return path }
    return "\(path):\(location.line)" + (location.column > 0 ? ":\(location.column)" : "")
  }

  /// A place of any length takes few lines of a terminal; the whole one is in the full review.
  private static func shownPlace(of finding: Finding) -> String {
    Escape.cutStart(Self.place(of: finding), to: Self.longestPlace)
  }

  /// The line of a finding that is printed before the others are known.
  package static func line(of finding: Finding, _ place: Place) -> String {
    let text = line(of: finding, place, column: 0)
    return place.isUTF8 ? text : Escape.ascii(text)
  }

  private func line(_ finding: Finding) -> String { Self.line(of: finding, place, column: column) }

  private static func line(of finding: Finding, _ terminal: Place, column: Int) -> String {
    let place = shownPlace(of: finding)
    let severity = finding.severity.rawValue
    let padded = severity + String(repeating: " ", count: 8 - severity.count)
    let gap = String(repeating: " ", count: max(0, column - place.unicodeScalars.count))
    let room = max(30, terminal.width - max(column, min(40, place.unicodeScalars.count)) - 14)
    let word = terminal.hasColor ? colored(padded, finding.severity) : padded
    return "  \(place)\(gap)  \(word)  \(Escape.cut(Escape.text(finding.title), to: room))"
  }

  private static func colored(_ word: String, _ severity: Severity) -> String {
    let code =
      switch severity {
      case .critical: "1;31"
      case .high: "31"
      case .medium: "33"
      case .low: "2"
      }
    return "\u{1B}[\(code)m\(word)\u{1B}[0m"
  }

  /// What the lines above leave out.
  private var rest: String? {
    let more = untold.dropFirst(listed.count)
    var parts = Severity.allCases.reversed().compactMap { severity in
      let count = more.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)"
    }
    for (suppression, words) in Self.hidings {
      let count = review.findings.count { $0.suppression == suppression }
      if count > 0 { parts.append("\(count) \(words)") }
    }
    return parts.isEmpty ? nil : "+ " + parts.joined(separator: ", ") + ": airlock show"
  }

  /// One line that says what kind of review this was, where it was not a whole one.
  private var remark: String? {
    if case .gateNotEvaluated(let reason) = occasion { return "airlock  gate not evaluated: \(words(reason))" }
    if !review.isScreened, shown.isEmpty { return nil }
    if let reason = review.incomplete.first {
      let more = review.incomplete.count > 1 ? " (and \(review.incomplete.count - 1) more: airlock show)" : ""
      let end = occasion == .hook && !review.isContinued ? "; the commit goes on" : ""
      if reason.hasPrefix("reviewed ") { return "airlock  \(words(reason))\(more)\(end)" }
      let progress =
        review.coverage.reviewed > 0 && review.coverage.reviewed < review.coverage.hunks
        ? "\(review.coverage.reviewed) of \(review.coverage.hunks) hunks reviewed"
        : review.isScreened ? "screened only" : "only partly screened"
      return "airlock  \(progress) · \(words(reason))\(more)\(end)"
    }
    let gaps = review.coverage.notReviewed.filter { !$0.isExpected }
    if let gap = gaps.first {
      let more = gaps.count > 1 ? " and \(gaps.count - 1) more" : ""
      let path = Escape.cutStart(Escape.path(gap.path), to: Self.longestPlace)
      return "airlock  not reviewed: \(path) (\(words(gap.reason)))\(more)"
    }
    if !isModelConfigured { return "airlock  screened only · no model configured (airlock doctor shows how)" }
    return nil
  }

  private func words(_ reason: String) -> String { Escape.cut(Escape.text(reason), to: 160) }
}
