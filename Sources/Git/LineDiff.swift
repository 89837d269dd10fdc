import CGit2
import Diff

/// The line differences between two texts, by libgit2 on the bytes alone: no attribute and no setting is looked at.
enum LineDiff {
  /// Lines of context, as git prints by default.
  private static let context = 3

  /// A block of lines that was replaced: counts may be 0, numbers count from 0.
  private struct Block {
    var old: Range<Int>
    var new: Range<Int>
  }

  private final class Blocks {
    var list: [Block] = []
  }

  static func between(_ old: [UInt8], _ new: [UInt8]) throws(GitError) -> TextDelta {
    let blocks = Blocks()
    var options = unsafe git_diff_options()
    unsafe git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION))
    // Git slides blocks by indentation unless it is told not to.
    unsafe options.flags = GIT_DIFF_FORCE_TEXT.rawValue | GIT_DIFF_INDENT_HEURISTIC.rawValue
    unsafe options.context_lines = 0
    unsafe options.interhunk_lines = 0
    let code = unsafe old.withUnsafeBytes { before in
      unsafe new.withUnsafeBytes { after in
        unsafe git_diff_buffers(
          before.baseAddress, before.count, nil, after.baseAddress, after.count, nil, &options, nil, nil,
          { _, hunk, payload in
            guard let hunk = unsafe hunk?.pointee, let payload = unsafe payload else { return 0 }
            let blocks = unsafe Unmanaged<Blocks>.fromOpaque(payload).takeUnretainedValue()
            blocks.list.append(
              Block(
                old: LineDiff.range(Int(hunk.old_start), Int(hunk.old_lines)),
                new: LineDiff.range(Int(hunk.new_start), Int(hunk.new_lines))))
            return 0
          }, nil, Unmanaged.passUnretained(blocks).toOpaque())
      }
    }
    guard code == 0 else { throw GitError(attempt: "compare two versions", reason: "libgit2 gives error \(code)") }
    return TextDelta(old: old, new: new, hunks: try hunks(blocks.list, starts(old), starts(new)))
  }

  /// A hunk's line numbers count from 1; one without lines names the line before.
  private static func range(_ start: Int, _ count: Int) -> Range<Int> {
    let first = count == 0 ? start : start - 1
    return max(0, first)..<max(0, first) + count
  }

  /// Where each line starts, and at last where the text ends.
  private static func starts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A && index + 1 < bytes.count { starts.append(index + 1) }
    if !bytes.isEmpty { starts.append(bytes.count) }
    return starts
  }

  /// Groups blocks whose context touches, as git does.
  private static func hunks(_ blocks: [Block], _ oldStarts: [Int], _ newStarts: [Int]) throws(GitError) -> [Hunk] {
    let oldLines = oldStarts.count - 1
    let newLines = newStarts.count - 1
    var hunks: [Hunk] = []
    var rest = blocks[...]
    while let first = rest.first {
      var group = [first]
      rest = rest.dropFirst()
      while let next = rest.first, let last = group.last, next.old.lowerBound - last.old.upperBound <= 2 * context {
        group.append(next)
        rest = rest.dropFirst()
      }
      guard let last = group.last, last.old.upperBound <= oldLines, last.new.upperBound <= newLines else {
        throw GitError(attempt: "compare two versions", reason: "libgit2 names lines that are not there")
      }
      let lead = min(context, first.old.lowerBound, first.new.lowerBound)
      let trail = min(context, oldLines - last.old.upperBound, newLines - last.new.upperBound)
      var runs: [Run] = []
      var oldLine = first.old.lowerBound - lead
      var newLine = first.new.lowerBound - lead
      func run(_ origin: Run.Origin, _ count: Int) {
        guard count > 0 else { return }
        let bytes =
          origin == .removed
          ? oldStarts[oldLine]..<oldStarts[oldLine + count] : newStarts[newLine]..<newStarts[newLine + count]
        runs.append(
          Run(origin: origin, bytes: bytes, oldLine: oldLine + 1, newLine: newLine + 1, lineCount: count))
        if origin != .added { oldLine += count }
        if origin != .removed { newLine += count }
      }
      let oldFirst = oldLine
      let newFirst = newLine
      for block in group {
        run(.context, block.old.lowerBound - oldLine)
        run(.removed, block.old.count)
        run(.added, block.new.count)
      }
      run(.context, trail)
      let oldCount = oldLine - oldFirst
      let newCount = newLine - newFirst
      hunks.append(
        Hunk(
          oldStart: oldCount == 0 ? oldFirst : oldFirst + 1, oldCount: oldCount,
          newStart: newCount == 0 ? newFirst : newFirst + 1, newCount: newCount, runs: runs))
    }
    return hunks
  }
}
