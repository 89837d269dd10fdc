import Ledger
import Messages
import Policy
import Rooms
import Wire

/// What a review asks a second time: without what a server refused, or after an answer that nobody could read.
struct Repetition {
  /// The one request of a review in which the model was told what was wrong with its answer.
  fileprivate(set) var repaired: Int?
  fileprivate var quirks: Set<Quirk>
  /// Whether there is more to remember than when the review began.
  fileprivate var hasLearned = false

  init(quirks: Set<Quirk>) {
    self.quirks = quirks
  }
}

extension ReviewRun {
  /// What of a request the server will not have, and other words for its refusal, as the reader understands it.
  func refusal(
    _ words: [UInt8], of index: Int, reader: inout RoomProcess, before deadline: Deadline
  ) throws(RoomError) -> ReplyChecked? {
    guard let body = bodies.first(where: { $0.index == index }) else { return nil }
    return try check(
      Answer(body: words, control: nil), to: body, as: .refusal, reader: &reader, before: deadline
    ).words
  }

  /// Asks again without what was refused, unless it was left out already, and changes all that are still to be sent.
  mutating func repeats(
    _ index: Int, for quirk: Quirk?, afterStatus status: Int, _ repetition: inout Repetition,
    _ dialogue: inout Dialogue, _ progress: ModelProgress
  ) throws(RequestBody.JoinError) -> Bool {
    guard let quirk, bodies.contains(where: { $0.index == index && !$0.quirks.contains(quirk) }) else { return false }
    repetition.hasLearned = repetition.quirks.insert(quirk).inserted || repetition.hasLearned
    let open = Set(progress.open.map(\.index))
    for place in bodies.indices where open.contains(bodies[place].index) {
      let body = try bodies[place].again(quirks: repetition.quirks)
      // One that is on its way stays as it was sent: its answer will be to that.
      if body.index == index {
        dialogue.ask(index, body.bytes, afterStatus: status)
      } else if !dialogue.replace(body.index, with: body.bytes) {
        continue
      }
      bodies[place] = body
    }
    return true
  }

  /// Remembers what was left out, once the server answered to a request without it.
  mutating func learn(from body: RequestBody, _ repetition: inout Repetition, about endpoint: Endpoint) {
    guard repetition.hasLearned, body.quirks == repetition.quirks else { return }
    repetition.hasLearned = false
    storage?.note(repetition.quirks, of: endpoint)
  }

  /// Tells the model, once in a review, what was wrong with an answer of which nothing could be read.
  ///
  /// What was wrong stays the outcome until a better answer comes.
  mutating func repairs(
    _ body: RequestBody, after checked: CheckedReply, _ repetition: inout Repetition, _ dialogue: inout Dialogue
  ) throws(RequestBody.JoinError) -> Bool {
    guard let fault = checked.words.fault, repetition.repaired == nil,
      let place = bodies.firstIndex(where: { $0.index == body.index })
    else { return false }
    repetition.repaired = body.index
    bodies[place] = try body.again(quirks: repetition.quirks, after: fault)
    dialogue.ask(body.index, bodies[place].bytes)
    return true
  }
}
