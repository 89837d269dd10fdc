import Findings
import Ledger
import Messages
import Policy
import Rooms
import Wire

/// What a review asks a model, and what comes of the answers.
extension ReviewRun {
  mutating func join(_ prepared: [Prepared]) throws(Failure) {
    do {
      for request in prepared { bodies.append(try RequestBody(joining: request, withControl: policy.control)) }
    } catch {
      throw Failure(reason: error.description)
    }
  }

  /// Sends the bodies one after the other and lets the reader check each reply.
  mutating func ask(_ endpoint: Endpoint, reader: inout RoomProcess, before deadline: Deadline) {
    let start = Deadline.now
    defer { review.milliseconds.model = (Deadline.now.nanoseconds - start.nanoseconds) / 1_000_000 }
    review.coverage.reviewed = 0
    var sent = Review.Sent(origin: endpoint.origin.description, model: endpoint.model)
    var missed = 0
    defer {
      if missed > 0 {
        let all = sent.requests == 1 ? "its 1 request" : "\(missed) of \(sent.requests) requests"
        review.incomplete.append("the model did not find the control defect in \(all)")
      }
    }
    do {
      var dialogue = try Dialogue.open(
        to: endpoint, siblings: siblings, surroundings: surroundings, git: git, before: deadline)
      try check(dialogue.missingProtections, of: "courier")
      try seal()
      review.sent = sent
      for body in bodies {
        sent.requests += 1
        sent.bytes += body.bytes.count
        review.sent = sent
        let reply = try dialogue.deliver(body.bytes, index: body.index, before: deadline)
        try reader.send(Reply(index: body.index, body: reply, control: body.control), before: deadline)
        if try !takeReply(to: body, from: &reader, before: deadline) { missed += 1 }
      }
    } catch let error as Dialogue.Unavailable {
      review.incomplete.append(error.reason + (error.hint.map { " (\($0))" } ?? ""))
    } catch let error as Failure {
      review.incomplete.append(error.reason)
    } catch {
      review.incomplete.append("\(error)")
    }
  }

  /// Takes what the reader makes of a reply; whether the control defect was found, or does not matter any more.
  private mutating func takeReply(
    to body: RequestBody, from reader: inout RoomProcess, before deadline: Deadline
  ) throws(RoomError) -> Bool {
    while true {
      let frame = try reader.receive(before: deadline)
      switch frame.kind {
      case Found.kind: review.findings.append(try reader.decode(Found.self, frame).finding)
      case ReplyChecked.kind:
        let checked = try reader.decode(ReplyChecked.self, frame)
        guard checked.index == body.index else { throw .outOfTurn(room: "reader", kind: frame.kind) }
        review.droppedUnanchored += checked.unanchored
        review.droppedDuplicates += checked.duplicates
        if let problem = checked.problem {
          review.incomplete.append("the model's reply does not count: \(problem)")
          return true
        }
        guard checked.foundControl else { return false }
        review.coverage.reviewed += body.hunks
        return true
      default: throw .outOfTurn(room: "reader", kind: frame.kind)
      }
    }
  }
}
