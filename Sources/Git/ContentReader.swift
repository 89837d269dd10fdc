import CGit2
import Diff

/// Reads what changed paths hold; every worker has one of its own.
struct ContentReader {
  private let database: ObjectDatabase?
  private let limits: ReadLimits

  /// A side's size, or why it cannot be read; no bytes for a side that does not exist or is a submodule.
  private typealias Size = Result<Int, Unreadable>

  private struct Unreadable: Error {
    let reason: Unread
  }

  init(objectDirectories: [[UInt8]], limits: ReadLimits) {
    self.init(database: try? ObjectDatabase(objectDirectories), limits: limits)
  }

  init(database: ObjectDatabase?, limits: ReadLimits) {
    self.database = database
    self.limits = limits
  }

  /// Reads a change and hands it on; until that is done its bytes count against the budget.
  func read<Made>(_ change: ChangedPath, within budget: ByteBudget? = nil, _ body: (FileDelta) -> Made) -> Made {
    let delta = { (content: FileDelta.Content) in
      FileDelta(old: change.old, new: change.new, status: change.status, content: content)
    }
    if change.isUnmerged { return body(delta(.unread(.unmerged))) }
    if change.isSubmodule { return body(delta(.submodule)) }
    guard change.readsContent else { return body(delta(.unchanged)) }
    let old = size(of: change.origin)
    let new = size(of: change.arrival)
    for side in [old, new] {
      if case .failure(let error) = side { return body(delta(.unread(error.reason))) }
    }
    guard let budget else { return body(delta(content(of: change))) }
    return budget.with(((try? old.get()) ?? 0) + ((try? new.get()) ?? 0)) { body(delta(content(of: change))) }
  }

  /// How many bytes there are to read, as far as objects tell before they are read.
  func size(of change: ChangedPath) -> Int {
    guard change.readsContent else { return 0 }
    return [change.origin, change.arrival].reduce(0) { $0 + ((try? size(of: $1).get()) ?? 0) }
  }

  private func size(of side: FileDelta.Side?) -> Size {
    guard let side else { return .success(0) }
    guard let database else { return .failure(closed(side)) }
    do {
      let size = try database.size(ofBlob: side.id)
      return size <= limits.maximumBlob ? .success(size) : .failure(Unreadable(reason: .tooLarge(size: size)))
    } catch {
      return .failure(Unreadable(reason: error.reason(for: side.id)))
    }
  }

  private func bytes(of side: FileDelta.Side?) throws(Unreadable) -> [UInt8] {
    guard let side else { return [] }
    guard let database else { throw closed(side) }
    do {
      return try database.read(side.id, as: GIT_OBJECT_BLOB)
    } catch {
      throw Unreadable(reason: error.reason(for: side.id))
    }
  }

  private func closed(_ side: FileDelta.Side) -> Unreadable {
    Unreadable(reason: .unreadable(side.id, reason: "the object database cannot be opened"))
  }

  private func content(of change: ChangedPath) -> FileDelta.Content {
    let old: [UInt8]
    let new: [UInt8]
    do {
      old = try bytes(of: change.origin)
      new = try bytes(of: change.arrival)
    } catch {
      return .unread(error.reason)
    }
    return ContentReader.compare(old, new, change)
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
}

extension ObjectDatabase.Failure {
  fileprivate func reason(for id: ObjectID) -> Unread {
    switch self {
    case .missing: .missingObject(id)
    case .unreadable(let words): .unreadable(id, reason: words)
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

  /// The sides where they have bytes: what takes a submodule's place is new, whole, and what it takes the place of goes.
  fileprivate var origin: FileDelta.Side? { old?.mode.kind == FileMode.submodule.kind ? nil : old }
  fileprivate var arrival: FileDelta.Side? { new?.mode.kind == FileMode.submodule.kind ? nil : new }

  /// Whether all that there is to say about it is another commit of a submodule.
  var isSubmodule: Bool { origin == nil && arrival == nil }

  /// Whether bytes of either side differ, or are taken for different because the kind does.
  fileprivate var readsContent: Bool {
    if isUnmerged || isSubmodule { return false }
    guard let old, let new else { return true }
    return old.id != new.id || status == .typeChanged
  }
}
