import Diff

/// The trees that the index remembers for its folders, so that an unchanged folder need not be looked at.
struct CachedTree {
  /// How many entries lie below; -1 when the folder has changed since.
  let entryCount: Int
  /// The folder's tree, known only when it has not changed.
  let id: ObjectID?
  private let children: [[UInt8]: CachedTree]

  /// Reads the index's `TREE` extension; damaged bytes give `nil`, which only costs time.
  init?(_ data: [UInt8], objectLength: Int) {
    var position = 0
    guard let (name, root) = CachedTree.node(data, &position, objectLength, depth: 0), name.isEmpty else { return nil }
    self = root
  }

  private init(entryCount: Int, id: ObjectID?, children: [[UInt8]: CachedTree]) {
    self.entryCount = entryCount
    self.id = id
    self.children = children
  }

  subscript(_ name: [UInt8]) -> CachedTree? { children[name] }

  private static func node(
    _ data: [UInt8], _ position: inout Int, _ objectLength: Int, depth: Int
  ) -> (name: [UInt8], tree: CachedTree)? {
    guard depth < 512, let name = text(data, &position, until: 0),
      let count = text(data, &position, until: 0x20).flatMap(number),
      let subtrees = text(data, &position, until: 0x0A).flatMap(number), subtrees >= 0, subtrees <= data.count
    else { return nil }
    var id: ObjectID?
    if count >= 0 {
      guard data.count - position >= objectLength else { return nil }
      id = ObjectID(Array(data[position..<position + objectLength]))
      position += objectLength
    }
    var children: [[UInt8]: CachedTree] = [:]
    for _ in 0..<subtrees {
      guard let child = node(data, &position, objectLength, depth: depth + 1) else { return nil }
      children[child.name] = child.tree
    }
    return (name, CachedTree(entryCount: count, id: id, children: children))
  }

  private static func text(_ data: [UInt8], _ position: inout Int, until end: UInt8) -> [UInt8]? {
    guard position <= data.count, let stop = data[position...].firstIndex(of: end) else { return nil }
    defer { position = stop + 1 }
    return Array(data[position..<stop])
  }

  private static func number(_ digits: [UInt8]) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }
}
