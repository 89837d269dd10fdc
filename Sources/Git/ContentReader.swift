import CGit2
import Diff

/// Reads what changed paths hold; every worker has one of its own.
struct ContentReader {
  private let database: ObjectDatabase?
  private let limits: ReadLimits

  /// A side's object, or why it cannot be read; none for a side that does not exist or is a submodule.
  private typealias Found = Result<ObjectDatabase.Found?, Unreadable>

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
  ///
  /// Of a change whose old side cannot be read the new one is handed on, all of it as added.
  func read<Made>(_ change: ChangedPath, within budget: ByteBudget? = nil, _ body: (FileDelta) -> Made) -> Made {
    let delta = { (content: FileDelta.Content, unreadOld: Unread?) in
      FileDelta(old: change.old, new: change.new, status: change.status, content: content, unreadOld: unreadOld)
    }
    if change.isUnmerged { return body(delta(.unread(.unmerged), nil)) }
    if change.isSubmodule { return body(delta(.submodule, nil)) }
    guard change.readsContent else { return body(delta(.unchanged, nil)) }
    let (origin, arrival) = (find(change.origin), find(change.arrival))
    if case .failure(let error) = arrival { return body(delta(.unread(error.reason), nil)) }
    func read() -> Made {
      switch (origin.flatMap { bytes(of: $0, change.origin) }, arrival.flatMap { bytes(of: $0, change.arrival) }) {
      case (.success(let old), .success(let new)): return body(delta(ContentReader.compare(old, new, change), nil))
      case (.failure(let error), .success(let new)) where change.arrival != nil:
        let added = ChangedPath(old: nil, new: change.new)
        return body(delta(ContentReader.compare([], new, added), error.reason))
      case (.failure(let error), _), (_, .failure(let error)): return body(delta(.unread(error.reason), nil))
      }
    }
    guard let budget else { return read() }
    return budget.with([origin, arrival].reduce(0) { $0 + ContentReader.size($1) }, read)
  }

  /// How many bytes there are to read, as far as objects tell before they are read.
  func size(of change: ChangedPath) -> Int {
    guard change.readsContent else { return 0 }
    return [change.origin, change.arrival].reduce(0) { $0 + ContentReader.size(find($1)) }
  }

  private static func size(_ found: Found) -> Int { (try? found.get())?.size ?? 0 }

  private func find(_ side: FileDelta.Side?) -> Found {
    guard let side else { return .success(nil) }
    guard let database else { return .failure(closed(side)) }
    do {
      let blob = try database.find(side.id, as: GIT_OBJECT_BLOB)
      return blob.size <= limits.maximumBlob
        ? .success(blob) : .failure(Unreadable(reason: .tooLarge(size: blob.size)))
    } catch {
      return .failure(Unreadable(reason: error.reason(for: side.id)))
    }
  }

  private func bytes(of blob: ObjectDatabase.Found?, _ side: FileDelta.Side?) -> Result<[UInt8], Unreadable> {
    guard let blob, let side else { return .success([]) }
    guard let database else { return .failure(closed(side)) }
    do {
      return .success(try database.read(blob))
    } catch {
      return .failure(Unreadable(reason: error.reason(for: side.id)))
    }
  }

  private func closed(_ side: FileDelta.Side) -> Unreadable {
    Unreadable(reason: .unreadable(side.id, reason: "the object database cannot be opened"))
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
