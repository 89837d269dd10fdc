import Diff

/// The trees that git would write for an index, made without writing any.
///
/// It goes git's own way: a folder whose tree the index remembers is that tree, every other one is put together from its
/// entries. A file that was only announced is in none.
struct WrittenTrees {
  /// Deeper than a path can be on this system.
  private static let maximumDepth = 2_048

  private let index: IndexFile
  private let database: ObjectDatabase
  private let objectLength: Int
  /// Whether a remembered tree counts only when its object is here, as it does for git.
  private let checksObjects: Bool
  private var cursor: IndexCursor
  private var hasEntry = false
  /// Trees that need not be in the database.
  private(set) var made: [ObjectID: [UInt8]] = [:]
  /// Paths with an unresolved merge; in their trees they have an object of zeros.
  private(set) var unmerged: Set<BytePath> = []
  /// Where reading stopped.
  private(set) var damage: GitError?

  init(index: IndexFile, database: ObjectDatabase, objectLength: Int, checksObjects: Bool) {
    self.index = index
    self.database = database
    self.objectLength = objectLength
    self.checksObjects = checksObjects
    cursor = index.entries
    damage = index.damage
  }

  /// The last path that was read before the damage.
  var lastPath: BytePath { BytePath(cursor.path) }

  /// The tree of the whole index.
  mutating func root() throws(GitError) -> ObjectID {
    if index.damage == nil, let known = remembered(0) { return known.id }
    step()
    if let tree = try folder(prefix: 0, node: index.cachedTree == nil ? nil : 0, depth: 0) { return tree }
    return try make([])
  }

  private func remembered(_ node: Int?) -> (id: ObjectID, entryCount: Int)? {
    guard let node, let known = index.cachedTree?.tree(of: node) else { return nil }
    return !checksObjects || database.has(known.id) ? known : nil
  }

  private mutating func step(over count: Int = 0) {
    do {
      if count > 0 { try cursor.skip(count) }
      hasEntry = try cursor.next()
    } catch {
      hasEntry = false
      if damage == nil { damage = error }
    }
  }

  private mutating func make(_ tree: [UInt8]) throws(GitError) -> ObjectID {
    let id = try database.nameOfTree(tree)
    made[id] = tree
    return id
  }

  /// The tree of the entries that share this much of the current path; `nil` when none of them is to be committed.
  private mutating func folder(prefix: Int, node: Int?, depth: Int) throws(GitError) -> ObjectID? {
    guard depth < WrittenTrees.maximumDepth else { throw IndexFile.error("folders lie too deep in each other") }
    let folder = Array(cursor.path.prefix(prefix))
    let children = node.flatMap { index.cachedTree?.children(of: $0) } ?? [:]
    var tree: [UInt8] = []
    while hasEntry, cursor.path.starts(with: folder) {
      let rest = cursor.path[prefix...]
      guard let slash = rest.firstIndex(of: 0x2F) else {
        take(Array(rest), into: &tree)
        continue
      }
      let name = Array(rest[..<slash])
      let child = children[name[...]]
      if let known = remembered(child), known.entryCount > 0 {
        TreeCursor.append(.tree, name[...], known.id.bytes, to: &tree)
        // The entry that is here is one of them.
        step(over: known.entryCount - 1)
      } else if let below = try self.folder(prefix: slash + 1, node: child, depth: depth + 1) {
        TreeCursor.append(.tree, name[...], below.bytes, to: &tree)
      }
    }
    return tree.isEmpty ? nil : try make(tree)
  }

  /// Takes a file, or the sides of an unresolved merge.
  private mutating func take(_ name: [UInt8], into tree: inout [UInt8]) {
    let mode = cursor.mode
    guard cursor.stage != 0 else {
      if !cursor.isIntentToAdd { TreeCursor.append(mode, name[...], cursor.id, to: &tree) }
      step()
      return
    }
    let path = cursor.path
    unmerged.insert(BytePath(path))
    TreeCursor.append(mode, name[...], [UInt8](repeating: 0, count: objectLength), to: &tree)
    while hasEntry, cursor.path == path { step() }
  }
}
