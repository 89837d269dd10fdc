import Diff

/// Reads a patch, one file after the other; its bytes may be anybody's.
struct PatchParser {
  /// A file's part of a patch: what of both sides stands in it, and where.
  struct File {
    var header: PatchHeader
    var old: [UInt8] = []
    var new: [UInt8] = []
    var hunks: [Hunk] = []
    /// Whether more stood there than is kept; then the bytes are not whole.
    var isTooLarge = false
    var isCutShort = false
    /// Whether a hunk begins in another way than git writes it, as those do that compare with several parents.
    var hasOddHunk = false
  }

  private static let feed = UInt8(ascii: "\n")
  private var lines: InputLines
  private let limit: Int
  /// Whether a hunk stood below no file's name; nothing of it is read.
  private(set) var hasStrayHunks = false
  private(set) var isEmpty = true

  /// At most `limit` bytes of each side of a file are kept.
  init(_ lines: InputLines, limit: Int) {
    self.lines = lines
    self.limit = limit
  }

  /// The next file; `nil` at the end of the patch.
  mutating func next() throws(GitError) -> File? {
    while let line = try lines.next() {
      isEmpty = false
      if let header = PatchHeader(git: line) { return try body(header) }
      if PatchParser.isHunk(line) { hasStrayHunks = true }
      guard line.starts(with: "--- ".utf8), let second = try lines.next() else { continue }
      if let header = PatchHeader(plain: line, second) { return try body(header) }
      lines.giveBack(second)
    }
    return nil
  }

  private mutating func body(_ header: PatchHeader) throws(GitError) -> File {
    var file = File(header: header)
    while let line = try lines.next() {
      if let range = HunkRange(line) {
        try take(range, into: &file)
      } else if PatchParser.isHunk(line) {
        file.hasOddHunk = true
      } else if !file.hunks.isEmpty || PatchHeader(git: line) != nil || !file.header.take(line) {
        lines.giveBack(line)
        // What follows a binary file's header is passed over line by line.
        break
      }
    }
    return file
  }

  private mutating func take(_ range: HunkRange, into file: inout File) throws(GitError) {
    var left = (old: range.oldCount, new: range.newCount)
    var number = (old: range.oldStart, new: range.newStart)
    // A side without lines names the line before.
    if left.old == 0 { number.old += 1 }
    if left.new == 0 { number.new += 1 }
    var runs: [Run] = []
    while left.old > 0 || left.new > 0 {
      guard let line = try lines.next(), let origin = PatchParser.origin(of: line),
        origin == .added || left.old > 0, origin == .removed || left.new > 0
      else {
        file.isCutShort = true
        break
      }
      if lines.wasCut { file.isTooLarge = true }
      let text = line == [PatchParser.feed] ? line[...] : line.dropFirst()
      let hasFeed = try !isWithoutFeed()
      append(text, hasFeed: hasFeed, origin, number, to: &file, &runs)
      if origin != .added { (left.old, number.old) = (left.old - 1, number.old + 1) }
      if origin != .removed { (left.new, number.new) = (left.new - 1, number.new + 1) }
    }
    guard !runs.isEmpty else { return }
    file.hunks.append(
      Hunk(
        oldStart: range.oldStart, oldCount: range.oldCount - left.old, newStart: range.newStart,
        newCount: range.newCount - left.new, runs: runs))
  }

  private func append(
    _ line: ArraySlice<UInt8>, hasFeed: Bool, _ origin: Run.Origin, _ number: (old: Int, new: Int),
    to file: inout File, _ runs: inout [Run]
  ) {
    guard !file.isTooLarge, max(file.old.count, file.new.count) + line.count <= limit else {
      file.isTooLarge = true
      return
    }
    let text = hasFeed || line.last != PatchParser.feed ? line : line.dropLast()
    let start = origin == .removed ? file.old.count : file.new.count
    if origin != .added { file.old += text }
    if origin != .removed { file.new += text }
    let end = origin == .removed ? file.old.count : file.new.count
    if let last = runs.last, last.origin == origin {
      runs[runs.count - 1] = Run(
        origin: origin, bytes: last.bytes.lowerBound..<end, oldLine: last.oldLine, newLine: last.newLine,
        lineCount: last.lineCount + 1)
    } else {
      runs.append(
        Run(origin: origin, bytes: start..<end, oldLine: number.old, newLine: number.new, lineCount: 1))
    }
  }

  /// Takes the line that says that the one before it has no line feed, if it comes next.
  private mutating func isWithoutFeed() throws(GitError) -> Bool {
    guard let line = try lines.next() else { return false }
    if line.first == UInt8(ascii: "\\") { return true }
    lines.giveBack(line)
    return false
  }

  /// Whether a line looks like the start of a hunk, of which git or another program may make one.
  private static func isHunk(_ line: [UInt8]) -> Bool {
    let rest = line.drop { $0 == UInt8(ascii: "@") }
    return line.count - rest.count > 1 && rest.starts(with: " -".utf8)
      && rest.dropFirst(2).first.map { (0x30...0x39).contains($0) } == true
  }

  private static func origin(of line: [UInt8]) -> Run.Origin? {
    switch line.first {
    // Some programs take the blank of an empty line away.
    case UInt8(ascii: " "), feed: .context
    case UInt8(ascii: "+"): .added
    case UInt8(ascii: "-"): .removed
    default: nil
    }
  }
}

/// The line `@@ -4,7 +4,8 @@` before a hunk.
private struct HunkRange {
  let oldStart: Int
  let oldCount: Int
  let newStart: Int
  let newCount: Int

  init?(_ line: [UInt8]) {
    guard line.starts(with: "@@ -".utf8) else { return nil }
    var rest = line.dropFirst(4)
    guard let old = HunkRange.range(&rest), rest.starts(with: " +".utf8) else { return nil }
    rest = rest.dropFirst(2)
    guard let new = HunkRange.range(&rest), rest.starts(with: " @@".utf8) else { return nil }
    (oldStart, oldCount, newStart, newCount) = (old.start, old.count, new.start, new.count)
  }

  private static func range(_ rest: inout ArraySlice<UInt8>) -> (start: Int, count: Int)? {
    guard let start = number(&rest) else { return nil }
    guard rest.first == UInt8(ascii: ",") else { return (start, 1) }
    rest = rest.dropFirst()
    return number(&rest).map { (start, $0) }
  }

  /// A number that git could count lines to.
  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    let figures = digits.drop { $0 == 0x30 }
    guard !digits.isEmpty, figures.count <= 10 else { return nil }
    rest = rest.dropFirst(digits.count)
    return figures.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
