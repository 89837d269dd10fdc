import Diff

/// The trees that the index remembers for its folders.
///
/// Git takes a remembered tree as it is when it commits, whatever the entries below say; so does this.
struct CachedTree {
  struct Node {
    let name: Range<Int>
    /// How many entries lie below; negative when the folder has changed since.
    let entryCount: Int
    let id: Range<Int>
    /// The number of the node that is not below this one, in the order in which git writes them.
    fileprivate(set) var next: Int
  }

  private let data: [UInt8]
  private var nodes: [Node] = []

  /// Reads the index's `TREE` extension; damaged bytes give `nil`, which only costs time.
  init?(_ data: [UInt8], objectLength: Int) {
    self.data = data
    var position = 0
    // Folders that are not complete yet, and how many of theirs are missing.
    var open: [(node: Int, missing: Int)] = []
    repeat {
      guard let zero = data[position...].firstIndex(of: 0),
        let (count, afterCount) = CachedTree.number(data, zero + 1, until: 0x20),
        let (children, afterChildren) = CachedTree.number(data, afterCount, until: 0x0A), children >= 0
      else { return nil }
      let idLength = count >= 0 ? objectLength : 0
      guard data.count - afterChildren >= idLength else { return nil }
      let id = afterChildren..<afterChildren + idLength
      nodes.append(Node(name: position..<zero, entryCount: count, id: id, next: nodes.count + 1))
      position = id.upperBound
      if let last = open.indices.last { open[last].missing -= 1 }
      open.append((nodes.count - 1, children))
      while let last = open.last, last.missing == 0 {
        nodes[last.node].next = nodes.count
        open.removeLast()
      }
    } while !open.isEmpty && position < data.count
    guard open.isEmpty, nodes.first?.name.isEmpty == true else { return nil }
  }

  /// The folder's tree, where the index remembers it.
  func tree(of node: Int) -> (id: ObjectID, entryCount: Int)? {
    let node = nodes[node]
    return node.entryCount >= 0 ? (ObjectID(Array(data[node.id])), node.entryCount) : nil
  }

  /// The folders right below one, by name; the root is number 0.
  func children(of node: Int) -> [ArraySlice<UInt8>: Int] {
    var children: [ArraySlice<UInt8>: Int] = [:]
    var child = node + 1
    while child < nodes[node].next {
      children[data[nodes[child].name]] = child
      child = nodes[child].next
    }
    return children
  }

  private static func number(_ data: [UInt8], _ start: Int, until end: UInt8) -> (value: Int, next: Int)? {
    guard start < data.count, let stop = data[start...].prefix(20).firstIndex(of: end),
      let value = Int(String(decoding: data[start..<stop], as: UTF8.self))
    else { return nil }
    return (value, stop + 1)
  }
}
