import Diff

/// What stands before a file's hunks in a patch: names, modes and object names.
struct PatchHeader {
  private var oldPath: [UInt8]?
  private var newPath: [UInt8]?
  private var oldMode: FileMode?
  private var newMode: FileMode?
  private var oldID = ObjectID([])
  private var newID = ObjectID([])
  private var isNew = false
  private var isDeleted = false
  private(set) var isUnmerged = false
  /// Whether only the fact that it is not text stands there.
  private(set) var isBinary = false

  /// A header of git's own, from its first line; `nil` for any other line.
  init?(git line: [UInt8]) {
    if let rest = PatchHeader.rest(of: line, after: "* Unmerged path ") {
      let path = PatchPath.quoted(rest)?.path ?? Array(rest)
      (oldPath, newPath, isUnmerged) = (path, path, true)
      return
    }
    guard let rest = PatchHeader.rest(of: line, after: "diff --git ") else { return nil }
    if let (old, new) = PatchHeader.pair(rest) { (oldPath, newPath) = (old, new) }
  }

  /// A header of two lines, as other programs write it; `nil` where they are none.
  init?(plain old: [UInt8], _ new: [UInt8]) {
    guard PatchHeader.rest(of: old, after: "--- ") != nil, PatchHeader.rest(of: new, after: "+++ ") != nil else {
      return nil
    }
    _ = take(old)
    _ = take(new)
    guard oldPath != nil || newPath != nil else { return nil }
    // The old name is often that of a copy which was kept to compare with.
    if newPath != nil { oldPath = newPath }
  }

  /// Takes a line that still belongs to the header; false for one that does not.
  mutating func take(_ line: [UInt8]) -> Bool {
    let words: [(String, (inout PatchHeader, ArraySlice<UInt8>) -> Void)] = [
      ("old mode ", { $0.oldMode = PatchHeader.mode($1) }), ("new mode ", { $0.newMode = PatchHeader.mode($1) }),
      ("new file mode ", { ($0.newMode, $0.isNew) = (PatchHeader.mode($1), true) }),
      ("deleted file mode ", { ($0.oldMode, $0.isDeleted) = (PatchHeader.mode($1), true) }),
      ("rename from ", { $0.oldPath = PatchHeader.path($1) }), ("rename to ", { $0.newPath = PatchHeader.path($1) }),
      ("copy from ", { ($0.oldPath, $0.isNew) = (PatchHeader.path($1), true) }),
      ("copy to ", { $0.newPath = PatchHeader.path($1) }), ("similarity index ", { _, _ in }),
      ("dissimilarity index ", { _, _ in }), ("index ", { $0.takeIndex($1) }),
      ("--- ", { $0.takeName($1, isOld: true) }),
      ("+++ ", { $0.takeName($1, isOld: false) }), ("Binary files ", { header, _ in header.isBinary = true }),
      ("GIT binary patch", { header, _ in header.isBinary = true }),
    ]
    for (word, body) in words {
      guard let rest = PatchHeader.rest(of: line, after: word) else { continue }
      body(&self, rest)
      return true
    }
    return false
  }

  /// The two sides of the entry; `nil` when no path is known.
  var sides: (old: FileDelta.Side?, new: FileDelta.Side?)? {
    guard let before = oldPath ?? newPath, let after = newPath ?? oldPath else { return nil }
    let mode = newMode ?? oldMode ?? .regular
    let old = FileDelta.Side(path: BytePath(before), mode: oldMode ?? mode, id: oldID)
    let new = FileDelta.Side(path: BytePath(after), mode: mode, id: newID)
    return (isNew ? nil : old, isDeleted && !isNew ? nil : new)
  }

  private static func rest(of line: [UInt8], after word: String) -> ArraySlice<UInt8>? {
    guard line.starts(with: word.utf8) else { return nil }
    let rest = line.dropFirst(word.utf8.count)
    return rest.last == 0x0A ? rest.dropLast() : rest
  }

  private static func mode(_ digits: ArraySlice<UInt8>) -> FileMode? {
    guard digits.count == 6, digits.allSatisfy({ $0 & 0xF8 == 0x30 }) else { return nil }
    return FileMode(rawValue: digits.reduce(0) { $0 << 3 | UInt32($1 & 7) })
  }

  private static func path(_ word: ArraySlice<UInt8>) -> [UInt8] { PatchPath.quoted(word)?.path ?? Array(word) }

  /// `a/NAME b/NAME`: where the two are the same, or in quotation marks, it is clear where the first ends.
  private static func pair(_ rest: ArraySlice<UInt8>) -> (old: [UInt8], new: [UInt8])? {
    if let (old, more) = PatchPath.quoted(rest), more.first == 0x20 {
      return (Array(old.dropFirst(2)), Array(path(more.dropFirst()).dropFirst(2)))
    }
    guard rest.count.isMultiple(of: 2) == false else { return nil }
    let middle = rest.startIndex + rest.count / 2
    let (old, new) = (rest[..<middle].dropFirst(2), rest[(middle + 1)...].dropFirst(2))
    return rest[middle] == 0x20 && old.elementsEqual(new) ? (Array(old), Array(new)) : nil
  }

  private mutating func takeIndex(_ rest: ArraySlice<UInt8>) {
    let words = rest.split(separator: 0x20)
    guard let names = words.first, let dots = names.firstIndex(of: UInt8(ascii: ".")) else { return }
    oldID = ObjectID(hex: names[..<dots]) ?? oldID
    newID = ObjectID(hex: names[dots...].drop { $0 == UInt8(ascii: ".") }) ?? newID
    // A line of its own tells a mode for certain, before this one or after it.
    if words.count > 1, let mode = PatchHeader.mode(words[1]) {
      (oldMode, newMode) = (oldMode ?? mode, newMode ?? mode)
    }
  }

  private mutating func takeName(_ word: ArraySlice<UInt8>, isOld: Bool) {
    var name = PatchHeader.path(word)
    // A tab ends a name with blanks in it, or a time stands behind one.
    if word.first != UInt8(ascii: "\""), let tab = name.firstIndex(of: 0x09) { name.removeSubrange(tab...) }
    if name == Array("/dev/null".utf8) {
      if isOld { isNew = true } else { isDeleted = true }
      return
    }
    if name.starts(with: (isOld ? "a/" : "b/").utf8) { name.removeFirst(2) }
    if isOld { oldPath = name } else { newPath = name }
  }
}
