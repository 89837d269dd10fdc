import Glibc

/// A small file of airlock's own, read and replaced whole.
package enum WholeFile {
  /// All its bytes, `nil` if there is no such file.
  package static func read(_ path: String) throws(IntegrityError) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .system(attempt: "read", path: path, number: errno)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0, bytes.count + count <= 16 << 20 else {
        throw .system(attempt: "read", path: path, number: count < 0 ? errno : EFBIG)
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Puts these bytes in the file's place by one rename.
  package static func write(_ bytes: [UInt8], to path: String, mode: UInt32) throws(IntegrityError) {
    let draft = path + ".new"
    unlink(draft)
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .system(attempt: "write", path: path, number: errno) }
    let fine = writeAll(bytes, to: descriptor) && fchmod(descriptor, mode_t(mode)) == 0 && fsync(descriptor) == 0
    let number = errno
    close(descriptor)
    guard fine else {
      unlink(draft)
      throw .system(attempt: "write", path: path, number: number)
    }
    guard unsafe rename(draft, path) == 0 else {
      let number = errno
      unlink(draft)
      throw .system(attempt: "write", path: path, number: number)
    }
  }

  /// Removes the file; one that is not there is no error.
  package static func remove(_ path: String) throws(IntegrityError) {
    guard unsafe Glibc.unlink(path) == 0 || errno == ENOENT else {
      throw .system(attempt: "remove", path: path, number: errno)
    }
  }

  /// Makes a folder and those above it, for this user alone.
  package static func makeFolder(_ path: String) throws(IntegrityError) {
    guard unsafe access(path, F_OK) != 0, let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    try makeFolder(String(path[..<slash]))
    guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw .system(attempt: "make", path: path, number: errno)
    }
  }

  private static func unlink(_ path: String) {
    _ = unsafe Glibc.unlink(path)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}
