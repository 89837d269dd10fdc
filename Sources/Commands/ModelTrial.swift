import Glibc
import Ledger
import Messages
import Policy
import Rooms
import Sandbox
import Wire

/// Asks a model about a harmless change with a control defect in it, several times: whether it can review at all.
struct ModelTrial {
  static let attempts = 5
  /// Below this, most reviews would count as incomplete.
  static let enough = 4
  /// Seconds for all of them.
  private static let patience = 60

  /// How many of the defects it found.
  private(set) var found = 0
  /// Why an answer did not count, in the words of the first.
  private(set) var problem: String?

  struct Failure: Error {
    let reason: String
    var hint: String?
  }

  /// A new file of a few lines in which there is nothing to find.
  private static let change = """
    diff --git a/greeting.py b/greeting.py
    new file mode 100644
    --- /dev/null
    +++ b/greeting.py
    @@ -0,0 +1,3 @@
    +def greeting(name):
    +    return "Good morning, " + name
    +

    """

  init(
    _ endpoint: Endpoint, siblings: borrowing Siblings, surroundings: Surroundings, git: GitProgram,
    sandbox: Policy.Sandbox
  ) throws(Failure) {
    let deadline = Deadline(millisecondsFromNow: ModelTrial.patience * 1_000)
    do {
      let patch = Pipe()
      guard patch.isOpen else { throw Failure(reason: "cannot make a pipe: error \(errno)") }
      var reader = try RoomProcess(
        .reader, from: siblings, environment: Surroundings.bare,
        descriptors: [ReaderStart.inputDescriptor: patch.reading])
      let prepared = try ModelTrial.prepare(endpoint, &reader, patch, before: deadline)
      var dialogue = try Dialogue.open(
        to: endpoint, requests: ModelTrial.attempts, siblings: siblings, surroundings: surroundings, git: git,
        sandbox: sandbox, before: deadline, patience: deadline)
      var bodies: [RequestBody] = []
      var quirks = endpoint.firstQuirks
      for number in 0..<ModelTrial.attempts {
        bodies.append(try RequestBody(joining: prepared, to: "", withControl: true, quirks: quirks))
        dialogue.ask(number, bodies[number].bytes)
      }
      dialogue.staff(siblings: siblings, before: deadline)
      while var event = dialogue.next(before: deadline) {
        if case .refusal(let number, let status, let words) = event {
          try reader.send(
            Reply(index: prepared.index, body: words, control: nil, nature: .refusal), before: deadline)
          if let quirk = try ModelTrial.checked(by: &reader, before: deadline).quirk,
            !bodies[number].quirks.contains(quirk)
          {
            quirks.insert(quirk)
            bodies[number] = try bodies[number].again(quirks: quirks)
            dialogue.ask(number, bodies[number].bytes)
            continue
          }
          event = dialogue.giveUp(number, status: status)
        }
        switch event {
        case .refusal: continue
        case .answer(let number, let reply):
          try reader.send(
            Reply(index: prepared.index, body: reply, control: bodies[number].control), before: deadline)
          take(try ModelTrial.checked(by: &reader, before: deadline))
        case .cut(_, _, let reason?), .failure(_, let reason): throw Failure(reason: reason)
        case .cut, .timeUp, .pause, .end: problem = problem ?? "the model took too long"
        }
      }
    } catch let error as Dialogue.Unavailable {
      throw Failure(reason: error.reason, hint: error.hint)
    } catch let error as Failure {
      throw error
    } catch {
      throw Failure(reason: "\(error)")
    }
  }

  private static func prepare(
    _ endpoint: Endpoint, _ reader: inout RoomProcess, _ patch: consuming Pipe, before deadline: Deadline
  ) throws -> Prepared {
    let writing = patch.takeWriting()
    let bytes = Array(change.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(writing, $0.baseAddress, $0.count) }
    close(writing)
    _ = try reader.open(
      ReaderStart(objectDirectories: [], objectIDLength: 20, model: endpoint.wanted()), before: deadline)
    var prepared: Prepared?
    while true {
      let frame = try reader.receive(before: deadline)
      switch frame.kind {
      case Prepared.kind: prepared = try reader.decode(Prepared.self, frame)
      case Screened.kind:
        guard let prepared else { throw Failure(reason: "the reader prepared nothing") }
        return prepared
      default: continue
      }
    }
  }

  private static func checked(
    by reader: inout RoomProcess, before deadline: Deadline
  ) throws(RoomError) -> ReplyChecked {
    while true {
      let frame = try reader.receive(before: deadline)
      if frame.kind == ReplyChecked.kind { return try reader.decode(ReplyChecked.self, frame) }
    }
  }

  private mutating func take(_ checked: ReplyChecked) {
    if let words = checked.problem { problem = problem ?? words }
    if checked.foundControl && checked.problem == nil { found += 1 }
  }

  var words: String {
    let verdict = found >= ModelTrial.enough ? "" : ": not usable for review"
    let reason = problem.map { " (a reply does not count: \($0))" } ?? ""
    return "this model finds \(found) of \(ModelTrial.attempts)\(verdict)\(reason)"
  }
}

extension Endpoint {
  /// What the reader needs to know to write requests; the server may have said that its model holds less than is set.
  func wanted(knowing told: Int? = nil) -> ReaderStart.Model {
    ReaderStart.Model(
      dialect: provider.rawValue, name: model, maximumBytes: Limits.modelBytes, maximumRequests: Limits.requests,
      contextTokens: min(contextTokens, told ?? contextTokens))
  }
}
