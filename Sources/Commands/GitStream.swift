import Glibc
import Rooms
import Sandbox
import Wire

/// Git printing into a pipe that nobody but a room reads.
struct GitStream: ~Copyable {
  private let process: Int32
  private var isReaped = false

  /// Starts git; its output goes to the descriptor, which stays open here.
  init(_ git: GitProgram, _ arguments: [String], output: Int32) throws(GitProgram.Failure) {
    do {
      process = try Launch(
        path: git.path, arguments: ["git"] + arguments, environment: git.environment, descriptors: [1: output]
      ).start()
    } catch {
      throw GitProgram.Failure(description: "cannot start '\(git.path)': \(error.description)")
    }
  }

  deinit {
    guard !isReaped else { return }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// Waits for it, after its output was read to the end; why what it printed may not be all, or `nil`.
  mutating func end(before deadline: Deadline) -> String? {
    var status: Int32 = 0
    while true {
      let ended = unsafe waitpid(process, &status, WNOHANG)
      if ended == process { break }
      guard ended >= 0 || errno == EINTR, deadline.millisecondsLeft > 0 else { return "git did not end in time" }
      usleep(1_000)
    }
    isReaped = true
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    return code == 0 ? nil : "git could not tell all of the change: it ended with \(code)"
  }
}
