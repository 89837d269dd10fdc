import CGit2
import Diff
import Glibc

/// The object database, opened by its directories alone: no repository, no configuration.
///
/// Objects in files of their own are read here, those in packs by the library.
///
/// An object's bytes are not hashed again when read: git itself does not either when it commits, and whoever can plant a
/// wrong object in the database can plant a commit. It costs a quarter of the time of a large change.
@safe final class ObjectDatabase {
  enum Failure: Error {
    case missing
    case unreadable(String)
  }

  private let database: OpaquePointer
  private let directories: [[UInt8]]

  /// Starts the library; to be called once.
  static func prepare() {
    git_libgit2_init()
    _ = airlock_git_option_flag(Int32(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION.rawValue), 0)
    // The library would map packs by the gigabyte, of which the room's address space has two.
    _ = airlock_git_option_size(Int32(GIT_OPT_SET_MWINDOW_SIZE.rawValue), 32 << 20)
    _ = airlock_git_option_size(Int32(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT.rawValue), 256 << 20)
  }

  init(_ directories: [[UInt8]]) throws(GitError) {
    var opened: OpaquePointer?
    guard !directories.isEmpty, unsafe git_odb_new(&opened) == 0, let database = unsafe opened else {
      throw GitError(attempt: "open the object database", reason: ObjectDatabase.lastError())
    }
    unsafe self.database = database
    self.directories = directories
    for directory in directories {
      var packs: UnsafeMutablePointer<git_odb_backend>?
      // A folder that is not there is no error to git either.
      guard unsafe git_odb_backend_pack(&packs, directory.terminatedPath) == 0 else { continue }
      _ = unsafe git_odb_add_backend(database, packs, 1)
    }
  }

  deinit {
    unsafe git_odb_free(database)
  }

  /// An object that was found: its type and size are known, its bytes are not read yet.
  struct Found {
    let type: git_object_t
    let size: Int
    fileprivate let id: ObjectID
    fileprivate let loose: LooseObject?
  }

  /// Finds an object, which must be of this type.
  func find(_ id: ObjectID, as type: git_object_t) throws(Failure) -> Found {
    let found = try find(id)
    guard found.type == type else { throw .unreadable("it is not a \(type == GIT_OBJECT_TREE ? "tree" : "blob")") }
    return found
  }

  private func find(_ id: ObjectID) throws(Failure) -> Found {
    guard id.bytes.count == 20 else { throw .unreadable("its name is not SHA-1") }
    let hex = Array(id.hex.utf8)
    let name = [0x2F] + hex.prefix(2) + [0x2F] + hex.dropFirst(2)
    var damage: Failure?
    for directory in directories {
      do {
        guard let loose = try LooseObject(path: directory + name) else { continue }
        return Found(type: loose.type, size: loose.size, id: id, loose: loose)
      } catch {
        damage = error
      }
    }
    var oid = try self.name(id)
    var size = 0
    var type = GIT_OBJECT_INVALID
    do {
      try check(unsafe git_odb_read_header(&size, &type, database, &oid))
    } catch {
      throw damage ?? error
    }
    return Found(type: type, size: size, id: id, loose: nil)
  }

  /// An object's bytes.
  func read(_ found: Found) throws(Failure) -> [UInt8] {
    if let loose = found.loose { return try loose.read() }
    var oid = try name(found.id)
    var object: OpaquePointer?
    try check(unsafe git_odb_read(&object, database, &oid))
    defer { unsafe git_odb_object_free(object) }
    let count = unsafe git_odb_object_size(object)
    guard count > 0, let data = unsafe git_odb_object_data(object) else { return [] }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: data, count: count))
  }

  /// Whether an object is here.
  func has(_ id: ObjectID) -> Bool {
    do {
      _ = try find(id)
      return true
    } catch {
      return false
    }
  }

  /// The name that these bytes have as a tree; nothing is written.
  func nameOfTree(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    var oid = git_oid()
    let code = unsafe bytes.withUnsafeBytes { unsafe git_odb_hash(&oid, $0.baseAddress, $0.count, GIT_OBJECT_TREE) }
    guard code == 0 else { throw GitError(attempt: "name a tree", reason: ObjectDatabase.lastError()) }
    return unsafe withUnsafeBytes(of: &oid.id) { unsafe ObjectID([UInt8]($0)) }
  }

  private func name(_ id: ObjectID) throws(Failure) -> git_oid {
    guard id.bytes.count == 20 else { throw .unreadable("its name is not SHA-1") }
    var oid = git_oid()
    _ = unsafe id.bytes.withUnsafeBufferPointer { unsafe git_oid_fromraw(&oid, $0.baseAddress) }
    return oid
  }

  private func check(_ code: Int32) throws(Failure) {
    guard code != 0 else { return }
    throw code == GIT_ENOTFOUND.rawValue ? .missing : .unreadable(ObjectDatabase.lastError())
  }

  private static func lastError() -> String {
    guard let error = unsafe git_error_last(), let words = unsafe error.pointee.message else {
      return "the library gives no reason"
    }
    return unsafe String(cString: words)
  }
}
