import Glibc

/// An open folder in which files are written whole or not at all.
struct Folder: ~Copyable {
  let descriptor: Int32

  /// Opens an existing folder by its path.
  init(path: [UInt8]) throws(LedgerError) {
    let words = String(decoding: path, as: UTF8.self)
    descriptor = unsafe open(words, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LedgerError(attempt: "open '\(words)'", reason: "error \(errno)") }
  }

  /// Opens a folder of ours below another, made when missing; it must be this user's alone.
  init(_ name: String, in parent: borrowing Folder) throws(LedgerError) {
    _ = unsafe mkdirat(parent.descriptor, name, 0o700)
    let opened = unsafe openat(parent.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    descriptor = opened
    guard opened >= 0 else { throw LedgerError(attempt: "open the state folder '\(name)'", reason: "error \(errno)") }
    var status = stat()
    guard unsafe fstat(opened, &status) == 0, status.st_uid == geteuid() else {
      throw LedgerError(attempt: "use the state folder '\(name)'", reason: "it belongs to another user")
    }
    guard status.st_mode & 0o022 == 0 else {
      throw LedgerError(attempt: "use the state folder '\(name)'", reason: "others may write in it")
    }
  }

  /// Refuses a folder of another user's, or one in which everybody may put things into other's places.
  func expectOwn(_ path: [UInt8]) throws(LedgerError) {
    let attempt = "use the state folder '\(String(decoding: path, as: UTF8.self))'"
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_uid == geteuid() || status.st_uid == 0 else {
      throw LedgerError(attempt: attempt, reason: "it belongs to another user")
    }
    guard status.st_mode & S_IWOTH == 0 || status.st_mode & S_ISVTX != 0 else {
      throw LedgerError(attempt: attempt, reason: "everyone may write in it")
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Writes a file by a temporary one and a rename: whoever reads it sees the old bytes or the new ones.
  func write(_ bytes: [UInt8], as name: String) throws(LedgerError) {
    let temporary = Folder.temporary(for: name)
    let file = try create(temporary, for: name)
    let written = Folder.write(bytes, to: file)
    close(file)
    guard written, unsafe renameat(descriptor, temporary, descriptor, name) == 0 else {
      let reason = "error \(errno)"
      remove(temporary)
      throw LedgerError(attempt: "write '\(name)'", reason: reason)
    }
  }

  /// What a file is called until it is whole.
  static func temporary(for name: String) -> String { ".\(name).\(getpid())" }

  /// Makes an empty file in the place of one that an earlier run may have left; the caller closes it.
  func create(_ temporary: String, for name: String) throws(LedgerError) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var file = unsafe openat(descriptor, temporary, flags, 0o600)
    if file < 0 && errno == EEXIST {
      remove(temporary)
      file = unsafe openat(descriptor, temporary, flags, 0o600)
    }
    guard file >= 0 else { throw LedgerError(attempt: "write '\(name)'", reason: "error \(errno)") }
    return file
  }

  /// Writes a few bytes over those of a file that never has another length.
  ///
  /// To put a new file in its place costs a file system such as ext4 twenty times as much: it hands the bytes to the disk.
  func overwrite(_ bytes: [UInt8], as name: String) throws(LedgerError) {
    let file = unsafe openat(descriptor, name, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw LedgerError(attempt: "write '\(name)'", reason: "error \(errno)") }
    defer { close(file) }
    guard Folder.write(bytes, to: file) else { throw LedgerError(attempt: "write '\(name)'", reason: "error \(errno)") }
  }

  func remove(_ name: String) {
    _ = unsafe unlinkat(descriptor, name, 0)
  }

  /// The file's bytes, or `nil` when it is not there, is no regular file, or is larger than the limit.
  func read(_ name: String, limit: Int) -> [UInt8]? {
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var position = 0
    while position < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(file, buffer.baseAddress?.advanced(by: position), buffer.count - position)
      }
      guard count > 0 else { return nil }
      position += count
    }
    return bytes
  }

  static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var position = 0
    while position < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(file, buffer.baseAddress?.advanced(by: position), bytes.count - position)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      position += count
    }
    return true
  }
}
