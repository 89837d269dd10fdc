import CGit2
import Diff
import Glibc

/// The object database, opened by its directories alone: no repository, no configuration.
///
/// An object's bytes are not hashed again when read: git itself does not either when it commits, and whoever can plant a
/// wrong object in the database can plant a commit. It costs a quarter of the time of a large change.
@safe final class ObjectDatabase {
  enum Failure: Error {
    case missing
    case unreadable(String)
  }

  private let database: OpaquePointer

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
    guard let main = directories.first?.terminatedPath, unsafe git_odb_open(&opened, main) == 0,
      let database = unsafe opened
    else {
      throw GitError(attempt: "open the object database", reason: ObjectDatabase.lastError())
    }
    unsafe self.database = database
    for alternate in directories.dropFirst() {
      // An alternate that is not there is no error to git either.
      _ = unsafe git_odb_add_disk_alternate(database, alternate.terminatedPath)
    }
  }

  deinit {
    unsafe git_odb_free(database)
  }

  /// The size of a blob in bytes, from its header alone.
  func size(ofBlob id: ObjectID) throws(Failure) -> Int {
    var oid = try name(id)
    var size = 0
    var type = GIT_OBJECT_INVALID
    try check(unsafe git_odb_read_header(&size, &type, database, &oid))
    guard type == GIT_OBJECT_BLOB else { throw .unreadable("it is not a blob") }
    return size
  }

  /// Whether an object is here.
  func has(_ id: ObjectID) -> Bool {
    guard var oid = try? name(id) else { return false }
    return unsafe git_odb_exists(database, &oid) == 1
  }

  /// The name that these bytes have as a tree; nothing is written.
  func nameOfTree(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    var oid = git_oid()
    let code = unsafe bytes.withUnsafeBytes { unsafe git_odb_hash(&oid, $0.baseAddress, $0.count, GIT_OBJECT_TREE) }
    guard code == 0 else { throw GitError(attempt: "name a tree", reason: ObjectDatabase.lastError()) }
    return unsafe withUnsafeBytes(of: &oid.id) { unsafe ObjectID([UInt8]($0)) }
  }

  /// An object's bytes; it must be of this type.
  func read(_ id: ObjectID, as type: git_object_t) throws(Failure) -> [UInt8] {
    var oid = try name(id)
    var object: OpaquePointer?
    try check(unsafe git_odb_read(&object, database, &oid))
    defer { unsafe git_odb_object_free(object) }
    guard unsafe git_odb_object_type(object) == type else {
      throw .unreadable("it is not a \(type == GIT_OBJECT_TREE ? "tree" : "blob")")
    }
    let count = unsafe git_odb_object_size(object)
    guard count > 0, let data = unsafe git_odb_object_data(object) else { return [] }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: data, count: count))
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
