package import Diff

/// A change as a patch tells it, where there are no objects to read it from.
///
/// A whole patch is one that git wrote with all lines of every file; both sides are put together from it and compared
/// here, so that the result is that of reading the objects. Any other patch is taken as it stands.
package struct PatchedChange: Sendable {
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
    func hand(_ change: ChangedPath, _ file: PatchParser.File) throws {
      if file.isCutShort { summary.problems.append("the patch ends in the middle of a hunk") }
      guard let content = content(of: change, file) else { return }
      summary.files += 1
      try body(FileDelta(old: change.old, new: change.new, status: change.status, content: content))
    }
    while let file = try parser.next() {
      guard let sides = file.header.sides else {
        summary.problems.append("a part of the patch names no file")
        continue
      }
      let change = ChangedPath(old: sides.old, new: sides.new, isUnmerged: file.header.isUnmerged)
      if let before = pending, change.old == nil, before.change.new == nil, before.change.path == change.path {
        // Another kind of thing in the same place: git prints it as one that goes and one that comes.
        var both = PatchParser.File(header: file.header)
        (both.old, both.new) = (before.file.old, file.new)
        both.isTooLarge = before.file.isTooLarge || file.isTooLarge
        both.isCutShort = before.file.isCutShort || file.isCutShort
        pending = nil
        try hand(ChangedPath(old: before.change.old, new: change.new), both)
        continue
      }
      if let before = pending { try hand(before.change, before.file) }
      pending = (change, file)
    }
    if let last = pending { try hand(last.change, last.file) }
    return summary
  }

  /// `nil` for an entry in which nothing changed but when the file was touched.
  private func content(of change: ChangedPath, _ file: PatchParser.File) -> FileDelta.Content? {
    if change.isUnmerged { return .unread(.unmerged) }
    if file.isTooLarge { return .unread(.tooLarge(size: max(file.old.count, file.new.count))) }
    if change.isSubmodule { return .submodule }
    let isModule = [change.old, change.new].map { $0?.mode.kind == FileMode.submodule.kind }
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
