import Glibc

/// The one review of a clone that goes on after its commit, and how the next commit ends it.
///
/// It holds a named pipe of the state folder, locked: a second one finds no place, and a byte in the pipe ends it. No
/// process number is kept that could belong to another program by then.
package struct Continuation: ~Copyable {
  fileprivate static let name = "background"

  /// Readable as soon as the review is to end.
  package let descriptor: Int32

  /// Takes the place, or is none where somebody has it.
  fileprivate init?(in folder: borrowing Folder) {
    let pipe = unsafe openat(
      folder.descriptor, Continuation.name, O_RDWR | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard pipe >= 0 else { return nil }
    var status = stat()
    guard unsafe fstat(pipe, &status) == 0, status.st_mode & S_IFMT == S_IFIFO, flock(pipe, LOCK_EX | LOCK_NB) == 0
    else {
      close(pipe)
      return nil
    }
    descriptor = pipe
  }

  deinit {
    close(descriptor)
  }
}

extension StateFolder {
  /// Makes what a review needs that goes on; before the seal.
  package func prepareContinuation() {
    _ = unsafe mkfifoat(folder.descriptor, Continuation.name, 0o600)
  }

  /// The place for a review that goes on, unless there is one already.
  package func continuation() -> Continuation? { Continuation(in: folder) }

  /// Ends the review that still goes on, and says whether there was one.
  package func endContinuation() -> Bool {
    let pipe = unsafe openat(
      folder.descriptor, Continuation.name, O_WRONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard pipe >= 0 else { return false }
    defer { close(pipe) }
    var status = stat()
    var letter: UInt8 = 1
    return unsafe fstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO && write(pipe, &letter, 1) == 1
  }
}
