import CGit2
import Diff

/// A path whose entry differs between two trees.
struct ChangedPath: Sendable {
  var path: BytePath { new?.path ?? old?.path ?? BytePath([]) }
  var old: FileDelta.Side?
  var new: FileDelta.Side?
  var isUnmerged = false
}

/// The comparison of two trees, folder by folder, as `git diff-tree` does it.
struct TreeComparison {
  /// Deeper than a path can be on this system.
  private static let maximumDepth = 2_048

  private let database: ObjectDatabase
  private let objectLength: Int
  /// Trees that need not be in the database.
  private let made: [ObjectID: [UInt8]]
  private(set) var changes: [ChangedPath] = []
  private(set) var problems: [String] = []
  /// Whether a tree of the new side is not here.
  private(set) var misses = false

  init(database: ObjectDatabase, made: [ObjectID: [UInt8]], objectLength: Int) {
    self.database = database
    self.made = made
    self.objectLength = objectLength
  }

  /// Compares two trees; `nil` is the empty one.
  mutating func run(from base: ObjectID?, to new: ObjectID?) {
    guard base != new else { return }
    compare(base, new, below: [], depth: 0)
  }

  private mutating func compare(_ base: ObjectID?, _ new: ObjectID?, below prefix: [UInt8], depth: Int) {
    guard depth < TreeComparison.maximumDepth else {
      problems.append("folders lie too deep in each other")
      return
    }
    // What a new tree holds that cannot be read, nobody knows: nothing of the old one is told as deleted.
    guard var after = new.map({ load($0, isNew: true) }) ?? TreeCursor([], objectLength: objectLength) else { return }
    var before = base.flatMap { load($0, isNew: false) } ?? TreeCursor([], objectLength: objectLength)
    while true {
      switch (before.entry, after.entry) {
      case (nil, nil): break
      case (let old?, nil):
        if after.isDamaged { break }
        take(old, nil, prefix, depth)
        before.next()
        continue
      case (nil, let new?):
        take(nil, new, prefix, depth)
        after.next()
        continue
      case (let old?, let new?):
        if old.precedes(new) {
          take(old, nil, prefix, depth)
          before.next()
        } else if new.precedes(old) {
          take(nil, new, prefix, depth)
          after.next()
        } else {
          if old.id != new.id || old.mode != new.mode { take(old, new, prefix, depth) }
          before.next()
          after.next()
        }
        continue
      }
      break
    }
    for (cursor, id) in [(before, base), (after, new)] where cursor.isDamaged {
      problems.append("cannot read tree \(id?.hex ?? ""): it is damaged")
    }
  }

  private mutating func take(_ old: TreeCursor.Entry?, _ new: TreeCursor.Entry?, _ prefix: [UInt8], _ depth: Int) {
    guard let name = new?.name ?? old?.name else { return }
    let path = prefix + name
    let oldFolder = old.flatMap { $0.isFolder ? $0.objectID : nil }
    let newFolder = new.flatMap { $0.isFolder ? $0.objectID : nil }
    if oldFolder != nil || newFolder != nil {
      compare(oldFolder, newFolder, below: path + [0x2F], depth: depth + 1)
      return
    }
    let side = { (entry: TreeCursor.Entry) in
      FileDelta.Side(path: BytePath(path), mode: entry.mode, id: entry.objectID)
    }
    changes.append(ChangedPath(old: old.map(side), new: new.map(side)))
  }

  private mutating func load(_ id: ObjectID, isNew: Bool) -> TreeCursor? {
    if let tree = made[id] { return TreeCursor(tree, objectLength: objectLength) }
    do {
      return TreeCursor(try database.read(id, as: GIT_OBJECT_TREE), objectLength: objectLength)
    } catch {
      switch error {
      case .missing:
        problems.append("cannot read tree \(id.hex): it is not here")
        if isNew { misses = true }
      case .unreadable(let reason): problems.append("cannot read tree \(id.hex): \(reason)")
      }
      return nil
    }
  }
}
