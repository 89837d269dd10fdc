import Diff
import Findings
import Messages
import Screening

extension ReviewStage {
  /// Sends on what was found in a file; what is only needed for a model is kept.
  mutating func take(_ file: ExaminedFile) throws {
    summary.files += 1
    summary.hunks += file.hunks
    summary.addedLines += file.addedLines
    summary.removedLines += file.removedLines
    for gap in file.gaps { try report(gap) }
    for found in file.screened.findings {
      var finding = found.finding
      finding.fingerprint = Fingerprint(rule: finding.rule, path: file.path.bytes, material: found.material)
      try report(finding)
    }
    for (kind, count) in file.screened.redactions { redactions[kind, default: 0] += count }
    if start.model != nil { copies.add(file.screened) }
    guard let outgoing = file.screened.outgoing else { return }
    // More than the requests have room for is not kept.
    guard outgoingSize < 4 * (start.model?.maximumBytes ?? 0) else {
      try report(Coverage.Gap(path: file.path.bytes, hunks: file.hunks, reason: "over the limit for one commit"))
      return
    }
    outgoingSize += file.size
    self.outgoing.append(outgoing)
  }
}
