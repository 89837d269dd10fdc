import Glibc
import Rooms
import Sandbox
import Wire

/// The one foreign program the supervisor starts: git, by the absolute path that was fixed at installation.
struct GitProgram: Sendable {
  struct Outcome: Sendable {
    let status: Int32
    let output: [UInt8]
    let errors: String

    /// The first line of git's complaint, with the indented ones below it, where it names files.
    var complaint: String? {
      let lines = errors.split(separator: "\n")
      guard let first = lines.first else { return nil }
      return lines.dropFirst().prefix { $0.hasPrefix("\t") }.reduce(String(first)) { $0 + " " + $1.dropFirst() }
    }
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let path: String
  let environment: [String]
  /// Why this git is not started: somebody else could have put it there.
  private let problem: String?

  /// The path from the installation's file; a build that was never installed looks in the system's folders.
  init(installation: [UInt8]?, environment: [String]) {
    let lines = installation?.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) } ?? []
    let fixed = lines.first { $0.hasPrefix("git=/") }?.dropFirst(4)
    let usual = ["/usr/bin/git", "/usr/local/bin/git", "/bin/git"]
    path = fixed.map(String.init) ?? usual.first { unsafe access($0, X_OK) == 0 } ?? usual[0]
    self.environment = environment
    problem = Ownership.problem(of: path)
  }

  /// Runs git here and takes its output, at most `limit` bytes.
  func run(
    _ arguments: [String], limit: Int = 1 << 20, before deadline: Deadline = Deadline(millisecondsFromNow: 5_000)
  ) throws(Failure) -> Outcome {
    var running = try start(arguments)
    return try running.finish(limit: limit, before: deadline)
  }

  /// Starts git here; another may be started before this one has finished.
  func start(_ arguments: [String]) throws(Failure) -> Running {
    if let problem { throw Failure(description: "cannot start '\(path)': \(problem)") }
    var output = Pipe()
    var errors = Pipe()
    guard output.isOpen, errors.isOpen else { throw Failure(description: "cannot make a pipe: error \(errno)") }
    let process: Int32
    do {
      process = try Launch(
        path: path, arguments: ["git"] + arguments, environment: environment,
        descriptors: [1: output.writing, 2: errors.writing]
      ).start()
    } catch {
      throw Failure(description: "cannot start '\(path)': \(error.description)")
    }
    close(output.takeWriting())
    close(errors.takeWriting())
    return Running(process: process, name: arguments.first ?? "", output: output, errors: errors)
  }
}

extension GitProgram {
  /// A git that was started; without an end it is killed.
  struct Running: ~Copyable {
    private let process: Int32
    private let name: String
    private let output: Pipe
    private let errors: Pipe
    private var isReaped = false

    fileprivate init(process: Int32, name: String, output: consuming Pipe, errors: consuming Pipe) {
      self.process = process
      self.name = name
      self.output = output
      self.errors = errors
    }

    deinit {
      guard !isReaped else { return }
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }

    /// Takes what it prints, at most `limit` bytes, and its status.
    mutating func finish(
      limit: Int = 1 << 20, before deadline: Deadline = Deadline(millisecondsFromNow: 5_000)
    ) throws(Failure) -> Outcome {
      guard let texts = GitProgram.drain([output.reading, errors.reading], limit: limit, before: deadline) else {
        throw Failure(description: "'git \(name)' did not finish in time or said too much")
      }
      var status: Int32 = 0
      while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
      isReaped = true
      let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
      return Outcome(status: code, output: texts[0], errors: String(decoding: texts[1], as: UTF8.self))
    }
  }

  /// What comes from the descriptors until both end; `nil` when time or space run out.
  fileprivate static func drain(_ descriptors: [Int32], limit: Int, before deadline: Deadline) -> [[UInt8]]? {
    var texts = descriptors.map { _ in [UInt8]() }
    var open = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while open.contains(where: { $0.fd >= 0 }) {
      let ready = unsafe poll(&open, nfds_t(open.count), Int32(clamping: deadline.millisecondsLeft))
      if ready == 0 { return nil }
      for index in open.indices where open[index].fd >= 0 && open[index].revents != 0 {
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(open[index].fd, $0.baseAddress, $0.count) }
        if count > 0 {
          texts[index] += buffer[..<count]
          guard texts[index].count <= limit else { return nil }
        } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
          open[index].fd = -1
        }
      }
    }
    return texts
  }
}
