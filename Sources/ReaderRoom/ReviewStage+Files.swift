import Diff
import Findings
import Messages
import Screening
import Wire

/// What a worker made of one file; it keeps none of the file's content but what may be sent.
struct ExaminedFile: Sendable {
  let path: BytePath
  let screened: ScreenedFile
  let gap: Coverage.Gap?
  let hunks: Int
  let addedLines: Int
  let removedLines: Int
  let nanoseconds: Int

  /// Screens a file; every worker has a screener of its own, because patterns belong to one thread.
  init(_ delta: FileDelta, screener: inout Screener, wantOutgoing: Bool) {
    let begin = Deadline.now
    path = delta.path
    screened = screener.screen(delta, wantOutgoing: wantOutgoing)
    gap = ExaminedFile.gap(for: delta)
    var counts = (hunks: 0, added: 0, removed: 0)
    if case .text(let text) = delta.content {
      counts.hunks = text.hunks.count
      for run in text.hunks.lazy.flatMap(\.runs) {
        if run.origin == .added { counts.added += run.lineCount }
        if run.origin == .removed { counts.removed += run.lineCount }
      }
    }
    (hunks, addedLines, removedLines) = counts
    nanoseconds = Deadline.now.nanoseconds - begin.nanoseconds
  }

  /// What of a file nobody can review as text, and whether that is as it should be.
  static func gap(for delta: FileDelta) -> Coverage.Gap? {
    let path = delta.path.bytes
    switch delta.content {
    case .text where delta.new?.mode.kind != FileMode.submodule.kind: return nil
    case .unchanged: return nil
    case .text, .submodule:
      return Coverage.Gap(path: path, hunks: 0, reason: "submodule", isExpected: true)
    case .binary(let binary):
      return Coverage.Gap(
        path: path, hunks: 0, reason: binary.mayHideText ? "binary with text in it" : "binary",
        size: (delta.new == nil ? binary.old : binary.new).count, isExpected: !binary.mayHideText)
    case .unread(.tooLarge(let size)):
      return Coverage.Gap(path: path, hunks: 0, reason: "larger than the limit", size: size)
    case .unread(.missingObject(let id)):
      return Coverage.Gap(path: path, hunks: 0, reason: "object \(id.hex) is not here")
    case .unread(.unreadable(let id, let reason)):
      return Coverage.Gap(path: path, hunks: 0, reason: "object \(id.hex) cannot be read: \(reason.prefix(200))")
    case .unread(.binaryInPatch):
      return Coverage.Gap(path: path, hunks: 0, reason: "binary, which is not read from a patch")
    case .unread(.unmerged):
      return Coverage.Gap(path: path, hunks: 0, reason: "unmerged")
    }
  }
}

extension ReviewStage {
  /// Sends on what was found in a file; what is only needed for a model is kept.
  mutating func take(_ file: ExaminedFile) throws {
    summary.files += 1
    summary.hunks += file.hunks
    summary.addedLines += file.addedLines
    summary.removedLines += file.removedLines
    if let gap = file.gap { try report(gap) }
    for found in file.screened.findings {
      var finding = found.finding
      finding.fingerprint = Fingerprint(rule: finding.rule, path: file.path.bytes, material: found.material)
      try report(finding)
    }
    for (kind, count) in file.screened.redactions { redactions[kind, default: 0] += count }
    if let file = file.screened.outgoing { outgoing.append(file) }
  }
}
