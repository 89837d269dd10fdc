/// One way out of a room, and what must come of it.
struct Attempt: Sendable {
  enum Target: Sendable {
    case secret(String), allowed, folder, fresh, port(Int), socket(String), bus, name
  }

  /// Where an attempt is made.
  struct Place: Sendable {
    let room: String
    /// The version of Landlock in force; 0 for none.
    let landlock: Int
    let isRoot: Bool

    init(room: String, landlock: Int, isRoot: Bool) {
      // The keyring that reads a token at the terminal may do nothing else that the other may not.
      self.room = room == "typing" ? "keyring" : room
      self.landlock = landlock
      self.isRoot = isRoot
    }
  }

  let name: String
  let target: Target
  /// What happens outside of a room, which shows that the attempt is really made.
  let control: String
  /// Whether only root gets this far outside.
  let needsRoot: Bool
  /// Whether some kernels and containers refuse it to everybody; there the control proves nothing.
  let isSeldom: Bool
  /// Whether it takes seconds, and no kernel makes a difference to it: made once in each room.
  let isSlow: Bool
  let expected: @Sendable (Place) -> String

  init(
    _ name: String, _ target: Target = .secret("secret"), control: String = Outcome.made, needsRoot: Bool = false,
    isSeldom: Bool = false, isSlow: Bool = false, expected: @escaping @Sendable (Place) -> String
  ) {
    self.name = name
    self.target = target
    self.control = control
    self.needsRoot = needsRoot
    self.isSeldom = isSeldom
    self.isSlow = isSlow
    self.expected = expected
  }

  /// An attempt with the same outcome everywhere.
  init(
    _ name: String, _ target: Target = .secret("secret"), control: String = Outcome.made, needsRoot: Bool = false,
    isSeldom: Bool = false, is outcome: String
  ) {
    self.init(name, target, control: control, needsRoot: needsRoot, isSeldom: isSeldom) { _ in outcome }
  }

  /// How the table names it.
  var title: String {
    switch target {
    case .secret("secret"), .folder, .fresh, .bus: name
    case .secret(let path), .socket(let path): "\(name) \(path)"
    case .allowed: "\(name) (allowed)"
    case .port(let number): "\(name) \(number)"
    case .name: "\(name) (abstract)"
    }
  }
}

/// What `room-probe` says of an attempt.
enum Outcome {
  static let made = "made"
  static let denied = "error 1"
  static let hidden = "error 13"
  static let killed = "signal 31"

  /// As the table shows it.
  static func short(_ outcome: String) -> String {
    let names = [
      "made": "MADE", "error 1": "EPERM", "error 2": "ENOENT", "error 9": "EBADF", "error 11": "EAGAIN",
      "error 12": "ENOMEM", "error 13": "EACCES", "error 18": "EXDEV", "error 22": "EINVAL", "error 24": "EMFILE",
      "error 25": "ENOTTY", "error 38": "ENOSYS", "signal 6": "no core", "signal 9": "killed", "signal 24": "killed",
      "signal 31": "killed", "core": "core",
    ]
    return names[outcome] ?? outcome
  }
}
