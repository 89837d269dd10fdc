import CLinux
import Glibc

/// A child that renames files in one folder when it is told, for a process that has given up the right to do so itself.
///
/// Whoever subverts the parent afterwards can have these names take their place, and nothing else in that folder. When
/// the parent ends without a word, the files are removed.
package struct DelayedRename: ~Copyable {
  private var word: Int32
  private let process: Int32

  /// Starts the child; the descriptor is only borrowed.
  package init(in folder: Int32, _ names: [(from: String, to: String)]) throws(SandboxError) {
    let texts = unsafe names.flatMap { unsafe [strdup($0.from), strdup($0.to)] }
    defer { unsafe texts.forEach { unsafe free($0) } }
    let files = unsafe names.indices.map { index in
      unsafe airlock_rename(from: texts[2 * index], to: texts[2 * index + 1])
    }
    var word: Int32 = -1
    var process: pid_t = -1
    let error = unsafe airlock_rename_when_told(folder, files, files.count, &word, &process)
    guard error == 0 else { throw SandboxError(attempt: "start a process", errno: error) }
    self.word = word
    self.process = process
  }

  /// Has the files renamed and says whether all of them were.
  package mutating func perform() -> Bool {
    var letter: UInt8 = 1
    guard word >= 0, unsafe write(word, &letter, 1) == 1 else { return false }
    return end() == 0
  }

  private mutating func end() -> Int32 {
    guard word >= 0 else { return -1 }
    close(word)
    word = -1
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return -1 }
    }
    return status
  }

  deinit {
    guard word >= 0 else { return }
    close(word)
    while waitpid(process, nil, 0) < 0 && errno == EINTR {}
  }
}
