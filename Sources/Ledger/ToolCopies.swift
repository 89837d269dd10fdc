import Glibc

/// The copies of the last review that lie in the work tree's git directory for tools.
///
/// They are opened before the supervisor seals itself: afterwards it can write into them, and reach nothing else there,
/// hooks and configuration least of all.
package struct ToolCopies: ~Copyable {
  private static let names = ["last-review.json", "last-review.txt"]

  private let files: [Int32]

  package init(in gitDirectory: [UInt8]) throws(LedgerError) {
    let folder = try Folder(path: gitDirectory)
    var files: [Int32] = []
    do {
      for name in ToolCopies.names { files.append(try folder.openOwn(name)) }
    } catch {
      for file in files { close(file) }
      throw error
    }
    self.files = files
  }

  deinit {
    for file in files { close(file) }
  }

  /// Writes both over the old ones; once.
  ///
  /// Whoever reads one meanwhile sees the old one, its first byte, or the new one; so it is left if the process ends.
  /// Another run that writes at this moment is not waited for.
  package func save(json: [UInt8], text: [UInt8]) throws(LedgerError) {
    for (file, (name, bytes)) in zip(files, zip(ToolCopies.names, [json, text])) {
      // One byte is left: file systems such as ext4 hand to the disk at once what is written after none was, and a
      // commit would wait for it.
      guard flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK, ftruncate(file, 1) == 0,
        Folder.write(bytes, to: file)
      else { throw LedgerError(attempt: "write '\(name)'", reason: "error \(errno)") }
    }
  }
}

extension Folder {
  /// Opens a file of this user's alone as it is, to be written over; what is no such file gives way to an empty one.
  fileprivate func openOwn(_ name: String) throws(LedgerError) -> Int32 {
    let file = unsafe openat(descriptor, name, O_WRONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return try create(name, for: name) }
    var status = stat()
    // A file with another name as well is not ours alone.
    if unsafe fstat(file, &status) == 0, status.st_mode == S_IFREG | 0o600, status.st_uid == geteuid(),
      status.st_nlink == 1
    {
      return file
    }
    close(file)
    return try create(name, for: name)
  }
}
