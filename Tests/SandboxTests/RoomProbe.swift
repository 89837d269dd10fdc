import Foundation
import TestSupport

/// Runs `room-probe`, a program whose children seal themselves and then make one attempt each.
struct RoomProbe {
  struct Trouble: Error {
    let description: String
  }

  static let rooms = ["reader", "courier", "connected", "handed", "keyring", "typing", "supervisor"]
  static let ordinaryUser: UInt32 = 65_534

  /// Root tries everything twice, as itself and as an ordinary user.
  static let users: [UInt32] = getuid() == 0 ? [0, ordinaryUser] : [getuid()]

  let user: UInt32
  var landlock = 99

  /// The outcome of each attempt, in their order.
  func outcomes(of attempts: [Attempt], in room: String) throws -> [String] {
    let files = try Files(for: attempts)
    let lines = attempts.indices.map { index -> String in
      let attempt = attempts[index]
      return "\(attempt.name)\t\(files.allowed(for: attempt, index))\t\(files.argument(for: attempt.target, index))\n"
    }
    let run = try Run(
      Self.program, prefix + [room, String(landlock)], environment: [:], input: Array(lines.joined().utf8), seconds: 120
    )
    let words = run.out.split(separator: "\n").map(String.init)
    guard run.status == 0, words.count == attempts.count else {
      throw Trouble(description: "room-probe ended with \(run.status) after \(words.count) lines: \(run.err)")
    }
    return words
  }

  /// What a room tells of its seal.
  func seal(_ room: String) throws -> String {
    try Run(Self.program, prefix + ["seal", room, String(landlock)], environment: [:]).out
      .trimmingCharacters(in: .newlines)
  }

  private var prefix: [String] { user == getuid() ? [] : ["as", String(user)] }

  /// A copy where an ordinary user may run it.
  private static let program: String = {
    let copy = FileManager.default.temporaryDirectory.path + "/airlock-room-probe-\(getpid())"
    try? FileManager.default.copyItem(atPath: Products.path("room-probe"), toPath: copy)
    chmod(copy, 0o755)
    atexit { unlink(RoomProbe.program) }
    return copy
  }()
}

/// For each attempt a folder with what it is aimed at, all of it anybody's.
private final class Files {
  private let folder: Folder
  private var listeners: [LocalListener] = []
  /// A session bus with a keyring that anybody may ask.
  private static let bus = Result { try SecretService(forEveryUser: true) }
  private let named: LocalListener

  init(for attempts: [Attempt]) throws {
    folder = try Folder()
    named = try LocalListener("@airlock-probe-\(UUID().uuidString)")
    give(folder.path, mode: 0o777)
    makeFolder(folder.path + "/sockets")
    makeFolder(folder.path + "/allowed")
    for (index, attempt) in attempts.enumerated() {
      switch attempt.target {
      case .secret(let name):
        let parts = "\(index)/\(name)".split(separator: "/")
        for end in 1..<parts.count { makeFolder(folder.path + "/" + parts[..<end].joined(separator: "/")) }
        makeFile(folder.path + "/\(index)/\(name)")
      case .allowed:
        makeFolder(folder.path + "/\(index)")
        makeFolder(folder.path + "/\(index)/allowed")
        makeFile(folder.path + "/\(index)/allowed/file")
      case .folder, .fresh: makeFolder(folder.path + "/\(index)")
      case .socket(let name):
        makeFolder((folder.path + "/sockets/\(name)" as NSString).deletingLastPathComponent)
        listeners.append(try LocalListener(folder.path + "/sockets/\(name)"))
        give(folder.path + "/sockets/\(name)", mode: 0o777)
      case .bus: _ = try Self.bus.get()
      case .port, .name: break
      }
    }
  }

  private func makeFolder(_ path: String) {
    mkdir(path, 0o777)
    give(path, mode: 0o777)
  }

  private func makeFile(_ path: String) {
    let file = open(path, O_WRONLY | O_CREAT, 0o666)
    _ = write(file, "x\n", 2)
    close(file)
    give(path, mode: 0o666)
  }

  /// The owner may do the most: no attempt is to fail for another reason than the room.
  private func give(_ path: String, mode: mode_t) {
    chmod(path, mode)
    if getuid() == 0 { chown(path, RoomProbe.ordinaryUser, RoomProbe.ordinaryUser) }
  }

  func allowed(for attempt: Attempt, _ index: Int) -> String {
    if case .allowed = attempt.target { folder.path + "/\(index)/allowed" } else { folder.path + "/allowed" }
  }

  func argument(for target: Attempt.Target, _ index: Int) -> String {
    switch target {
    case .secret(let name): folder.path + "/\(index)/\(name)"
    case .allowed: folder.path + "/\(index)/allowed/file"
    case .folder: folder.path + "/\(index)"
    case .fresh: folder.path + "/\(index)/new"
    case .port(let number): String(number)
    case .socket(let name): folder.path + "/sockets/\(name)"
    case .bus: (try? Self.bus.get().busPath) ?? ""
    case .name: named.name
    }
  }
}

/// A Unix socket that listens for the tests; a name that starts with '@' is abstract.
private final class LocalListener {
  let name: String
  private let descriptor: Int32

  init(_ name: String) throws {
    self.name = name
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    var bytes = Array(name.utf8)
    if bytes.first == UInt8(ascii: "@") { bytes[0] = 0 }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
    let status = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
    }
    guard status == 0, listen(descriptor, 100) == 0 else {
      throw RoomProbe.Trouble(description: "cannot listen at '\(name)': error \(errno)")
    }
  }

  deinit { close(descriptor) }
}
