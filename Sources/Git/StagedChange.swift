import CGit2
package import Diff
import Glibc

/// What the commit would record: the changes between a base tree and an index file.
///
/// Paths and lines are bytes as git stores them; nothing here has been decoded, escaped or trusted. The work tree, the
/// configuration and the attributes are never read.
package final class StagedChange {
  /// The tree that the index would be written as, where the index remembers it.
  package let treeID: ObjectID?
  private let database: ObjectDatabase
  private let changes: [ChangedPath]
  private let problems: [String]
  private let limits: ReadLimits

  /// Starts the library; to be called once, before anything else.
  package static func prepare() {
    ObjectDatabase.prepare()
  }

  package init(paths: RepositoryPaths, baseTree: ObjectID?, limits: ReadLimits) throws(GitError) {
    guard paths.format == .sha1 else {
      throw GitError(attempt: "read the repository", reason: "SHA-256 repositories are not supported")
    }
    self.limits = limits
    let database = try ObjectDatabase(paths.objectDirectories)
    let index = try IndexFile(try StagedChange.readIndex(paths.indexPath), format: paths.format)
    var comparison = Comparison(database: database, index: index, objectLength: paths.format.length)
    comparison.run(base: baseTree, cached: index.cachedTree)
    changes = Renames.join(comparison.changes) { id in
      (try? database.size(of: id)).flatMap { $0 <= 1 << 20 ? try? database.read(id, as: GIT_OBJECT_BLOB) : nil }
    }
    problems = comparison.problems
    treeID = index.cachedTree?.id
    self.database = database
  }

  /// Hands over each changed path in the index's order; only one file's content is alive at a time.
  package func read(_ body: (FileDelta) throws -> Void) rethrows -> ReadSummary {
    var summary = ReadSummary()
    summary.problems = problems
    for change in changes {
      try body(FileDelta(old: change.old, new: change.new, status: status(of: change), content: content(of: change)))
      summary.files += 1
    }
    return summary
  }

  private func status(of change: ChangedPath) -> FileDelta.Status {
    guard let old = change.old else { return .added }
    guard let new = change.new else { return .deleted }
    if old.path != new.path { return .renamed }
    return old.mode.kind == new.mode.kind ? .modified : .typeChanged
  }

  private func content(of change: ChangedPath) -> FileDelta.Content {
    if change.isUnmerged { return .unread(.unmerged) }
    let isOldModule = change.old?.mode.kind == FileMode.submodule.kind
    if change.new?.mode.kind == FileMode.submodule.kind || (isOldModule && change.new == nil) { return .submodule }
    let isOtherKind = status(of: change) == .typeChanged
    if let old = change.old, let new = change.new, old.id == new.id, !isOtherKind { return .unchanged }
    var sides: [[UInt8]] = []
    // A submodule has no bytes here: what takes its place is new, whole.
    for side in [isOldModule ? nil : change.old, change.new] {
      switch side.map(load) {
      case nil: sides.append([])
      case .success(let bytes)?: sides.append(bytes)
      case .failure(let reason)?: return .unread(reason)
      }
    }
    if TextMeasure.isBinary(sides[0]) || TextMeasure.isBinary(sides[1]) {
      return .binary(oldSize: sides[0].count, newSize: sides[1].count)
    }
    if change.old == nil || isOldModule { return .text(TextDelta(added: sides[1])) }
    if change.new == nil { return .text(TextDelta(deleted: sides[0])) }
    if isOtherKind { return .text(TextDelta(deleted: sides[0], added: sides[1])) }
    do {
      return .text(try LineDiff.between(sides[0], sides[1]))
    } catch {
      return .unread(.unreadable(change.new?.id ?? ObjectID([]), reason: error.description))
    }
  }

  private enum Loaded {
    case success([UInt8])
    case failure(Unread)
  }

  private func load(_ side: FileDelta.Side) -> Loaded {
    do {
      let size = try database.size(of: side.id)
      guard size <= limits.maximumBlob else { return .failure(.tooLarge(size: size)) }
      return .success(try database.read(side.id, as: GIT_OBJECT_BLOB))
    } catch {
      switch error {
      case .missing: return .failure(.missingObject(side.id))
      case .unreadable(let reason): return .failure(.unreadable(side.id, reason: reason))
      }
    }
  }

  private static func readIndex(_ path: [UInt8]) throws(GitError) -> [UInt8] {
    let descriptor = unsafe open(path.terminatedPath, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 && errno == ENOENT { return StagedChange.emptyIndex }
    guard descriptor >= 0 else { throw GitError(attempt: "read the index", reason: "error \(errno)") }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_size < 1 << 30 else {
      throw GitError(attempt: "read the index", reason: "it is too large")
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var position = 0
    while position < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: position), buffer.count - position)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw GitError(attempt: "read the index", reason: "it ends early") }
      position += count
    }
    return bytes
  }

  /// A repository in which nothing was ever staged has no index file.
  private static let emptyIndex: [UInt8] = Array("DIRC".utf8) + [0, 0, 0, 2, 0, 0, 0, 0]
}
