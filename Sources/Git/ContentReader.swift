import CGit2
import Diff

/// Reads what changed paths hold; every worker has one of its own.
struct ContentReader {
  private let database: ObjectDatabase?
  private let limits: ReadLimits

  init(objectDirectories: [[UInt8]], limits: ReadLimits) {
    database = try? ObjectDatabase(objectDirectories)
    self.limits = limits
  }

  func delta(of change: ChangedPath) -> FileDelta {
    FileDelta(old: change.old, new: change.new, status: change.status, content: content(of: change))
  }

  /// How many bytes there are to read, as far as objects tell before they are read.
  func size(of change: ChangedPath) -> Int {
    guard let database, change.readsContent else { return 0 }
    return [change.old, change.new].reduce(0) { sum, side in
      guard let side, side.mode.kind != FileMode.submodule.kind else { return sum }
      return sum + ((try? database.size(ofBlob: side.id)) ?? 0)
    }
  }

  private func content(of change: ChangedPath) -> FileDelta.Content {
    if change.isUnmerged { return .unread(.unmerged) }
    if change.isSubmodule { return .submodule }
    guard change.readsContent else { return .unchanged }
    // A submodule has no bytes here: what takes its place is new, whole.
    let origin = change.old?.mode.kind == FileMode.submodule.kind ? nil : change.old
    var sides: [[UInt8]] = []
    for side in [origin, change.new] {
      switch side.map(load) {
      case nil: sides.append([])
      case .success(let bytes)?: sides.append(bytes)
      case .failure(let reason)?: return .unread(reason)
      }
    }
    let (old, new) = (sides[0], sides[1])
    if TextMeasure.isBinary(old) || TextMeasure.isBinary(new) { return .binary(EmbeddedText.delta(old, new, change)) }
    if origin == nil { return .text(TextDelta(added: new)) }
    if change.new == nil { return .text(TextDelta(deleted: old)) }
    if change.status == .typeChanged { return .text(TextDelta(deleted: old, added: new)) }
    do {
      return .text(try LineDiff.between(old, new))
    } catch {
      return .unread(.unreadable(change.new?.id ?? ObjectID([]), reason: error.description))
    }
  }

  private enum Loaded {
    case success([UInt8])
    case failure(Unread)
  }

  private func load(_ side: FileDelta.Side) -> Loaded {
    guard let database else { return .failure(.unreadable(side.id, reason: "the object database cannot be opened")) }
    do {
      let size = try database.size(ofBlob: side.id)
      guard size <= limits.maximumBlob else { return .failure(.tooLarge(size: size)) }
      return .success(try database.read(side.id, as: GIT_OBJECT_BLOB))
    } catch {
      switch error {
      case .missing: return .failure(.missingObject(side.id))
      case .unreadable(let reason): return .failure(.unreadable(side.id, reason: reason))
      }
    }
  }
}

extension ChangedPath {
  var status: FileDelta.Status {
    guard let old else { return .added }
    guard let new else { return .deleted }
    if old.path != new.path { return .renamed }
    return old.mode.kind == new.mode.kind ? .modified : .typeChanged
  }

  /// Whether all that there is to say about it is another commit of a submodule.
  fileprivate var isSubmodule: Bool {
    let isOld = old?.mode.kind == FileMode.submodule.kind
    return new?.mode.kind == FileMode.submodule.kind || (isOld && new == nil)
  }

  /// Whether bytes of either side differ, or are taken for different because the kind does.
  fileprivate var readsContent: Bool {
    if isUnmerged || isSubmodule { return false }
    guard let old, let new else { return true }
    return old.id != new.id || status == .typeChanged
  }
}
