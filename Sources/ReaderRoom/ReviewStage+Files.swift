import Diff
import Findings
import Messages
import Screening

extension ReviewStage {
  /// Screens one file and sends on what was found; what is only needed for a model is kept.
  mutating func take(_ delta: FileDelta) throws {
    count(delta)
    if let gap = ReviewStage.gap(for: delta) { try report(gap) }
    let screened = screener.screen(delta, wantOutgoing: start.model != nil)
    for found in screened.findings {
      var finding = found.finding
      finding.fingerprint = Fingerprint(rule: finding.rule, path: delta.path.bytes, material: found.material)
      try report(finding)
    }
    for (kind, count) in screened.redactions { redactions[kind, default: 0] += count }
    if let file = screened.outgoing { outgoing.append(file) }
  }

  private mutating func count(_ delta: FileDelta) {
    summary.files += 1
    guard case .text(let text) = delta.content else { return }
    summary.hunks += text.hunks.count
    for run in text.hunks.lazy.flatMap(\.runs) {
      switch run.origin {
      case .added: summary.addedLines += run.lineCount
      case .removed: summary.removedLines += run.lineCount
      case .context: break
      }
    }
  }

  /// What of a file nobody can review as text, and whether that is as it should be.
  private static func gap(for delta: FileDelta) -> Coverage.Gap? {
    let path = delta.path.bytes
    switch delta.content {
    case .text, .unchanged: return nil
    case .submodule:
      return Coverage.Gap(path: path, hunks: 0, reason: "submodule", isExpected: true)
    case .binary(let oldSize, let newSize):
      return Coverage.Gap(
        path: path, hunks: 0, reason: "binary", size: delta.new == nil ? oldSize : newSize, isExpected: true)
    case .unread(.tooLarge(let size)):
      return Coverage.Gap(path: path, hunks: 0, reason: "larger than the limit", size: size)
    case .unread(.missingObject(let id)):
      return Coverage.Gap(path: path, hunks: 0, reason: "object \(id.hex) is not here")
    case .unread(.unreadable(let id, let reason)):
      return Coverage.Gap(path: path, hunks: 0, reason: "object \(id.hex) cannot be read: \(reason.prefix(200))")
    case .unread(.unmerged):
      return Coverage.Gap(path: path, hunks: 0, reason: "unmerged")
    }
  }
}
