import Diff
import Findings
import Git
import Messages
import Wire

/// Prints the change as it is read: the patch goes to the supervisor in pieces, which passes them on unread.
struct PatchStage {
  let change: OpenedChange
  let supervisor: FrameChannel

  func run() throws {
    var summary = Screened()
    var pending: [UInt8] = []
    let read = try change.read { delta in
      summary.files += 1
      switch try PatchPrinter.print(delta) {
      case .patch(let text):
        pending += text
        try send(&pending, all: false)
      case .missing:
        let gap = ExaminedFile.gap(for: delta) ?? ExaminedFile.oldGap(for: delta)
        try supervisor.send(Gap(gap ?? Coverage.Gap(path: delta.path.bytes, hunks: 0, reason: "not read")).frame)
      }
    }
    try send(&pending, all: true)
    summary.tree = change.tree?.hex
    summary.problems = read.problems.prefix(50).map { String($0.prefix(240)) }
    try supervisor.send(summary.frame)
  }

  /// Sends what fills messages, or everything.
  private func send(_ pending: inout [UInt8], all: Bool) throws(WireError) {
    var rest = pending[...]
    while rest.count >= PrintedText.longest || (all && !rest.isEmpty) {
      try supervisor.send(PrintedText(Array(rest.prefix(PrintedText.longest))).frame)
      rest = rest.dropFirst(PrintedText.longest)
    }
    pending = Array(rest)
  }
}
