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
  /// Bytes.
  private static let largestTree = 64 << 20

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

  /// Two trees on the way, and where the comparison of them stands.
  fileprivate struct Pair {
    var before: TreeCursor
    var after: TreeCursor
    let base: ObjectID?
    let new: ObjectID?
    let path: [UInt8]
  }

  /// Compares two trees; `nil` is the empty one.
  mutating func run(from base: ObjectID?, to new: ObjectID?) {
    guard base != new, let pair = pair(base, new, path: []) else { return }
    // Folders can lie deeper in each other than a thread's stack is high.
    var open = [pair]
    while !open.isEmpty {
      guard let (old, new) = open[open.count - 1].next() else {
        finish(open.removeLast())
        continue
      }
      guard let below = take(old, new, open[open.count - 1].path) else { continue }
      if open.count < TreeComparison.maximumDepth {
        open.append(below)
      } else {
        problems.append("folders lie too deep in each other")
      }
    }
  }

  private mutating func pair(_ base: ObjectID?, _ new: ObjectID?, path: [UInt8]) -> Pair? {
    let empty = TreeCursor([], objectLength: objectLength)
    // What a new tree holds that cannot be read, nobody knows: nothing of the old one is told as deleted.
    guard let after = new.map({ load($0, isNew: true) }) ?? empty else { return nil }
    let before = base.flatMap { load($0, isNew: false) } ?? empty
    return Pair(before: before, after: after, base: base, new: new, path: path)
  }

  private mutating func finish(_ pair: Pair) {
    for (cursor, id) in [(pair.before, pair.base), (pair.after, pair.new)] where cursor.isDamaged {
      problems.append("cannot read tree \(id?.hex ?? ""): it is damaged")
    }
  }

  /// Takes a difference; for one between folders, what lies below is to be compared.
  private mutating func take(_ old: TreeCursor.Entry?, _ new: TreeCursor.Entry?, _ prefix: [UInt8]) -> Pair? {
    guard let name = new?.name ?? old?.name else { return nil }
    let path = prefix + name
    let oldFolder = old.flatMap { $0.isFolder ? $0.objectID : nil }
    let newFolder = new.flatMap { $0.isFolder ? $0.objectID : nil }
    if oldFolder != nil || newFolder != nil { return pair(oldFolder, newFolder, path: path + [0x2F]) }
    let side = { (entry: TreeCursor.Entry) in
      FileDelta.Side(path: BytePath(path), mode: entry.mode, id: entry.objectID)
    }
    changes.append(ChangedPath(old: old.map(side), new: new.map(side)))
    return nil
  }

  private mutating func load(_ id: ObjectID, isNew: Bool) -> TreeCursor? {
    if let tree = made[id] { return TreeCursor(tree, objectLength: objectLength) }
    do throws(ObjectDatabase.Failure) {
      let tree = try database.find(id, as: GIT_OBJECT_TREE)
      guard tree.size <= TreeComparison.largestTree else { throw ObjectDatabase.Failure.unreadable("it is too large") }
      return TreeCursor(try database.read(tree), objectLength: objectLength)
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

extension TreeComparison.Pair {
  /// The next entries that differ; one of them is `nil` where the other has no counterpart.
  fileprivate mutating func next() -> (old: TreeCursor.Entry?, new: TreeCursor.Entry?)? {
    while true {
      switch (before.entry, after.entry) {
      case (nil, nil): return nil
      case (let old?, nil):
        if after.isDamaged { return nil }
        before.next()
        return (old, nil)
      case (nil, let new?):
        after.next()
        return (nil, new)
      case (let old?, let new?):
        if old.precedes(new) {
          before.next()
          return (old, nil)
        }
        if new.precedes(old) {
          after.next()
          return (nil, new)
        }
        before.next()
        after.next()
        if old.id != new.id || old.mode != new.mode { return (old, new) }
      }
    }
  }
}
