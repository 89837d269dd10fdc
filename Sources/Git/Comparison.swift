import CGit2
import Diff

/// A path whose entry differs between the tree and the index.
struct ChangedPath {
  var path: BytePath { new?.path ?? old?.path ?? BytePath([]) }
  var old: FileDelta.Side?
  var new: FileDelta.Side?
  var isUnmerged = false
}

/// The comparison of a tree with an index, folder by folder; a folder whose remembered tree is the same is skipped.
struct Comparison {
  private let database: ObjectDatabase
  private let entries: [IndexFile.Entry]
  private let objectLength: Int
  private var position = 0
  private(set) var changes: [ChangedPath] = []
  private(set) var problems: [String] = []

  init(database: ObjectDatabase, index: IndexFile, objectLength: Int) {
    self.database = database
    self.entries = index.entries
    self.objectLength = objectLength
  }

  /// Compares everything below a base tree, or the empty tree.
  mutating func run(base: ObjectID?, cached: CachedTree?) {
    if let base, let cached, cached.id == base, cached.entryCount == entries.count { return }
    compare(prefix: [], tree: base, cached: cached)
  }

  private mutating func compare(prefix: [UInt8], tree: ObjectID?, cached: CachedTree?) {
    var known = ArraySlice(tree.map { load($0, prefix: prefix) } ?? [])
    while true {
      let here = position < entries.count && entries[position].path.bytes.starts(with: prefix) ? position : nil
      guard let here else {
        for entry in known { remove(entry, prefix: prefix) }
        return
      }
      let component = self.component(of: here, after: prefix.count)
      guard let first = known.first else {
        add(component, prefix: prefix)
        continue
      }
      let key = first.name + (first.mode.kind == FileMode.tree.kind ? [UInt8(ascii: "/")] : [])
      if key.lexicographicallyPrecedes(component) {
        remove(first, prefix: prefix)
        known = known.dropFirst()
      } else if key != component {
        add(component, prefix: prefix)
      } else {
        known = known.dropFirst()
        if component.last == UInt8(ascii: "/") {
          descend(first, component: component, prefix: prefix, cached: cached)
        } else {
          take(old: FileDelta.Side(path: BytePath(prefix + first.name), mode: first.mode, id: first.id))
        }
      }
    }
  }

  private mutating func descend(
    _ entry: TreeObject.Entry, component: [UInt8], prefix: [UInt8], cached: CachedTree?
  ) {
    let below = cached?[entry.name]
    if let below, below.id == entry.id, below.entryCount > 0, below.entryCount <= entries.count - position {
      position += below.entryCount
    } else {
      compare(prefix: prefix + component, tree: entry.id, cached: below)
    }
  }

  /// What follows the prefix: a file's name, or a folder's with a slash.
  private func component(of index: Int, after length: Int) -> [UInt8] {
    let rest = entries[index].path.bytes[length...]
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return Array(rest) }
    return Array(rest[...slash])
  }

  private mutating func add(_ component: [UInt8], prefix: [UInt8]) {
    if component.last == UInt8(ascii: "/") {
      compare(prefix: prefix + component, tree: nil, cached: nil)
    } else {
      take(old: nil)
    }
  }

  /// Takes the index's entry, or the sides of an unresolved merge, at the current position.
  private mutating func take(old: FileDelta.Side?) {
    let entry = entries[position]
    var isUnmerged = false
    while position < entries.count, entries[position].path == entry.path {
      if entries[position].stage != 0 { isUnmerged = true }
      position += 1
    }
    let new = FileDelta.Side(path: entry.path, mode: entry.mode, id: entry.id)
    if isUnmerged {
      changes.append(ChangedPath(old: old, new: new, isUnmerged: true))
    } else if entry.isIntentToAdd {
      if old != nil { changes.append(ChangedPath(old: old, new: nil)) }
    } else if old != new {
      changes.append(ChangedPath(old: old, new: new))
    }
  }

  private mutating func remove(_ entry: TreeObject.Entry, prefix: [UInt8]) {
    let path = prefix + entry.name
    guard entry.mode.kind == FileMode.tree.kind else {
      changes.append(ChangedPath(old: FileDelta.Side(path: BytePath(path), mode: entry.mode, id: entry.id), new: nil))
      return
    }
    for below in load(entry.id, prefix: path) { remove(below, prefix: path + [UInt8(ascii: "/")]) }
  }

  private mutating func load(_ id: ObjectID, prefix: [UInt8]) -> [TreeObject.Entry] {
    do {
      guard let entries = TreeObject.parse(try database.read(id, as: GIT_OBJECT_TREE), objectLength: objectLength)
      else {
        problems.append("cannot read tree \(id.hex): it is damaged")
        return []
      }
      return entries
    } catch {
      switch error {
      case .missing: problems.append("cannot read tree \(id.hex): it is not here")
      case .unreadable(let reason): problems.append("cannot read tree \(id.hex): \(reason)")
      }
    }
    return []
  }
}
