package import Diff

/// A change as a patch tells it, where there are no objects to read it from.
///
/// A whole patch is one that git wrote with all lines of every file; both sides are put together from it and compared
/// here, so that the result is that of reading the objects. Any other patch is taken as it stands.
package struct PatchedChange: Sendable {
  /// What went wrong is told in so many sentences at most.
  private static let mostProblems = 50

  private let lines: InputLines
  private let isWhole: Bool
  private let limits: ReadLimits

  package init(descriptor: Int32, isWhole: Bool, limits: ReadLimits) {
    self.init(InputLines(descriptor: descriptor), isWhole: isWhole, limits: limits)
  }

  init(_ lines: InputLines, isWhole: Bool, limits: ReadLimits) {
    self.lines = lines
    self.isWhole = isWhole
    self.limits = limits
  }

  /// Hands over each file in the patch's order; only one file's content is alive at a time.
  package func read(_ body: (FileDelta) throws -> Void) throws -> ReadSummary {
    var summary = ReadSummary()
    var parser = PatchParser(lines, limit: limits.maximumBlob)
    var pending: (change: ChangedPath, file: PatchParser.File)?
    var hasFiles = false
    func note(_ problem: String) {
      if summary.problems.count < PatchedChange.mostProblems { summary.problems.append(problem) }
    }
    func hand(_ change: ChangedPath, _ file: PatchParser.File) throws {
      if let problem = problem(in: file, change) { note(problem) }
      guard let content = content(of: change, file) else { return }
      summary.files += 1
      try body(FileDelta(old: change.old, new: change.new, status: change.status, content: content))
    }
    while let file = try parser.next() {
      hasFiles = true
      guard let sides = file.header.sides else {
        note("a part of the patch names no file")
        continue
      }
      let change = ChangedPath(old: sides.old, new: sides.new, isUnmerged: file.header.isUnmerged)
      if let before = pending, change.old == nil, before.change.new == nil, before.change.path == change.path {
        // Another kind of thing in the same place: git prints it as one that goes and one that comes.
        var both = PatchParser.File(header: file.header)
        (both.old, both.new) = (before.file.old, file.new)
        both.isTooLarge = before.file.isTooLarge || file.isTooLarge
        both.isCutShort = before.file.isCutShort || file.isCutShort
        both.hasOddHunk = before.file.hasOddHunk || file.hasOddHunk
        pending = nil
        try hand(ChangedPath(old: before.change.old, new: change.new), both)
        continue
      }
      if let before = pending { try hand(before.change, before.file) }
      pending = (change, file)
    }
    if let last = pending { try hand(last.change, last.file) }
    if parser.hasStrayHunks { note("hunks in the patch belong to no file") }
    if !hasFiles, !parser.isEmpty { note("there is no patch in the input") }
    return summary
  }

  /// Why the file's part is not all that there is to it.
  private func problem(in file: PatchParser.File, _ change: ChangedPath) -> String? {
    let name = String(decoding: change.path.bytes, as: UTF8.self)
    if file.isCutShort { return "the patch ends in the middle of a hunk of '\(name)'" }
    if file.hasOddHunk { return "a hunk of '\(name)' is in no form that can be read" }
    return isPointer(file, change) ? nil : "'\(name)' is called a submodule and is none"
  }

  /// Whether what is called a submodule is shown as git shows one; a patch may call anything so.
  private func isPointer(_ file: PatchParser.File, _ change: ChangedPath) -> Bool {
    zip([change.old, change.new], [file.old, file.new]).allSatisfy { side, bytes in
      guard side?.mode.kind == FileMode.submodule.kind, !bytes.isEmpty else { return true }
      let words = "Subproject commit ".utf8
      var name = bytes.dropFirst(words.count)
      if name.last == 0x0A { name.removeLast() }
      return bytes.starts(with: words) && ObjectID(hex: name) != nil
    }
  }

  /// `nil` for an entry in which nothing changed but when the file was touched.
  private func content(of change: ChangedPath, _ file: PatchParser.File) -> FileDelta.Content? {
    if change.isUnmerged { return .unread(.unmerged) }
    if file.isTooLarge { return .unread(.tooLarge(size: max(file.old.count, file.new.count))) }
    let isPointer = isPointer(file, change)
    if change.isSubmodule, isPointer { return .submodule }
    let isModule = [change.old, change.new].map { isPointer && $0?.mode.kind == FileMode.submodule.kind }
    let (old, new) = (isModule[0] ? [] : file.old, isModule[1] ? [] : file.new)
    if file.header.isBinary { return .unread(.binaryInPatch) }
    if change.status == .typeChanged || isWhole, !file.hunks.isEmpty || change.status == .typeChanged {
      return ContentReader.compare(old, new, change)
    }
    if !file.hunks.isEmpty { return .text(TextDelta(old: old, new: new, hunks: file.hunks)) }
    if change.old == nil || change.new == nil { return .text(TextDelta(old: [], new: [], hunks: [])) }
    return change.old == change.new ? nil : .unchanged
  }
}
