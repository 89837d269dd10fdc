package import Wire

/// How a room failed the run.
package enum RoomError: Error, Hashable, CustomStringConvertible {
  /// The executable cannot be trusted or started.
  case cannotStart(room: String, reason: String)
  case crashed(room: String, signal: Int32)
  /// With no status where somebody else keeps it.
  case exited(room: String, status: Int32?)
  /// It belongs to another build than the supervisor.
  case otherBuild(room: String, build: String)
  /// It sent a frame that its table does not permit there, or too often.
  case outOfTurn(room: String, kind: UInt8)
  case wire(room: String, WireError)
  /// It says itself why it cannot go on.
  case failed(room: String, reason: String)

  package var description: String {
    switch self {
    case .cannotStart(let room, let reason): "cannot start the \(room): \(reason)"
    case .crashed(let room, let signal): "the \(room) was ended by signal \(signal)"
    case .exited(let room, nil): "the \(room) stopped early, and is held by a debugger"
    case .exited(let room, let status?): "the \(room) ended early with status \(status)"
    case .otherBuild(let room, let build): "the \(room) is of another build: '\(build)'"
    case .outOfTurn(let room, let kind): "the \(room) sent a frame out of turn (kind \(kind))"
    case .wire(let room, .timedOut): "the \(room) did not finish in time"
    case .wire(let room, let error): "the \(room) sent something unusable: \(error)"
    case .failed(_, let reason): reason
    }
  }

  /// Whether the only fault was that time ran out.
  package var isTimeout: Bool {
    if case .wire(_, .timedOut) = self { true } else { false }
  }
}
