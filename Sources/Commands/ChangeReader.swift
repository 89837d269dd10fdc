import Glibc
import Messages
import Rooms
import Sandbox
import Wire

/// The reader at work on one change, with git beside it where only git can read.
struct ChangeReader: ~Copyable {
  var room: RoomProcess
  /// Protections that this kernel does not give the room.
  let missingProtections: [String]
  /// What the reader said first.
  let first: Frame
  private var stream: GitStream?

  /// Starts it and waits until it has the change before it.
  ///
  /// When it says that it needs git, it is started anew with a pipe from git; the supervisor never reads that pipe.
  static func open(
    _ comparison: Comparison, _ task: ReaderStart, git: GitProgram, siblings: borrowing Siblings,
    before deadline: Deadline
  ) throws(RoomError) -> ChangeReader {
    var task = task
    if let objects = comparison.objects {
      task.source = objects
      let reader = try start(task, patch: nil, siblings, before: deadline)
      guard reader.first.kind == NeedsGit.kind else { return reader }
      // Checked like every frame, although its words are for debugging alone.
      _ = try reader.room.decode(NeedsGit.self, reader.first)
    }
    guard let command = comparison.command else {
      task.source = .patch(isWhole: false)
      return try start(task, patch: 0, siblings, before: deadline)
    }
    var pipe = Pipe()
    guard pipe.isOpen else { throw .cannotStart(room: "reader", reason: "cannot make a pipe: error \(errno)") }
    task.source = .patch(isWhole: true)
    let stream: GitStream
    do {
      stream = try GitStream(git, command, output: pipe.writing)
    } catch {
      throw .cannotStart(room: "reader", reason: error.description)
    }
    close(pipe.takeWriting())
    var reader = try start(task, patch: pipe.reading, siblings, before: deadline)
    reader.stream = consume stream
    return reader
  }

  private static func start(
    _ task: ReaderStart, patch: Int32?, _ siblings: borrowing Siblings, before deadline: Deadline
  ) throws(RoomError) -> ChangeReader {
    var room = try RoomProcess(
      .reader, from: siblings, environment: Surroundings.bare,
      descriptors: patch.map { [ReaderStart.inputDescriptor: $0] } ?? [:])
    let sealed = try room.open(task, before: deadline)
    let first = try room.receive(before: deadline)
    return ChangeReader(room: room, missingProtections: sealed.missing, first: first, stream: nil)
  }

  /// Why what was read may not be all; to be asked when the reader has read everything.
  mutating func problem(before deadline: Deadline) -> String? {
    stream?.end(before: deadline)
  }
}
