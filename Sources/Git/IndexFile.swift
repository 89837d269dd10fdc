import Diff

/// An index file taken apart: its entries in order, and the trees it remembers.
///
/// Versions 2 to 4 are read. Every length is checked against the bytes that are there.
struct IndexFile {
  struct Entry {
    let path: BytePath
    let mode: FileMode
    let id: ObjectID
    /// 0, or the side of an unresolved merge.
    let stage: Int
    /// A file that was announced with `git add -N` and is not part of the next commit.
    let isIntentToAdd: Bool
  }

  let entries: [Entry]
  let cachedTree: CachedTree?

  init(_ bytes: [UInt8], format: RepositoryPaths.ObjectFormat) throws(GitError) {
    var reader = IndexBytes(bytes, objectLength: format.length)
    guard try reader.take(4) == Array("DIRC".utf8) else { throw reader.error("it has no index header") }
    let version = try reader.number(4)
    guard (2...4).contains(version) else { throw reader.error("version \(version) is unknown") }
    let count = try reader.number(4)
    // An entry takes at least this much, so a count cannot make us allocate what is not there.
    guard count <= bytes.count / (42 + format.length) + 1 else {
      throw reader.error("it names \(count) entries that it does not have")
    }
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    var previous: [UInt8] = []
    for _ in 0..<count {
      let entry = try reader.entry(version: version, previous: previous)
      previous = entry.path.bytes
      entries.append(entry)
    }
    self.entries = entries

    var tree: CachedTree?
    while reader.left > format.length {
      let name = try reader.take(4)
      let length = try reader.number(4)
      let data = try reader.take(length)
      switch String(decoding: name, as: UTF8.self) {
      case "TREE": tree = CachedTree(data, objectLength: format.length)
      case "link": throw reader.error("split indexes are not supported")
      case "sdir": throw reader.error("sparse indexes are not supported")
      default:
        // An extension whose name starts with a capital letter may be ignored.
        guard let first = name.first, (65...90).contains(first) else {
          throw reader.error("extension '\(String(decoding: name, as: UTF8.self))' is unknown")
        }
      }
    }
    // Only in a split index may a path be left out; such an index has been refused by now.
    guard entries.allSatisfy({ !$0.path.bytes.isEmpty }) else { throw reader.error("an entry has no path") }
    cachedTree = tree
  }
}

/// The index's bytes and how far they have been read.
private struct IndexBytes {
  private let bytes: [UInt8]
  private let objectLength: Int
  private var position = 0

  init(_ bytes: [UInt8], objectLength: Int) {
    self.bytes = bytes
    self.objectLength = objectLength
  }

  var left: Int { bytes.count - position }

  func error(_ reason: String) -> GitError { GitError(attempt: "read the index", reason: reason) }

  mutating func take(_ count: Int) throws(GitError) -> [UInt8] {
    guard count >= 0, left >= count else { throw error("it ends early") }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  mutating func number(_ width: Int) throws(GitError) -> Int {
    guard left >= width else { throw error("it ends early") }
    var value = 0
    for offset in 0..<width { value = value << 8 | Int(bytes[position + offset]) }
    position += width
    return value
  }

  mutating func entry(version: Int, previous: [UInt8]) throws(GitError) -> IndexFile.Entry {
    let start = position
    guard left >= 42 + objectLength else { throw error("it ends early") }
    position += 24
    let mode = try number(4)
    position += 12
    let id = ObjectID(try take(objectLength))
    let flags = try number(2)
    var extended = 0
    if flags & 0x4000 != 0 {
      guard version >= 3 else { throw error("an entry has flags that its version does not know") }
      extended = try number(2)
    }
    let path: [UInt8]
    if version == 4 {
      let strip = try stripCount()
      guard strip <= previous.count else { throw error("a path is shortened by more than it has") }
      path = previous.dropLast(strip) + (try name())
    } else {
      path = try name()
      let length = position - 1 - start
      let padded = (length + 8) & ~7
      guard start + padded <= bytes.count else { throw error("it ends early") }
      position = start + padded
    }
    return IndexFile.Entry(
      path: BytePath(path), mode: FileMode(rawValue: UInt32(mode)), id: id, stage: flags >> 12 & 3,
      isIntentToAdd: extended & 0x2000 != 0)
  }

  /// The bytes up to the next zero, which is skipped.
  private mutating func name() throws(GitError) -> [UInt8] {
    guard let end = bytes[position...].firstIndex(of: 0) else { throw error("a path does not end") }
    defer { position = end + 1 }
    return Array(bytes[position..<end])
  }

  /// Git's variable-length number: seven bits a byte, each continuation adding one.
  private mutating func stripCount() throws(GitError) -> Int {
    var value = 0
    for round in 0..<5 {
      let byte = try number(1)
      value = (round == 0 ? 0 : (value + 1) << 7) | byte & 0x7F
      if byte & 0x80 == 0 { return value }
    }
    throw error("a path is shortened by an absurd number")
  }
}
