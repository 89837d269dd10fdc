/// The line differences between two versions of a text.
///
/// `old` and `new` are the blobs' bytes, untouched. Everything below refers into them.
package struct TextDelta: Sendable {
  package let old: [UInt8]
  package let new: [UInt8]
  package let hunks: [Hunk]

  package init(old: [UInt8], new: [UInt8], hunks: [Hunk]) {
    self.old = old
    self.new = new
    self.hunks = hunks
  }

  /// A file that did not exist before: one run, no diff needed.
  package init(added new: [UInt8]) {
    let count = TextDelta.lineCount(new)
    let run = Run(origin: .added, bytes: 0..<new.count, oldLine: 0, newLine: 1, lineCount: count)
    let hunk = Hunk(oldStart: 0, oldCount: 0, newStart: count == 0 ? 0 : 1, newCount: count, runs: [run])
    self.init(old: [], new: new, hunks: count == 0 ? [] : [hunk])
  }

  /// A file that will not exist any more.
  package init(deleted old: [UInt8]) {
    let count = TextDelta.lineCount(old)
    let run = Run(origin: .removed, bytes: 0..<old.count, oldLine: 1, newLine: 0, lineCount: count)
    let hunk = Hunk(oldStart: count == 0 ? 0 : 1, oldCount: count, newStart: 0, newCount: 0, runs: [run])
    self.init(old: old, new: [], hunks: count == 0 ? [] : [hunk])
  }

  /// A file whose place another kind of thing takes: nothing of it stays, whatever the bytes.
  package init(deleted old: [UInt8], added new: [UInt8]) {
    let before = TextDelta(deleted: old).hunks
    let after = TextDelta(added: new).hunks
    let oldCount = before.first?.oldCount ?? 0
    let newCount = after.first?.newCount ?? 0
    let runs = (before + after).flatMap(\.runs).map { run in
      Run(origin: run.origin, bytes: run.bytes, oldLine: 1, newLine: 1, lineCount: run.lineCount)
    }
    let hunk = Hunk(
      oldStart: min(oldCount, 1), oldCount: oldCount, newStart: min(newCount, 1), newCount: newCount, runs: runs)
    self.init(old: old, new: new, hunks: runs.isEmpty ? [] : [hunk])
  }

  /// How many lines git counts: line feeds, and one more for a last line without one.
  package static func lineCount(_ bytes: [UInt8]) -> Int {
    var count = LineFeeds.count(in: bytes)
    if let last = bytes.last, last != 0x0A { count += 1 }
    return count
  }

  /// The bytes that a run of this delta covers.
  package func bytes(of run: Run) -> ArraySlice<UInt8> {
    run.origin == .removed ? old[run.bytes] : new[run.bytes]
  }

  /// The lines of a run, first to last.
  package func lines(of run: Run) -> Lines {
    Lines(bytes: bytes(of: run), run: run)
  }
}
