import Diff
import Git
import Messages
import Screening

/// The change that the supervisor named, open for reading.
enum OpenedChange {
  case objects(StagedChange)
  case patch(PatchedChange)
  case files(WorkFiles)

  init(_ start: ReaderStart) throws(GitError) {
    let limits = ReadLimits()
    let id = { (hex: String) in ObjectID(hex: hex.utf8) }
    func paths(index: [UInt8] = []) -> RepositoryPaths {
      RepositoryPaths(
        indexPath: index, objectDirectories: start.objectDirectories,
        format: start.objectIDLength == 32 ? .sha256 : .sha1)
    }
    switch start.source {
    case .index(let path, let base):
      self = .objects(
        try StagedChange(
          paths: paths(index: path), baseTree: base.flatMap(id), limits: limits, isShownWhole: WatchedPaths.contain))
    case .trees(let old, let new):
      self = .objects(
        try StagedChange(
          paths: paths(), from: old.flatMap(id), to: id(new), limits: limits, isShownWhole: WatchedPaths.contain))
    case .patch(let isWhole):
      self = .patch(PatchedChange(descriptor: ReaderStart.inputDescriptor, isWhole: isWhole, limits: limits))
    case .files(let files): self = .files(WorkFiles(files.map { ($0.path, $0.name) }, limits: limits))
    case .lines, .rules, .copies: throw GitError(attempt: "read a change", reason: "there is none")
    }
  }

  /// The tree that is compared, where there is one.
  var tree: ObjectID? {
    if case .objects(let change) = self { change.treeID } else { nil }
  }

  /// Hands over each file in order.
  func read(_ body: (FileDelta) throws -> Void) throws -> ReadSummary {
    switch self {
    case .objects(let change): try change.read(body)
    case .patch(let change): try change.read(body)
    case .files(let files): try files.read(body)
    }
  }

  /// Hands over what `each` makes of each file, in order; where there is much, several threads make it.
  func read<State, Made: Sendable>(
    state: @escaping @Sendable () -> State, each: @escaping @Sendable (inout State, FileDelta) -> Made,
    take: (Made) throws -> Void
  ) throws -> ReadSummary {
    switch self {
    case .objects(let change): return try change.read(state: state, each: each, take: take)
    case .patch(let change):
      var own = state()
      return try change.read { try take(each(&own, $0)) }
    case .files(let files): return try files.read(state: state, each: each, take: take)
    }
  }
}
