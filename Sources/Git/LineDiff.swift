import CGit2
import Diff
import Glibc

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
    let code = unsafe old.withUnsafeBytes { before in
      unsafe new.withUnsafeBytes { after in
        unsafe airlock_git_blocks(
          before.baseAddress, before.count, after.baseAddress, after.count,
          { oldStart, oldCount, newStart, newCount, payload in
            guard let payload = unsafe payload, min(oldStart, oldCount, newStart, newCount) >= 0 else { return -1 }
            unsafe Unmanaged<Blocks>.fromOpaque(payload).takeUnretainedValue().list.append(
              Block(old: oldStart..<oldStart &+ oldCount, new: newStart..<newStart &+ newCount))
            return 0
          }, Unmanaged.passUnretained(blocks).toOpaque())
      }
    }
    guard code == 0 else { throw GitError(attempt: "compare two versions", reason: "libgit2 gives error \(code)") }
    return TextDelta(old: old, new: new, hunks: try hunks(blocks.list, LineWalk(old), LineWalk(new)))
  }

  /// Groups blocks whose context touches, as git does.
  private static func hunks(_ blocks: [Block], _ old: LineWalk, _ new: LineWalk) throws(GitError) -> [Hunk] {
    var old = old
    var new = new
    var hunks: [Hunk] = []
    var rest = blocks[...]
    while let first = rest.first {
      var group = [first]
      rest = rest.dropFirst()
      while let next = rest.first, let last = group.last, next.old.lowerBound - last.old.upperBound <= 2 * context {
        group.append(next)
        rest = rest.dropFirst()
      }
      let lead = min(context, first.old.lowerBound, first.new.lowerBound)
      var runs: [Run] = []
      func run(_ origin: Run.Origin, _ count: Int) throws(GitError) {
        guard count > 0 else { return }
        let (oldLine, newLine) = (old.line, new.line)
        let before = origin == .added ? nil : old.take(count)
        let after = origin == .removed ? nil : new.take(count)
        guard let bytes = origin == .removed ? before : after else {
          throw GitError(attempt: "compare two versions", reason: "libgit2 names lines that are not there")
        }
        runs.append(Run(origin: origin, bytes: bytes, oldLine: oldLine + 1, newLine: newLine + 1, lineCount: count))
      }
      old.go(to: first.old.lowerBound - lead)
      new.go(to: first.new.lowerBound - lead)
      let (oldFirst, newFirst) = (old.line, new.line)
      for block in group {
        try run(.context, block.old.lowerBound - old.line)
        try run(.removed, block.old.count)
        try run(.added, block.new.count)
      }
      try run(.context, min(old.ahead(atMost: context), new.ahead(atMost: context)))
      let oldCount = old.line - oldFirst
      let newCount = new.line - newFirst
      hunks.append(
        Hunk(
          oldStart: oldCount == 0 ? oldFirst : oldFirst + 1, oldCount: oldCount,
          newStart: newCount == 0 ? newFirst : newFirst + 1, newCount: newCount, runs: runs))
    }
    return hunks
  }
}

/// A place between two lines of a text, which only moves forward.
private struct LineWalk {
  private let bytes: [UInt8]
  private var position = 0
  /// How many lines lie before.
  private(set) var line = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func go(to line: Int) { _ = take(line - self.line) }

  /// The bytes of the next lines, which lie behind then; `nil` when there are not so many.
  mutating func take(_ count: Int) -> Range<Int>? {
    let start = position
    for _ in 0..<max(0, count) {
      guard let end = LineWalk.end(of: bytes, from: position) else { return nil }
      position = end
      line += 1
    }
    return start..<position
  }

  /// How many lines follow, counted no further than this.
  func ahead(atMost limit: Int) -> Int {
    var copy = self
    while copy.line - line < limit, copy.take(1) != nil {}
    return copy.line - line
  }

  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return unsafe bytes.withUnsafeBytes { text in
      guard let base = text.baseAddress, let feed = unsafe memchr(base + start, 0x0A, text.count - start) else {
        return text.count
      }
      return unsafe UnsafeRawPointer(feed) - base + 1
    }
  }
}
