import CGit2
import Diff

/// Pairs of a deleted and an added path that are the same file moved.
enum Renames {
  /// Above this many candidates only identical contents are paired.
  private static let limit = 200

  /// Bytes; a larger file is paired only with the same one.
  private static let largest = 1 << 20
  /// Lines of one side's files that are remembered while pairs are looked for.
  private static let mostLines = 2 << 20

  /// Joins such pairs in the list of changes; the order of paths is kept.
  ///
  /// What arrives under a name that `isShownWhole` stays apart from what left: of a pair only the difference is seen.
  static func join(
    _ changes: [ChangedPath], database: ObjectDatabase, isShownWhole: (BytePath) -> Bool
  ) -> [ChangedPath] {
    var deleted = changes.indices.filter {
      changes[$0].new == nil && changes[$0].old?.mode.kind == FileMode.regular.kind
    }
    var added = changes.indices.filter {
      changes[$0].old == nil && !changes[$0].isUnmerged && changes[$0].new?.mode.kind == FileMode.regular.kind
    }
    if !deleted.isEmpty { added.removeAll { changes[$0].new.map { isShownWhole($0.path) } ?? false } }
    guard !deleted.isEmpty, !added.isEmpty else { return changes }
    var origins = identical(changes, deleted: deleted, added: added)
    var gone = Set(origins.values)
    deleted.removeAll { gone.contains($0) }
    added.removeAll { origins[$0] != nil }
    if !deleted.isEmpty, added.count <= limit, deleted.count <= limit {
      origins.merge(similar(changes, deleted: deleted, added: added, database: database)) { first, _ in first }
      gone = Set(origins.values)
    }
    return changes.indices.filter { !gone.contains($0) }.map { index in
      var change = changes[index]
      if let origin = origins[index] { change.old = changes[origin].old }
      return change
    }
  }

  /// For each added path the first deleted one with the same bytes.
  private static func identical(_ changes: [ChangedPath], deleted: [Int], added: [Int]) -> [Int: Int] {
    var waiting: [ObjectID: [Int]] = [:]
    for index in deleted.reversed() {
      if let id = changes[index].old?.id { waiting[id, default: []].append(index) }
    }
    var origins: [Int: Int] = [:]
    for index in added {
      guard let id = changes[index].new?.id, let origin = waiting[id]?.popLast() else { continue }
      origins[index] = origin
    }
    return origins
  }

  /// For each added path the deleted one that it shares most with, when that is at least half.
  private static func similar(
    _ changes: [ChangedPath], deleted: [Int], added: [Int], database: ObjectDatabase
  ) -> [Int: Int] {
    var room = mostLines
    let before = deleted.map { census(of: changes[$0].old, database, &room) }
    var taken: Set<Int> = []
    var origins: [Int: Int] = [:]
    for index in added {
      var own = mostLines
      guard let after = census(of: changes[index].new, database, &own) else { continue }
      var best = (score: 0.5, candidate: -1)
      for (candidate, census) in before.enumerated() where !taken.contains(candidate) {
        guard let census, let score = census.similarity(to: after, atLeast: best.score) else { continue }
        if score > best.score || best.candidate < 0 { best = (score, candidate) }
      }
      guard best.candidate >= 0 else { continue }
      taken.insert(best.candidate)
      origins[index] = deleted[best.candidate]
    }
    return origins
  }

  private static func census(of side: FileDelta.Side?, _ database: ObjectDatabase, _ room: inout Int) -> LineCensus? {
    guard let side, room > 0, let blob = try? database.find(side.id, as: GIT_OBJECT_BLOB), blob.size <= largest,
      let bytes = try? database.read(blob), let census = LineCensus(bytes)
    else { return nil }
    room -= census.lineCount
    return census
  }
}
