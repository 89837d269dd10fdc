import Foundation
import TestSupport
import Testing

/// One attempt from inside a sealed room, and what must come of it.
struct Attempt: CustomTestStringConvertible, Sendable {
  enum Target: Sendable {
    case secret, allowed, folder, fresh, port(Int)
  }

  let name: String
  var target = Target.secret
  /// What happens outside of a room, which shows that the attempt is really made.
  var control = "made"
  /// Whether only root gets this far outside.
  var needsRoot = false
  /// What each room makes of it; the first that names the room, or the one under `rest`.
  var rooms: [String: String] = [:]
  var rest: String

  var testDescription: String { name }

  func expected(in room: String) -> String { rooms[room] ?? rest }
}

/// Runs `room-probe`, a program that seals itself and then makes one attempt.
struct RoomProbe {
  static let rooms = ["reader", "courier", "connected", "keyring", "supervisor"]
  static let ordinaryUser: UInt32 = 65_534

  /// Root tries everything twice, as itself and as an ordinary user.
  static let users: [UInt32] = getuid() == 0 ? [0, ordinaryUser] : [getuid()]

  let user: UInt32
  var landlock = 99

  func outcome(of attempt: Attempt, in room: String) throws -> String {
    let folder = try Files()
    let argument =
      switch attempt.target {
      case .secret: folder.path + "/secret"
      case .allowed: folder.path + "/allowed/file"
      case .folder: folder.path
      case .fresh: folder.path + "/new"
      case .port(let number): String(number)
      }
    return try run(room, folder.path + "/allowed", attempt.name, argument)
  }

  func run(_ room: String, _ allowed: String, _ attempt: String, _ argument: String) throws -> String {
    let probe = Process()
    probe.executableURL = URL(fileURLWithPath: Self.program)
    let becomes = getuid() == 0 ? user : 0
    probe.arguments = [room, String(becomes), String(landlock), allowed, attempt, argument]
    let output = Pipe()
    probe.standardOutput = output
    probe.standardError = FileHandle.nullDevice
    probe.standardInput = FileHandle.nullDevice
    try probe.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    probe.waitUntilExit()
    if probe.terminationReason == .uncaughtSignal { return "signal \(probe.terminationStatus)" }
    let words = String(decoding: text, as: UTF8.self).trimmingCharacters(in: .newlines)
    // The program in whose place it came says nothing.
    return words.isEmpty && probe.terminationStatus == 0 ? "made" : words
  }

  /// A copy where an ordinary user may run it.
  private static let program: String = {
    let copy = FileManager.default.temporaryDirectory.path + "/airlock-room-probe-\(getpid())"
    try? FileManager.default.copyItem(atPath: beside, toPath: copy)
    chmod(copy, 0o755)
    atexit { unlink(RoomProbe.program) }
    return copy
  }()

  private static let beside: String = {
    var folder = (Products.directory as NSString)
    for _ in 0..<6 {
      let path = folder.appendingPathComponent("room-probe")
      if FileManager.default.isExecutableFile(atPath: path) { return path }
      folder = folder.deletingLastPathComponent as NSString
    }
    return Products.path("room-probe")
  }()
}

/// A folder with a secret, and one that the room is allowed, all of them anybody's.
private final class Files {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/airlock-room-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path + "/allowed", withIntermediateDirectories: true)
    try "x\n".write(toFile: path + "/secret", atomically: false, encoding: .utf8)
    try "x\n".write(toFile: path + "/allowed/file", atomically: false, encoding: .utf8)
    for name in ["", "/allowed", "/secret", "/allowed/file"] {
      chmod(path + name, name.hasSuffix("e") || name.hasSuffix("t") ? 0o666 : 0o777)
      if getuid() == 0 { chown(path + name, RoomProbe.ordinaryUser, RoomProbe.ordinaryUser) }
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
