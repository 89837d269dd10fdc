import Diff

/// Pairs of a deleted and an added path that are the same file moved.
enum Renames {
  /// Above this many candidates only identical contents are paired.
  private static let limit = 200
  /// Bytes of a file that are compared at the most.
  private static let largest = 1 << 20

  /// Joins such pairs in the list of changes; the order of paths is kept.
  static func join(_ changes: [ChangedPath], read: (ObjectID) -> [UInt8]?) -> [ChangedPath] {
    var result = changes
    var deleted = changes.indices.filter {
      changes[$0].new == nil && changes[$0].old?.mode.kind == FileMode.regular.kind
    }
    let added = changes.indices.filter {
      changes[$0].old == nil && !changes[$0].isUnmerged && changes[$0].new?.mode.kind == FileMode.regular.kind
    }
    guard !deleted.isEmpty, !added.isEmpty else { return changes }
    var gone: Set<Int> = []
    var open: [Int] = []
    for index in added {
      if let match = deleted.firstIndex(where: { changes[$0].old?.id == changes[index].new?.id }) {
        result[index].old = changes[deleted[match]].old
        gone.insert(deleted.remove(at: match))
      } else {
        open.append(index)
      }
    }
    if !open.isEmpty, !deleted.isEmpty, open.count <= limit, deleted.count <= limit {
      let before = deleted.map { changes[$0].old.flatMap { read($0.id) }.flatMap(lines) }
      var taken: Set<Int> = []
      for index in open {
        guard let after = changes[index].new.flatMap({ read($0.id) }).flatMap(lines) else { continue }
        let scores = before.indices.filter { !taken.contains($0) }.compactMap { candidate in
          before[candidate].map { (candidate, similarity($0, after)) }
        }
        guard let best = scores.max(by: { $0.1 < $1.1 }), best.1 >= 0.5 else { continue }
        taken.insert(best.0)
        result[index].old = changes[deleted[best.0]].old
        gone.insert(deleted[best.0])
      }
    }
    return result.indices.filter { !gone.contains($0) }.map { result[$0] }
  }

  /// How often each line occurs, with the bytes in it.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>: Int]? {
    guard !bytes.isEmpty, bytes.count <= largest else { return nil }
    return bytes.split(separator: 0x0A).reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The share of the larger file's bytes that lies in lines which both have.
  private static func similarity(_ first: [ArraySlice<UInt8>: Int], _ second: [ArraySlice<UInt8>: Int]) -> Double {
    func size(_ lines: [ArraySlice<UInt8>: Int]) -> Int { lines.reduce(0) { $0 + ($1.key.count + 1) * $1.value } }
    let common = first.reduce(0) { $0 + ($1.key.count + 1) * min($1.value, second[$1.key] ?? 0) }
    return Double(common) / Double(max(size(first), size(second), 1))
  }
}
