import Glibc
package import Messages
package import Sandbox
package import Wire

/// A running room: its process, its pipes, and how often it has spoken.
///
/// It is killed at the latest when the value goes away.
package struct RoomProcess: ~Copyable {
  package let room: Room
  private let process: Int32
  private let channel: FrameChannel
  private let log: Int32
  private var counts = [Int](repeating: 0, count: 256)
  private var isReaped = false
  /// How long the kernel, or a debugger, may take to clear it away, in milliseconds.
  private static let longestEnd = 500

  /// Starts a room from its executable's folder.
  ///
  /// `descriptors` maps further open descriptors to the numbers under which the room gets them; 0 to 4 are taken.
  package init(
    _ room: Room, from siblings: borrowing Siblings, environment: [String], descriptors: DescriptorMap = [:]
  ) throws(RoomError) {
    let executable = try siblings.open(room)
    defer { close(executable) }
    var inward = Pipe()
    var outward = Pipe()
    var words = Pipe()
    guard inward.isOpen, outward.isOpen, words.isOpen else {
      throw .cannotStart(room: room.rawValue, reason: "cannot make a pipe: error \(errno)")
    }
    // A room that floods its log loses words, not the run.
    _ = fcntl(words.writing, F_SETFL, O_NONBLOCK)
    let own: DescriptorMap = [1: words.writing, 2: words.writing, 3: inward.reading, 4: outward.writing]
    let launch = Launch(
      executable: executable, arguments: [room.executable], environment: environment,
      descriptors: own.filled(from: descriptors))
    do {
      process = try launch.start()
    } catch {
      throw .cannotStart(room: room.rawValue, reason: error.description)
    }
    self.room = room
    channel = FrameChannel(input: outward.takeReading(), output: inward.takeWriting())
    log = words.takeReading()
    _ = fcntl(channel.output, F_SETFL, O_NONBLOCK)
    _ = fcntl(log, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(channel.input)
    close(channel.output)
    close(log)
    if !isReaped {
      // It is not waited for: a commit does not need the time in which the kernel clears it away.
      kill(process, SIGKILL)
      waitpid(process, nil, WNOHANG)
    }
  }

  /// Checks the room's build and hands it its task; then waits until it has sealed itself.
  package mutating func open(_ start: some Message, before deadline: Deadline) throws(RoomError) -> Sealed {
    let hello = try receive(Hello.self, before: deadline)
    guard hello.room == room.rawValue, hello.build == Build.identifier else {
      throw .otherBuild(room: room.rawValue, build: String(hello.build.prefix(60)))
    }
    try send(start, before: deadline)
    return try receive(Sealed.self, before: deadline)
  }

  /// Where its frames can be waited for.
  package var descriptor: Int32 { channel.input }

  package func send(_ message: some Message, before deadline: Deadline) throws(RoomError) {
    do {
      try channel.send(message.frame, before: deadline)
    } catch {
      throw .wire(room: room.rawValue, error)
    }
  }

  /// The next frame that the room's table permits.
  package mutating func receive(before deadline: Deadline) throws(RoomError) -> Frame {
    let frame: Frame?
    do {
      frame = try channel.receive(before: deadline)
    } catch {
      throw .wire(room: room.rawValue, error)
    }
    guard let frame else { throw end() }
    counts[Int(frame.kind)] += 1
    guard counts[Int(frame.kind)] <= room.limit(of: frame.kind) else {
      throw .outOfTurn(room: room.rawValue, kind: frame.kind)
    }
    if frame.kind == Failed.kind { throw .failed(room: room.rawValue, reason: try decode(Failed.self, frame).reason) }
    return frame
  }

  /// The next frame, which must be of this kind.
  package mutating func receive<Expected: Message>(
    _ kind: Expected.Type, before deadline: Deadline
  ) throws(RoomError) -> Expected {
    let frame = try receive(before: deadline)
    guard frame.kind == Expected.kind else { throw .outOfTurn(room: room.rawValue, kind: frame.kind) }
    return try decode(kind, frame)
  }

  package func decode<Expected: Message>(_ kind: Expected.Type, _ frame: Frame) throws(RoomError) -> Expected {
    do {
      return try Expected(frame)
    } catch {
      throw .wire(room: room.rawValue, error)
    }
  }

  /// What the room wrote to its log, at most 4 KiB, printable ASCII only.
  package func lastWords() -> String {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(log, $0.baseAddress, $0.count) }
    guard count > 0 else { return "" }
    return String(decoding: bytes[..<count].map { (32..<127).contains($0) ? $0 : 32 }, as: UTF8.self)
  }

  /// The room closed its pipe: how it ended.
  ///
  /// One that lives on is ended here, which changes nothing for one that was ending. It is waited for until it is gone,
  /// but not for ever: whoever traces it has its end first.
  private mutating func end() -> RoomError {
    kill(process, SIGKILL)
    var status: Int32 = 0
    var reaped = unsafe waitpid(process, &status, WNOHANG)
    let limit = Deadline(millisecondsFromNow: RoomProcess.longestEnd)
    while reaped == 0, limit.millisecondsLeft > 0 {
      poll(nil, 0, 1)
      reaped = unsafe waitpid(process, &status, WNOHANG)
    }
    guard reaped == process else { return .exited(room: room.rawValue, status: nil) }
    isReaped = true
    let signal = status & 0x7F
    return signal != 0
      ? .crashed(room: room.rawValue, signal: signal) : .exited(room: room.rawValue, status: status >> 8 & 0xFF)
  }
}
