package import Diff
import Glibc

/// What a commit would record: the changes between a base tree and an index file, or another tree.
///
/// Paths and lines are bytes as git stores them; nothing here has been decoded, escaped or trusted. The work tree, the
/// configuration and the attributes are never read.
package struct StagedChange {
  /// From here on the work is shared among threads.
  private static let manyFiles = 64
  private static let manyBytes = 1 << 20
  private static let maximumWorkers = 4

  /// The tree that git would write for the index; `nil` when it would write none, as in an unresolved merge.
  package let treeID: ObjectID?
  private let objectDirectories: [[UInt8]]
  private let changes: [ChangedPath]
  private let problems: [String]
  private let limits: ReadLimits
  /// For the calling thread.
  private let reader: ContentReader

  /// Starts the library; to be called once, before anything else.
  package static func prepare() {
    ObjectDatabase.prepare()
  }

  /// The change between a tree, or the empty tree, and the index.
  package init(
    paths: RepositoryPaths, baseTree: ObjectID?, limits: ReadLimits, isShownWhole: (BytePath) -> Bool = { _ in false }
  ) throws(GitError) {
    let database = try StagedChange.open(paths)
    let index = try IndexFile(path: paths.indexPath, format: paths.format)
    self.limits = limits
    objectDirectories = paths.objectDirectories
    reader = ContentReader(database: database, limits: limits)
    var written = WrittenTrees(
      index: index, database: database, objectLength: paths.format.length, checksObjects: false)
    var root = try written.root()
    var comparison = TreeComparison(database: database, made: written.made, objectLength: paths.format.length)
    comparison.run(from: baseTree, to: root)
    if comparison.misses {
      // A remembered tree whose object is not here is none to git: it goes by the entries then.
      written = WrittenTrees(index: index, database: database, objectLength: paths.format.length, checksObjects: true)
      root = try written.root()
      comparison = TreeComparison(database: database, made: written.made, objectLength: paths.format.length)
      comparison.run(from: baseTree, to: root)
    }
    var found = comparison.changes
    for index in found.indices where written.unmerged.contains(found[index].path) { found[index].isUnmerged = true }
    if written.damage != nil {
      // What is not behind the last entry that could be read is not known to be deleted.
      found.removeAll { $0.new == nil && written.lastPath < $0.path }
    }
    changes = Renames.join(found, database: database, isShownWhole: isShownWhole)
    problems = [written.damage].compactMap { $0?.description } + comparison.problems
    treeID = written.damage == nil && written.unmerged.isEmpty ? root : nil
  }

  /// The change between two trees; `nil` is the empty one.
  package init(
    paths: RepositoryPaths, from base: ObjectID?, to tree: ObjectID?, limits: ReadLimits,
    isShownWhole: (BytePath) -> Bool = { _ in false }
  ) throws(GitError) {
    let database = try StagedChange.open(paths)
    var comparison = TreeComparison(database: database, made: [:], objectLength: paths.format.length)
    comparison.run(from: base, to: tree)
    self.limits = limits
    objectDirectories = paths.objectDirectories
    reader = ContentReader(database: database, limits: limits)
    changes = Renames.join(comparison.changes, database: database, isShownWhole: isShownWhole)
    problems = comparison.problems
    treeID = tree
  }

  private static func open(_ paths: RepositoryPaths) throws(GitError) -> ObjectDatabase {
    guard paths.format == .sha1 else {
      throw GitError(attempt: "read the repository", reason: "its objects have SHA-256 names", needsGit: true)
    }
    return try ObjectDatabase(paths.objectDirectories)
  }

  /// Hands over each changed path in the index's order; only one file's content is alive at a time.
  package func read(_ body: (FileDelta) throws -> Void) rethrows -> ReadSummary {
    for change in changes { try body(reader.read(change) { $0 }) }
    return summary
  }

  /// Reads the changed paths, on several threads when there is much, and hands over what `each` made of them, in the
  /// index's order.
  ///
  /// Each thread makes a state of its own and holds one file's content at a time. `take` runs on the calling thread.
  package func read<State, Made: Sendable>(
    state: @escaping @Sendable () -> State, each: @escaping @Sendable (inout State, FileDelta) -> Made,
    take: (Made) throws -> Void
  ) rethrows -> ReadSummary {
    var summary = summary
    summary.workers = workers
    guard summary.workers > 1 else {
      var own = state()
      for change in changes { try take(reader.read(change) { each(&own, $0) }) }
      return summary
    }
    let (changes, limits, objectDirectories) = (changes, limits, objectDirectories)
    let budget = ByteBudget()
    try Crew.run(
      count: changes.count, workers: summary.workers,
      state: { (ContentReader(objectDirectories: objectDirectories, limits: limits), state()) },
      each: { own, number in own.0.read(changes[number], within: budget) { each(&own.1, $0) } }, take: take)
    return summary
  }

  private var summary: ReadSummary {
    var summary = ReadSummary()
    summary.files = changes.count
    summary.problems = problems
    return summary
  }

  private var workers: Int {
    guard changes.count > 1 else { return 1 }
    let processors = min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), StagedChange.maximumWorkers)
    guard processors > 1, changes.count < StagedChange.manyFiles else { return processors }
    var bytes = 0
    for change in changes {
      bytes += reader.size(of: change)
      if bytes >= StagedChange.manyBytes { return processors }
    }
    return 1
  }
}
