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
    let trace: [UInt8]

    /// The answer of `git config` when nothing matches.
    static let nothing = Outcome(status: 1, output: [], errors: "", trace: [])

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

  /// Runs git here and takes its output, at most `limit` bytes, and where it is asked for `SettingsTrace`.
  func run(
    _ arguments: [String], isTraced: Bool = false, limit: Int = 1 << 20,
    before deadline: Deadline = Deadline(millisecondsFromNow: 5_000)
  ) throws(Failure) -> Outcome {
    if let problem { throw Failure(description: "cannot start '\(path)': \(problem)") }
    var output = Pipe()
    var errors = Pipe()
    var trace = Pipe()
    guard output.isOpen, errors.isOpen, trace.isOpen else {
      throw Failure(description: "cannot make a pipe: error \(errno)")
    }
    // A trace that is longer than the pipe is lost, and then asked for; nobody has to read it while git works.
    for end in [trace.reading, trace.writing] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    var descriptors: DescriptorMap = [1: output.writing, 2: errors.writing]
    if isTraced { descriptors[SettingsTrace.descriptor] = trace.writing }
    let process: Int32
    do {
      process = try Launch(
        path: path, arguments: ["git"] + (isTraced ? SettingsTrace.arguments : []) + arguments,
        environment: environment + (isTraced ? SettingsTrace.variables : []), descriptors: descriptors
      ).start()
    } catch {
      throw Failure(description: "cannot start '\(path)': \(error.description)")
    }
    for end in [output.takeWriting(), errors.takeWriting(), trace.takeWriting()] { close(end) }
    guard let texts = drain([output.reading, errors.reading], limit: limit, before: deadline) else {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
      throw Failure(description: "'git \(arguments.first ?? "")' did not finish in time or said too much")
    }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    return Outcome(
      status: code, output: texts[0], errors: String(decoding: texts[1], as: UTF8.self),
      trace: GitProgram.beginning(of: trace.reading))
  }

  /// What lies in a pipe, at most 4 KiB.
  private static func beginning(of reading: Int32) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, count in
      count = unsafe max(0, read(reading, buffer.baseAddress, buffer.count))
    }
  }

  /// What comes from the descriptors until both end; `nil` when time or space run out.
  private func drain(_ descriptors: [Int32], limit: Int, before deadline: Deadline) -> [[UInt8]]? {
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
