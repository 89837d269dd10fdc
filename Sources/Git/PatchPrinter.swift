package import Diff

/// Writes what was read of a file as a patch from which `git apply` makes exactly the new side.
package enum PatchPrinter {
  /// What a file's patch is, or why there is none.
  package enum Printed: Sendable {
    case patch([UInt8])
    /// The content was not read.
    case missing
  }

  package static func print(_ delta: FileDelta) throws(GitError) -> Printed {
    if case .unread = delta.content { return .missing }
    guard delta.unreadOld == nil else { return .missing }
    guard delta.status == .typeChanged, let old = delta.old, let new = delta.new else {
      return .patch(try file(delta.old, delta.new, delta.content))
    }
    // A thing in another thing's place is one that goes and one that comes.
    switch delta.content {
    case .text(let text):
      return .patch(
        try file(old, nil, .text(TextDelta(deleted: text.old))) + file(nil, new, .text(TextDelta(added: text.new))))
    case .binary(let binary):
      return .patch(
        try file(old, nil, .binary(BinaryDelta(old: binary.old, new: [])))
          + file(nil, new, .binary(BinaryDelta(old: [], new: binary.new))))
    case .submodule, .unchanged, .unread: return .missing
    }
  }

  private static func file(
    _ old: FileDelta.Side?, _ new: FileDelta.Side?, _ content: FileDelta.Content
  ) throws(GitError) -> [UInt8] {
    var patch = header(old, new)
    if old?.mode.kind == FileMode.submodule.kind || new?.mode.kind == FileMode.submodule.kind {
      patch += names(old, new)
      let lines = [old, new].map { side in side.map { Array("Subproject commit \($0.id.hex)\n".utf8) } ?? [] }
      let hunk = TextDelta(deleted: lines[0], added: lines[1])
      for each in hunk.hunks { append(each, of: hunk, to: &patch) }
      return patch
    }
    switch content {
    case .text(let text) where !text.hunks.isEmpty:
      patch += names(old, new)
      for hunk in text.hunks { append(hunk, of: text, to: &patch) }
    case .binary(let binary): patch += try BinaryPatch.between(binary.old, binary.new)
    case .text, .unchanged, .submodule, .unread: break
    }
    return patch
  }

  private static func header(_ old: FileDelta.Side?, _ new: FileDelta.Side?) -> [UInt8] {
    let before = old?.path.bytes ?? new?.path.bytes ?? []
    let after = new?.path.bytes ?? before
    var lines = [line("diff --git ", name("a/", before) + [0x20] + name("b/", after))]
    let modes = (old.map { String($0.mode.rawValue, radix: 8) }, new.map { String($0.mode.rawValue, radix: 8) })
    switch modes {
    case (nil, let mode?): lines.append(line("new file mode \(mode)"))
    case (let mode?, nil): lines.append(line("deleted file mode \(mode)"))
    case (let mode?, let other?) where mode != other: lines += [line("old mode \(mode)"), line("new mode \(other)")]
    default: break
    }
    if before != after {
      lines += [line("rename from ", PatchPath.written(before)), line("rename to ", PatchPath.written(after))]
    }
    let length = max(old?.id.bytes.count ?? 0, new?.id.bytes.count ?? 0)
    let none = ObjectID([UInt8](repeating: 0, count: length))
    let ids = (old?.id ?? none, new?.id ?? none)
    if length > 0, ids.0 != ids.1 {
      let mode = modes.0 == modes.1 ? modes.0.map { " \($0)" } ?? "" : ""
      lines.append(line("index \(ids.0.hex)..\(ids.1.hex)\(mode)"))
    }
    return Array(lines.joined())
  }

  private static func names(_ old: FileDelta.Side?, _ new: FileDelta.Side?) -> [UInt8] {
    let word = { (prefix: String, side: FileDelta.Side?) -> [UInt8] in
      guard let path = side?.path.bytes else { return Array("/dev/null".utf8) }
      // A tab ends a name that has blanks in it.
      return name(prefix, path) + (path.contains(0x20) ? [0x09] : [])
    }
    return line("--- ", word("a/", old)) + line("+++ ", word("b/", new))
  }

  private static func append(_ hunk: Hunk, of text: TextDelta, to patch: inout [UInt8]) {
    patch += line("@@ -\(hunk.oldStart),\(hunk.oldCount) +\(hunk.newStart),\(hunk.newCount) @@")
    for run in hunk.runs {
      let mark: UInt8 =
        switch run.origin {
        case .context: 0x20
        case .added: 0x2B
        case .removed: 0x2D
        }
      for each in text.lines(of: run) {
        patch.append(mark)
        patch += (run.origin == .removed ? text.old : text.new)[each.bytes]
        patch.append(0x0A)
        if !each.endsWithLineFeed { patch += line("\\ No newline at end of file") }
      }
    }
  }

  private static func name(_ prefix: String, _ path: [UInt8]) -> [UInt8] {
    PatchPath.written(Array(prefix.utf8) + path)
  }

  private static func line(_ words: String, _ rest: [UInt8] = []) -> [UInt8] { Array(words.utf8) + rest + [0x0A] }
}
