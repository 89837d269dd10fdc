import Glibc
import Messages
import Policy
import Rooms
import Wire

/// The conversation with the model: several couriers on one side, opaque bytes on the other, a few requests at a time.
struct Dialogue: ~Copyable {
  /// Why nobody can be asked; one line for people.
  struct Unavailable: Error {
    let reason: String
    var hint: String?
  }

  /// What became of requests, each told by its number.
  enum Event {
    case answer(Int, [UInt8])
    /// The server will not have the request as it is, and may say why; it is to be asked again or given up.
    case refusal(Int, status: Int, [UInt8])
    case failure([Int], reason: String)
    /// The deadline passed; what was not told before may still come, to who asks again.
    case timeUp
    /// The time to look up from it has come.
    case pause
    /// Somebody wants it to end.
    case end
  }

  static let maximumInFlight = 4
  /// How often a request is repeated that a server turned away and asked to come back with.
  static let maximumReturns = 2

  /// What the rooms lack, each of them told once; nothing under `airlock.sandbox=require`.
  let missing: [Missing]
  /// How often a body was handed to a courier, and their bytes.
  private(set) var requests = 0
  private(set) var bytes = 0
  /// Why the endpoint could not be reached at all.
  private(set) var outage: String?
  private let server: String
  private let lines: [CourierLine]
  /// Until when a request may be under way.
  private let patience: Deadline
  /// Readable when the asking is to end; -1 where nobody can end it.
  var ending: Int32 = -1
  /// Told of each body before it goes.
  var outbox: Outbox?
  private var waiting: [CourierLine.Job] = []
  private var failures = 0
  /// Told by a server that is busy.
  private var pausedUntil = Deadline(nanoseconds: 0)

  /// Starts as many couriers as so many requests can use, and one more, since none of them can connect again.
  ///
  /// One that was started already is taken along. Where the sandbox is required and a room lacks a protection, no token
  /// is looked up and nothing is sent.
  static func open(
    to endpoint: Endpoint, requests count: Int, siblings: borrowing Siblings, surroundings: Surroundings,
    git: GitProgram, sandbox: Policy.Sandbox, before deadline: Deadline, patience: Deadline,
    first: CourierLine? = nil
  ) throws(Unavailable) -> Dialogue {
    let wanted = min(count, maximumInFlight) + (count > 1 ? 1 : 0)
    var lines = first.map { [$0] } ?? []
    var missing: [Missing] = []
    let admission = Admission(to: endpoint, surroundings)
    try admission.check()
    do {
      let vault = try endpoint.vault.map { vault in
        try VaultLine(to: vault, for: endpoint, lines: wanted, siblings: siblings, surroundings: surroundings)
      }
      for _ in lines.count..<wanted {
        let socket = try connect(to: endpoint, admission)
        // The courier's own copy is made when it starts.
        defer { withExtendedLifetime(socket) {} }
        lines.append(
          try CourierLine(
            to: endpoint, siblings: siblings, surroundings: surroundings, socket: socket?.descriptor, vault: vault))
      }
      var lacks = try vault?.open(before: deadline) ?? []
      for line in lines { lacks += try line.open(before: deadline) }
      for lack in lacks where !lack.protections.isEmpty && !missing.contains(lack) { missing.append(lack) }
      if let first = missing.first, sandbox == .require {
        throw Unavailable(reason: first.words, hint: Missing.hint)
      }
      try vault?.release(before: deadline)
      for line in lines { try line.release(git: git, surroundings: surroundings, before: deadline) }
    } catch let error as Unavailable {
      throw error
    } catch let error as TokenSupply.Failure {
      throw Unavailable(reason: error.reason, hint: error.hint)
    } catch {
      throw Unavailable(reason: "\(error)")
    }
    return Dialogue(
      missing: missing, server: "model at \(endpoint.origin.place)", lines: lines, patience: patience)
  }

  /// The first courier, started before it is known whether there is anything to ask.
  ///
  /// It takes as long to start as the change takes to read. It is told nothing yet, and whatever keeps it from starting
  /// comes out when it is needed.
  static func early(
    to endpoint: Endpoint, siblings: borrowing Siblings, surroundings: Surroundings
  ) -> CourierLine? {
    guard endpoint.origin.scheme != .unix, endpoint.vault == nil else { return nil }
    return try? CourierLine(to: endpoint, siblings: siblings, surroundings: surroundings, socket: nil, vault: nil)
  }

  /// The connection to a Unix socket, whose listener must be one of ours; `nil` for everything else.
  private static func connect(to endpoint: Endpoint, _ admission: Admission) throws(Unavailable) -> LocalSocket? {
    guard endpoint.origin.scheme == .unix else { return nil }
    do {
      let socket = try LocalSocket(path: endpoint.origin.host)
      try admission.check(owner: socket.owner)
      return socket
    } catch let error as LocalSocket.Failure {
      throw Unavailable(reason: "model at \(endpoint.origin.place) \(error.reason)")
    } catch let error as Unavailable {
      throw error
    } catch {
      throw Unavailable(reason: "\(error)")
    }
  }

  private init(missing: [Missing], server: String, lines: [CourierLine], patience: Deadline) {
    self.patience = patience
    self.missing = missing
    self.server = server
    self.lines = lines
  }

  /// A request that a server refused with a status is asked again with that status, which is told if it stays so.
  mutating func ask(_ number: Int, _ bytes: [UInt8], afterStatus status: Int? = nil) {
    let refusal = status.map { Dialogue.reason(forStatus: $0) ?? "" }
    waiting.append(CourierLine.Job(number: number, bytes: bytes, refusal: refusal))
  }

  /// Changes a request that is still to be sent; whether it is.
  mutating func replace(_ number: Int, with bytes: [UInt8]) -> Bool {
    guard let place = waiting.firstIndex(where: { $0.number == number }) else { return false }
    waiting[place] = CourierLine.Job(number: number, bytes: bytes)
    return true
  }

  /// Gives up a request that the server refused.
  mutating func giveUp(_ number: Int, status: Int, because words: String? = nil) -> Event {
    fail([number], words ?? Dialogue.reason(forStatus: status) ?? "answered with status \(status)")
  }

  /// The next thing that happens to a request, or that it is time for something else; `nil` once all of them are told.
  mutating func next(before deadline: Deadline, waking: Deadline? = nil) -> Event? {
    while !waiting.isEmpty || lines.contains(where: { $0.job != nil }) {
      guard deadline.millisecondsLeft > 0 else { return .timeUp }
      if let waking, waking <= Deadline.now { return .pause }
      if let failure = send() { return failure }
      let pause = waiting.map { max($0.earliest, pausedUntil) }.min() ?? deadline
      let busy = lines.filter { $0.job != nil }
      if busy.isEmpty {
        guard lines.contains(where: \.isUsable) else { return fail(waiting.map(\.number), "closed the connection") }
        // Nothing comes before the server wants to be asked again.
        if pause >= deadline { return .timeUp }
      }
      var wake = pause > Deadline.now ? min(pause, deadline) : deadline
      if let waking { wake = min(wake, waking) }
      switch Dialogue.first(of: busy, ending: ending, before: wake) {
      case .none: continue
      case .ending: return .end
      case .line(let line): if let event = take(from: line) { return event }
      }
    }
    return nil
  }

  /// Hands out what may be sent now; couriers that stand connected come first.
  private mutating func send() -> Event? {
    while lines.count(where: { $0.job != nil }) < Dialogue.maximumInFlight, pausedUntil <= Deadline.now,
      let place = waiting.firstIndex(where: { $0.earliest <= Deadline.now }),
      let line = lines.filter({ $0.isUsable && $0.job == nil }).max(by: { $0.carried < $1.carried })
    {
      let job = waiting.remove(at: place)
      outbox?.note(job.number, job.bytes)
      do {
        try line.carry(job, before: patience)
        requests += 1
        bytes += job.bytes.count
      } catch {
        _ = line.abandon()
        return fail([job.number], error)
      }
    }
    return nil
  }

  private mutating func take(from line: CourierLine) -> Event? {
    do {
      switch try line.receive(before: patience) {
      case nil: return nil
      case .response(let response, let job):
        if let cut = response.cut {
          guard !cut.isTimeUp else {
            abandon()
            return .timeUp
          }
          return fail([job.number], cut.reason)
        }
        if let wait = Dialogue.pause(response, job, before: patience) {
          // For every courier: it is the server that is busy, not the connection.
          pausedUntil = max(pausedUntil, wait)
          waiting.insert(job.returned(at: wait, refusal: Dialogue.reason(forStatus: response.status)), at: 0)
          return nil
        }
        if [400, 422].contains(response.status) { return .refusal(job.number, status: response.status, response.body) }
        guard let reason = Dialogue.reason(forStatus: response.status) else {
          return .answer(job.number, response.body)
        }
        let isHopeless = (400...499).contains(response.status) && response.status != 413
        return fail([job.number], reason, stopping: isHopeless)
      case .undelivered(let undelivered, let job):
        switch undelivered.cause {
        // The server closed a connection that it had kept for a while, or one that it never answered on.
        case .unanswered where job.returns < Dialogue.maximumReturns && lines.contains(where: \.isUsable):
          waiting.insert(line.carried > 1 ? job : job.returned(at: Deadline.now), at: 0)
          return nil
        case .unreachable:
          outage = "\(server) \(undelivered.reason)"
          return fail([job.number], undelivered.reason, stopping: true)
        case .timedOut:
          abandon()
          return .timeUp
        case .unanswered, .other: return fail([job.number], job.refusal ?? undelivered.reason)
        }
      }
    } catch {
      guard let job = line.abandon() else { return nil }
      return error.isTimeout ? nil : fail([job.number], error)
    }
  }

  private mutating func abandon() {
    waiting = []
    for line in lines { _ = line.abandon() }
  }

  /// A second failure ends the asking: the third would not be another.
  private mutating func fail(_ numbers: [Int], _ reason: String, stopping: Bool = false) -> Event {
    failures += 1
    var numbers = numbers
    if stopping || failures > 1 {
      numbers += waiting.map(\.number).filter { !numbers.contains($0) }
      waiting = []
    }
    return .failure(numbers, reason: "\(server) \(reason)")
  }

  private mutating func fail(_ numbers: [Int], _ error: RoomError) -> Event {
    guard case .failure(let numbers, _) = fail(numbers, "", stopping: true) else { return .timeUp }
    return .failure(numbers, reason: error.description)
  }
}
