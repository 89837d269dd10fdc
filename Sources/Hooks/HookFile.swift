import Glibc

/// The words of the C library for an error number.
func systemMessage(_ number: Int32) -> String {
  guard let words = unsafe strerror(number) else { return "error \(number)" }
  return unsafe String(cString: words)
}

/// A file by its path, read and replaced whole.
struct HookFile {
  enum Kind: Equatable {
    case missing
    case regular(mode: UInt32)
    case directory
    case link
    case other
  }

  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// What is there; a symbolic link is not followed.
  var kind: Kind {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return .missing }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .regular(mode: UInt32(status.st_mode & 0o7777))
    case S_IFDIR: .directory
    case S_IFLNK: .link
    default: .other
    }
  }

  var exists: Bool { kind != .missing }

  /// Whether this user may run it; links are followed.
  var isExecutable: Bool { unsafe access(path, X_OK) == 0 }

  /// The same file or directory as another path names, links followed.
  func isSame(as other: String) -> Bool {
    var mine = stat()
    var theirs = stat()
    guard unsafe stat(path, &mine) == 0, unsafe stat(other, &theirs) == 0 else { return false }
    return mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino
  }

  /// All its bytes, `nil` if there is no such file; a file beyond 16 MiB is refused.
  func read() throws(HookError) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure("read")
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure("read") }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= 16 << 20 else {
        errno = EFBIG
        throw failure("read")
      }
    }
  }

  /// Puts a file with these bytes and this mode in its place, by one rename.
  func replace(with bytes: [UInt8], mode: UInt32) throws(HookError) {
    let draft = HookFile(path + ".airlock-new")
    try? draft.remove()
    let descriptor = unsafe open(draft.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure("write") }
    var written = 0
    var fine = true
    while fine && written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      fine = count > 0
      written += max(count, 0)
    }
    fine = fine && fchmod(descriptor, mode_t(mode)) == 0 && fsync(descriptor) == 0
    let number = errno
    close(descriptor)
    guard fine else {
      try? draft.remove()
      throw .system(attempt: "write", path: path, number: number)
    }
    do {
      try draft.rename(to: path)
    } catch {
      try? draft.remove()
      throw error
    }
  }

  func rename(to other: String) throws(HookError) {
    guard unsafe Glibc.rename(path, other) == 0 else { throw failure("rename") }
  }

  func remove() throws(HookError) {
    guard unsafe unlink(path) == 0 else { throw failure("remove") }
  }

  /// Removes a directory if it is empty; anything left in it stays, and so does the directory.
  func removeIfEmpty() {
    _ = unsafe rmdir(path)
  }

  /// Makes the directory and what is missing above it; tells which ones it made, the outermost first.
  func makeDirectories() throws(HookError) -> [String] {
    if isDirectory { return [] }
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { throw failure("make") }
    let made = try HookFile(String(path[..<slash])).makeDirectories()
    guard unsafe mkdir(path, 0o755) == 0 else { throw failure("make") }
    return made + [path]
  }

  /// Whether it is a directory, links followed.
  var isDirectory: Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The path with every link resolved, or the path itself where that is not possible.
  var resolved: String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private func failure(_ attempt: String) -> HookError {
    .system(attempt: attempt, path: path, number: errno)
  }
}
