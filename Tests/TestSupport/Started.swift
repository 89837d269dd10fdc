import Foundation
import Glibc

/// A program that was started and runs beside the test, in a process group of its own; it dies with this object.
package final class Started: @unchecked Sendable {
  package let identifier: Int32
  package let output: Int32
  package let errors: Int32
  package private(set) var input: Int32
  private var status: Int32?
  private let lock = NSLock()

  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], in directory: String = "/",
    group: Int32 = 0, withInput: Bool = true
  ) throws {
    // A program that ends early must not end the tests with it.
    signal(SIGPIPE, SIG_IGN)
    var ends: [[Int32]] = [[-1, -1], [-1, -1], [-1, -1]]
    for index in 0..<3 {
      guard GNU.pipe2(&ends[index], O_CLOEXEC) == 0 else {
        throw Run.CannotStart(description: "no pipe: error \(errno)")
      }
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0][0], 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1][1], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[2][1], 2)
    _ = GNU.addChangeOfDirectory(&actions, directory)
    _ = GNU.addCloseOfEverythingElse(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals that the tests ignore or block are not for the child to inherit.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, group)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var child: pid_t = 0
    let path = program.contains("/") ? program : Started.find(program)
    var problem = posix_spawn(&child, path, &actions, &attributes, &words, &variables)
    // A child that another test is just starting may still hold a program open that was written a moment ago.
    for _ in 0..<200 where problem == ETXTBSY {
      usleep(10_000)
      problem = posix_spawn(&child, path, &actions, &attributes, &words, &variables)
    }
    [ends[0][0], ends[1][1], ends[2][1]].forEach { _ = Glibc.close($0) }
    guard problem == 0 else {
      [ends[0][1], ends[1][0], ends[2][0]].forEach { _ = Glibc.close($0) }
      throw Run.CannotStart(description: "cannot start '\(program)' in '\(directory)': error \(problem)")
    }
    identifier = child
    Leftovers.add(process: child)
    input = ends[0][1]
    output = ends[1][0]
    errors = ends[2][0]
    if !withInput { closeInput() }
  }

  deinit {
    if poll() == nil {
      kill()
      _ = wait()
    }
    close()
  }

  private static func find(_ program: String) -> String {
    ["/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/"].map { $0 + program }.first { access($0, X_OK) == 0 }
      ?? "/usr/bin/\(program)"
  }

  package func closeInput() {
    if input >= 0 { _ = Glibc.close(input) }
    input = -1
  }

  private var isClosed = false

  package func close() {
    guard !isClosed else { return }
    isClosed = true
    closeInput()
    _ = Glibc.close(output)
    _ = Glibc.close(errors)
  }

  /// Ends it and what it started.
  package func kill(_ signal: Int32 = SIGKILL) {
    _ = Glibc.kill(-identifier, signal)
    _ = Glibc.kill(identifier, signal)
  }

  /// The status if it has ended, as `Run.status` gives it.
  package func poll() -> Int32? { take(WNOHANG) }

  package func wait() -> Int32 { take(0) ?? -1 }

  private func take(_ options: Int32) -> Int32? {
    lock.lock()
    defer { lock.unlock() }
    if let status { return status }
    var value: Int32 = 0
    var result = waitpid(identifier, &value, options)
    while result < 0 && errno == EINTR { result = waitpid(identifier, &value, options) }
    guard result == identifier else { return nil }
    Leftovers.remove(process: identifier)
    status = value & 0x7F == 0 ? value >> 8 & 0xFF : 128 + value & 0x7F
    return status
  }

  /// The next line of its standard output, without the line's end; `nil` when none comes in time.
  package func line(seconds: Double = 10) -> String? {
    var bytes: [UInt8] = []
    let deadline = Run.now() + seconds
    var byte: UInt8 = 0
    while Run.now() < deadline {
      var descriptor = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard Glibc.poll(&descriptor, 1, 50) > 0 else { continue }
      guard read(output, &byte, 1) == 1 else { return nil }
      if byte == 0x0A { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
    return nil
  }

  /// Adds what it writes to its standard error, until a part is there or nothing more comes.
  package func readErrors(until part: String, into text: inout String) {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while !text.contains(part) {
      let count = Glibc.read(errors, &buffer, buffer.count)
      guard count > 0 else { return }
      text += String(decoding: buffer[..<count], as: UTF8.self)
    }
  }
}
