import Findings
import Ledger
import Messages
import Policy
import Rooms
import Wire

/// What a review asks a model, and what comes of the answers.
extension ReviewRun {
  mutating func join(_ prepared: [Prepared], for endpoint: Endpoint) throws(Failure) {
    openStorage()
    quirks = endpoint.firstQuirks.union(storage?.quirks(of: endpoint) ?? [])
    do {
      for request in prepared {
        bodies.append(
          try RequestBody(joining: request, to: endpoint.place, withControl: policy.control, quirks: quirks))
      }
    } catch {
      throw Failure(reason: error.description)
    }
  }

  /// Lets the reader check the answers that are known, asks for the others, and says what was not reviewed.
  mutating func ask(_ endpoint: Endpoint, reader: inout RoomProcess, before deadline: Deadline) {
    let start = Deadline.now
    review.coverage.reviewed = 0
    review.sent = Review.Sent(origin: endpoint.origin.description, model: endpoint.model)
    var progress = ModelProgress(bodies: bodies)
    outbox = storage?.outbox(to: endpoint)
    if let problem = storage?.bodiesProblem { note("what is sent is not kept: \(problem)") }
    let interruption = Interruption()
    do {
      try replay(&progress, reader: &reader, before: deadline)
      if !progress.open.isEmpty, !isOut(endpoint, &progress) {
        try converse(
          with: endpoint, &progress, reader: &reader, before: deadline, unless: interruption.descriptor)
      }
    } catch let error as Dialogue.Unavailable {
      progress.stop(error.reason + (error.hint.map { " (\($0))" } ?? ""))
    } catch let error as Failure {
      progress.stop(error.reason)
    } catch {
      progress.stop("\(error)")
    }
    review.milliseconds.model = (Deadline.now.nanoseconds - start.nanoseconds) / 1_000_000
    conclude(progress, endpoint)
    settle(endpoint)
    if interruption.isWanted { screen.write([]) }
    interruption.end()
  }

  /// Puts into the review how far the model came.
  private mutating func conclude(_ progress: ModelProgress, _ endpoint: Endpoint) {
    if progress.isNothingKnown { review.sent = nil }
    review.coverage.reviewed = progress.reviewedHunks
    review.coverage.notReviewed += progress.gaps
    review.incomplete += progress.reasons(server: "model at \(endpoint.origin.place)", seconds: seconds)
  }

  /// At the deadline: lets the commit go on with what is known, where the rest may be asked for afterwards.
  ///
  /// Of an answer that is still coming, what came is told; the whole of it will be looked at anew.
  private mutating func goOn(
    _ progress: ModelProgress, _ endpoint: Endpoint, arrived: [(number: Int, body: [UInt8])],
    reader: inout RoomProcess, before deadline: Deadline
  ) throws(RoomError) -> Bool {
    guard caller != nil, let place = storage?.continuation() else { return false }
    // What is told now is not the end of it.
    let whole = review
    var interim = progress
    for (index, reply) in arrived {
      guard let body = bodies.first(where: { $0.index == index }) else { continue }
      interim.begun.insert(index)
      take(
        try check(
          Answer(body: reply, control: body.control), to: body, as: .cut, reader: &reader, before: deadline))
    }
    interim.isTimeUp = true
    interim.isContinued = true
    review.isContinued = true
    conclude(interim, endpoint)
    finish()
    release(status: announce())
    review = whole
    continuation = consume place
    return true
  }

  /// Whether the endpoint was found dead a moment ago; only a hook goes by that.
  private func isOut(_ endpoint: Endpoint, _ progress: inout ModelProgress) -> Bool {
    guard wishes.isHook, let outage = storage?.outage(of: endpoint) else { return false }
    progress.stop("\(outage.reason) less than a minute ago, and was not asked again")
    return true
  }

  private mutating func replay(
    _ progress: inout ModelProgress, reader: inout RoomProcess, before deadline: Deadline
  ) throws(RoomError) {
    for body in bodies {
      guard let answer = storage?.answer(to: body) else { continue }
      let checked = try check(answer, to: body, reader: &reader, before: deadline)
      if checked.isReview {
        take(checked)
        progress.outcomes[body.index] = .reviewed
        review.sent?.replayed += 1
      } else {
        storage?.forget(body)
      }
    }
  }

  private mutating func converse(
    with endpoint: Endpoint, _ progress: inout ModelProgress, reader: inout RoomProcess, before deadline: Deadline,
    unless ending: Int32
  ) throws {
    // A review that can go on after its commit lets a request be under way for longer.
    let patience =
      caller == nil ? deadline : Deadline(nanoseconds: deadline.nanoseconds + policy.background * 1_000_000)
    afford(&progress)
    guard !progress.open.isEmpty else { return }
    var dialogue = try Dialogue.open(
      to: endpoint, requests: progress.open.count, siblings: siblings, surroundings: surroundings, git: git,
      sandbox: policy.sandbox, before: deadline, patience: patience, first: early.take())
    defer {
      review.sent?.requests = dialogue.requests
      review.sent?.bytes = dialogue.bytes
    }
    progress.isAsked = true
    dialogue.outbox = outbox
    dialogue.ending = ending
    for body in progress.open { dialogue.ask(body.index, body.bytes) }
    dialogue.staff(siblings: siblings, before: deadline)
    review.missingProtections += dialogue.missing.map(\.words)
    noteUse(of: endpoint)
    try seal()
    var repetition = Repetition(quirks: quirks)
    var deadline = deadline
    let start = Deadline.now
    while var event = dialogue.next(before: deadline, waking: screen.wake(since: start)) {
      if case .refusal(let index, let status, let words) = event {
        let refusal = try refusal(words, of: index, reader: &reader, before: deadline)
        if try repeats(index, for: refusal?.quirk, afterStatus: status, &repetition, &dialogue, progress) { continue }
        if let size = refusal?.contextTokens { storage?.note(contextTokens: size, of: endpoint) }
        event = dialogue.giveUp(index, status: status, because: refusal?.problem)
      }
      switch event {
      case .refusal: continue
      case .answer(let index, let reply):
        guard let body = bodies.first(where: { $0.index == index }) else { continue }
        let answer = Answer(body: reply, control: body.control)
        let checked = try check(answer, to: body, reader: &reader, before: deadline)
        outbox?.note(checked.words.usage, of: index, request: body.bytes.count, answer: reply.count)
        learn(from: body, &repetition, about: endpoint)
        progress.outcomes[index] = checked.outcome
        if try repairs(body, after: checked, &repetition, &dialogue) { continue }
        take(checked)
        tellAtOnce()
        if checked.isReview { storage?.keep(answer, to: body) }
      case .cut(let index, let reply, let reason):
        guard let body = bodies.first(where: { $0.index == index }) else { continue }
        let answer = Answer(body: reply, control: body.control)
        // What came of it is told, and is no answer: it is not kept, and the next time asked for again.
        take(try check(answer, to: body, as: .cut, reader: &reader, before: deadline))
        tellAtOnce()
        progress.begun.insert(index)
        if let reason, index != repetition.repaired { progress.outcomes[index] = .cut(reason) }
      case .failure(let indices, let reason):
        for index in indices where index != repetition.repaired { progress.outcomes[index] = .failed(reason) }
        if let outage = dialogue.outage { storage?.note(outage, of: endpoint) }
      case .pause:
        tellAtOnce()
        showWaiting(for: endpoint)
      case .end:
        isEndedByCommit = continuation != nil
        progress.stop(isEndedByCommit ? "the next commit ended this review" : "the review was interrupted")
        return
      case .timeUp:
        review.sent?.requests = dialogue.requests
        review.sent?.bytes = dialogue.bytes
        let goesOn = try goOn(progress, endpoint, arrived: dialogue.arrived, reader: &reader, before: deadline)
        guard goesOn else {
          progress.isTimeUp = true
          return
        }
        dialogue.ending = continuation?.descriptor ?? -1
        deadline = patience
      }
    }
  }

  /// Remembers when a token was used, for `airlock token status`; what cannot be kept is no reason to stop.
  private func noteUse(of endpoint: Endpoint) {
    guard endpoint.needsToken, let home = try? surroundings.stateHome(), let uses = try? TokenUses(stateHome: home)
    else { return }
    try? uses.note(endpoint.origin.description)
    if let vault = endpoint.vault { try? uses.note(vault.origin.description) }
  }

  private mutating func take(_ checked: CheckedReply) {
    review.findings += checked.findings
    review.droppedUnanchored += checked.words.unanchored
    review.droppedDuplicates += checked.words.duplicates
  }

  /// Hands an answer to the reader and takes what it makes of it; the reader gets a moment more than the model.
  func check(
    _ answer: Answer, to body: RequestBody, as nature: Reply.Nature = .whole, reader: inout RoomProcess,
    before deadline: Deadline
  ) throws(RoomError) -> CheckedReply {
    let patience = Deadline(nanoseconds: deadline.nanoseconds + 200_000_000)
    let reply = Reply(index: body.index, body: answer.body, control: answer.control, nature: nature)
    try reader.send(reply, before: patience)
    var findings: [Finding] = []
    while true {
      let frame = try reader.receive(before: patience)
      switch frame.kind {
      case Found.kind: findings.append(try reader.decode(Found.self, frame).finding)
      case ReplyChecked.kind:
        let words = try reader.decode(ReplyChecked.self, frame)
        guard words.index == body.index else { throw .outOfTurn(room: "reader", kind: frame.kind) }
        return CheckedReply(findings: findings, words: words)
      default: throw .outOfTurn(room: "reader", kind: frame.kind)
      }
    }
  }
}
