import CGit2
package import Diff

/// Small files as a tree has them, such as what a repository says to reviewers.
package struct HeadFile {
  private let database: ObjectDatabase
  private let tree: ObjectID

  /// Only SHA-1 names can be looked up.
  package init(objectDirectories: [[UInt8]], tree: ObjectID) throws(GitError) {
    database = try ObjectDatabase(objectDirectories)
    self.tree = tree
  }

  /// The bytes of a regular file; `nil` when there is none of this path, or it is larger.
  package func read(_ path: [String], atMost limit: Int) -> [UInt8]? {
    var place = tree
    for (index, name) in path.enumerated() {
      guard let found = try? database.find(place, as: GIT_OBJECT_TREE), let bytes = try? database.read(found) else {
        return nil
      }
      var cursor = TreeCursor(bytes, objectLength: tree.bytes.count)
      while let entry = cursor.entry, !entry.name.elementsEqual(name.utf8) { cursor.next() }
      let kind = index == path.count - 1 ? FileMode.regular.kind : FileMode.tree.kind
      guard let entry = cursor.entry, entry.mode.kind == kind else { return nil }
      place = entry.objectID
    }
    guard let found = try? database.find(place, as: GIT_OBJECT_BLOB), found.size <= limit else { return nil }
    return try? database.read(found)
  }
}
