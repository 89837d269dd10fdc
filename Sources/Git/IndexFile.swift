import Diff

/// An index file: its entries in order, and the trees it remembers.
///
/// Versions 2 to 4 are read. Every length is checked against the bytes that are there. The sum at the end is not: git
/// checks it before a hook runs, and doing it again would cost more than everything else on a large index.
struct IndexFile {
  /// Bytes; more than any index has.
  private static let limit = 1 << 30

  let entryCount: Int
  let cachedTree: CachedTree?
  /// Why not all of it can be read.
  let damage: GitError?
  private let file: FileBytes
  private let version: Int
  private let objectLength: Int

  init(path: [UInt8], format: RepositoryPaths.ObjectFormat) throws(GitError) {
    try self.init(FileBytes(path: path, atMost: IndexFile.limit, attempt: "read the index"), format: format)
  }

  /// An index that has no bytes at all is that of a repository in which nothing was ever staged.
  init(_ file: FileBytes, format: RepositoryPaths.ObjectFormat) throws(GitError) {
    self.file = file
    objectLength = format.length
    guard file.count > 0 else {
      (version, entryCount, cachedTree, damage) = (2, 0, nil, nil)
      return
    }
    guard file.count >= 12, file[0..<4] == Array("DIRC".utf8) else { throw IndexFile.error("it has no index header") }
    version = file.long(at: 4)
    guard (2...4).contains(version) else { throw IndexFile.error("version \(version) is unknown") }
    entryCount = file.long(at: 8)
    // An entry takes at least this much.
    guard entryCount <= file.count / (42 + objectLength) + 1 else {
      throw IndexFile.error("it names \(entryCount) entries that it does not have")
    }
    var cursor = IndexCursor(file, version: version, count: entryCount, objectLength: objectLength)
    do {
      try cursor.skipAll()
    } catch {
      (cachedTree, damage) = (nil, error)
      return
    }
    (cachedTree, damage) = try IndexFile.extensions(of: file, from: cursor.position, objectLength)
  }

  /// The entries, from the first one.
  var entries: IndexCursor {
    IndexCursor(file, version: version, count: entryCount, objectLength: objectLength)
  }

  static func error(_ reason: String) -> GitError { GitError(attempt: "read the index", reason: reason) }

  private static func extensions(
    of file: FileBytes, from start: Int, _ objectLength: Int
  ) throws(GitError) -> (tree: CachedTree?, damage: GitError?) {
    var tree: CachedTree?
    var position = start
    let end = file.count - objectLength
    while position < end {
      guard end - position >= 8 else { return (tree, error("it ends early")) }
      let name = file[position..<position + 4]
      let length = file.long(at: position + 4)
      position += 8
      guard length <= end - position else { return (tree, error("it ends early")) }
      switch String(decoding: name, as: UTF8.self) {
      case "TREE": tree = CachedTree(file[position..<position + length], objectLength: objectLength)
      case "link": throw GitError(attempt: "read the index", reason: "it is split", needsGit: true)
      case "sdir": throw GitError(attempt: "read the index", reason: "it is sparse", needsGit: true)
      default:
        // An extension whose name starts with a capital letter may be ignored.
        guard let first = name.first, (65...90).contains(first) else {
          throw error("extension '\(String(decoding: name, as: UTF8.self))' is unknown")
        }
      }
      position += length
    }
    return (tree, nil)
  }
}
