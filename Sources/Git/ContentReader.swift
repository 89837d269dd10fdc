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
    var sides: [[UInt8]] = []
    // A submodule has no bytes here: what takes its place is new, whole, and what it takes the place of goes.
    for side in [change.old, change.new].map({ $0?.mode.kind == FileMode.submodule.kind ? nil : $0 }) {
      switch side.map(load) {
      case nil: sides.append([])
      case .success(let bytes)?: sides.append(bytes)
      case .failure(let reason)?: return .unread(reason)
      }
    }
    return ContentReader.compare(sides[0], sides[1], change)
  }

  /// What two versions of a file's bytes are to each other.
  static func compare(_ old: [UInt8], _ new: [UInt8], _ change: ChangedPath) -> FileDelta.Content {
    if TextMeasure.isBinary(old) || TextMeasure.isBinary(new) { return .binary(EmbeddedText.delta(old, new, change)) }
    if change.status == .typeChanged { return .text(TextDelta(deleted: old, added: new)) }
    if change.old == nil { return .text(TextDelta(added: new)) }
    if change.new == nil { return .text(TextDelta(deleted: old)) }
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
  var isSubmodule: Bool {
    let sides = [old, new].compactMap { $0 }
    return sides.allSatisfy { $0.mode.kind == FileMode.submodule.kind }
  }

  /// Whether bytes of either side differ, or are taken for different because the kind does.
  fileprivate var readsContent: Bool {
    if isUnmerged || isSubmodule { return false }
    guard let old, let new else { return true }
    return old.id != new.id || status == .typeChanged
  }
}
