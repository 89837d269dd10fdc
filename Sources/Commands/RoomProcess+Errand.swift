import Messages
import Rooms
import Wire

/// How an errand ended.
enum ErrandOutcome {
  case success([UInt8])
  case failure(String)
}

extension RoomProcess {
  /// Lets a keyring hand over what it was opened for.
  mutating func lookUp(before deadline: Deadline) throws {
    try send(Release(), before: deadline)
    let result = try receive(KeyringResult.self, before: deadline)
    guard result.succeeded else { throw Dialogue.Unavailable(reason: result.words, hint: result.hint) }
  }

  /// Lets a courier do its errand, and waits for what came of it.
  mutating func runErrand(before deadline: Deadline) throws(RoomError) -> ErrandOutcome {
    try send(Post(index: 0, milliseconds: max(1, deadline.millisecondsLeft), body: []), before: deadline)
    while true {
      let frame = try receive(before: deadline)
      switch frame.kind {
      case Connected.kind: continue
      case Response.kind: return .success(try decode(Response.self, frame).body)
      case Undelivered.kind: return .failure(try decode(Undelivered.self, frame).reason)
      default: throw .outOfTurn(room: "courier", kind: frame.kind)
      }
    }
  }
}
