import Messages

/// Protections that a room could not give itself on this kernel.
struct Missing: Hashable {
  /// What to say where they are required.
  static let hint = "airlock.sandbox is 'require'; see airlock doctor"

  let room: String
  let protections: [String]

  init(room: String, protections: [String]) {
    self.room = room
    self.protections = protections
  }

  init(of room: String, _ sealed: Sealed) {
    self.init(room: room, protections: sealed.missing)
  }

  var words: String { "the \(room) lacks a protection: \(protections.joined(separator: "; "))" }
}
