import Diff
import Findings
import Screening
import Wire

/// What a worker made of one file; it keeps none of the file's content but what may be sent.
struct ExaminedFile: Sendable {
  /// Bytes of a file's hunks; of a file with more a model is shown nothing.
  private static let largestForModel = 1 << 20

  let path: BytePath
  let screened: ScreenedFile
  /// What of it was not read, or is not read as text, and what no model is shown.
  let gaps: [Coverage.Gap]
  let hunks: Int
  /// Bytes of the hunks.
  let size: Int
  let addedLines: Int
  let removedLines: Int
  let nanoseconds: Int

  /// Screens a file; every worker has a screener of its own, because patterns belong to one thread.
  init(_ delta: FileDelta, screener: inout Screener, wantOutgoing: Bool) {
    let begin = Deadline.now
    path = delta.path
    var counts = (hunks: 0, size: 0, added: 0, removed: 0)
    if case .text(let text) = delta.content {
      counts.hunks = text.hunks.count
      for run in text.hunks.lazy.flatMap(\.runs) {
        counts.size += run.bytes.count
        if run.origin == .added { counts.added += run.lineCount }
        if run.origin == .removed { counts.removed += run.lineCount }
      }
    }
    (hunks, size, addedLines, removedLines) = counts
    let isTooLarge = wantOutgoing && size > ExaminedFile.largestForModel
    screened = screener.screen(delta, wantOutgoing: wantOutgoing && !isTooLarge)
    var gaps = [ExaminedFile.gap(for: delta), ExaminedFile.oldGap(for: delta)].compactMap { $0 }
    if wantOutgoing, hunks > 0, let withheld = screened.withheld {
      let reason = withheld == .bySettings ? "screened, never sent" : "screened, not sent: .airlock/ignore"
      gaps.append(Coverage.Gap(path: path.bytes, hunks: hunks, reason: reason, isExpected: true))
    } else if isTooLarge {
      gaps.append(Coverage.Gap(path: path.bytes, hunks: hunks, reason: "over the limit for one file", size: size))
    }
    if let rule = screened.rulesGivenUp.first {
      let more = screened.rulesGivenUp.count > 1 ? " and \(screened.rulesGivenUp.count - 1) more rules" : ""
      gaps.append(Coverage.Gap(path: path.bytes, hunks: hunks, reason: "too slow to screen for \(rule)\(more)"))
    }
    self.gaps = gaps
    nanoseconds = Deadline.now.nanoseconds - begin.nanoseconds
  }

  /// What of a file nobody can review as text, and whether that is as it should be.
  static func gap(for delta: FileDelta) -> Coverage.Gap? {
    let path = delta.path.bytes
    switch delta.content {
    case .text where delta.new?.mode.kind != FileMode.submodule.kind: return nil
    case .unchanged:
      // A patch has nothing of a file that was only moved; what was moved onto such a name must be seen.
      guard delta.status == .renamed, WatchedPaths.contain(delta.path) else { return nil }
      return Coverage.Gap(path: path, hunks: 0, reason: "moved here, and the patch has nothing of its content")
    case .text, .submodule:
      return Coverage.Gap(path: path, hunks: 0, reason: "submodule", isExpected: true)
    case .binary(let binary):
      return Coverage.Gap(
        path: path, hunks: 0, reason: binary.mayHideText ? "binary with text in it" : "binary",
        size: (delta.new == nil ? binary.old : binary.new).count, isExpected: !binary.mayHideText)
    case .unread(let unread):
      return Coverage.Gap(path: path, hunks: 0, reason: words(for: unread), size: size(of: unread))
    }
  }

  /// That the version before could not be read.
  static func oldGap(for delta: FileDelta) -> Coverage.Gap? {
    delta.unreadOld.map { unread in
      Coverage.Gap(
        path: delta.path.bytes, hunks: 0, reason: "the version before it: \(words(for: unread))", size: size(of: unread)
      )
    }
  }

  private static func words(for unread: Unread) -> String {
    switch unread {
    case .tooLarge: "larger than the limit"
    case .missingObject(let id): "object \(id.hex) is not here"
    case .unreadable(let id, let reason): "object \(id.hex) cannot be read: \(reason.prefix(200))"
    case .binaryInPatch: "binary, which is not read from a patch"
    case .unmerged: "unmerged"
    }
  }

  private static func size(of unread: Unread) -> Int? {
    if case .tooLarge(let size) = unread { size } else { nil }
  }
}
