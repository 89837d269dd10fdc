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
    /// The beginning of an answer, and why there is no more of it; no reason where the time was over.
    case cut(Int, [UInt8], reason: String?)
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

  /// How often a body was handed to a courier, and their bytes.
  private(set) var requests = 0
  private(set) var bytes = 0
  /// Why the endpoint could not be reached at all.
  private(set) var outage: String?
  private let server: String
  /// Starts couriers, while that can be done.
  var hire: CourierHire
  var lines: [CourierLine]
  /// How many couriers are still to be started.
  var reserve: Int
  /// Started, and told nothing yet: for what the only other one can carry no more.
  var spare: CourierLine?
  /// What came while they were started.
  private var arrivals: [(CourierLine, Result<CourierLine.Arrival, RoomError>)] = []
  /// What is to be told first.
  private var told: [Event] = []
  /// Until when a request may be under way.
  let patience: Deadline
  /// When what came of the answers is looked at that may take longer.
  private let moment: Deadline?
  /// Readable when the asking is to end; -1 where nobody can end it.
  var ending: Int32 = -1
  /// Told of each body before it goes.
  var outbox: Outbox?
  private(set) var waiting: [CourierLine.Job] = []
  private var failures = 0
  /// Whether a courier's time was over, and nothing more is to be sent.
  private var isTimeUp = false
  /// Told by a server that is busy.
  private var pausedUntil = Deadline(nanoseconds: 0)

  init(hire: CourierHire, lines: [CourierLine], reserve: Int, patience: Deadline, lookingAt moment: Deadline?) {
    server = "model at \(hire.endpoint.origin.place)"
    self.hire = hire
    self.lines = lines
    self.reserve = reserve
    self.patience = patience
    self.moment = moment
  }

  /// What the rooms lack, each of them told once; nothing under `airlock.sandbox=require`.
  var missing: [Missing] { hire.missing }

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
    while !told.isEmpty || !arrivals.isEmpty || !waiting.isEmpty || lines.contains(where: { !$0.jobs.isEmpty }) {
      if !told.isEmpty { return told.removeFirst() }
      if let event = takeArrival() { return event }
      guard deadline.millisecondsLeft > 0 else { return .timeUp }
      if let waking, waking <= Deadline.now { return .pause }
      if let failure = send() { return failure }
      if let failure = giveUpConnection() { return failure }
      let pause = waiting.map { max($0.earliest, pausedUntil) }.min() ?? deadline
      let busy = lines.filter { !$0.jobs.isEmpty }
      if busy.isEmpty {
        guard lines.contains(where: \.isUsable) else {
          if callSpare() { continue }
          return fail(waiting.map(\.number), "closed the connection")
        }
        // Nothing comes before the server wants to be asked again.
        if pause >= deadline { return .timeUp }
      }
      var wake = pause > Deadline.now ? min(pause, deadline) : deadline
      for time in [waking, heldUntil, connectionEnd].compactMap(\.self) { wake = min(wake, time) }
      switch Dialogue.first(of: busy, ending: ending, before: wake) {
      case .none: continue
      case .ending: return .end
      case .line(let line): if let event = take(from: line) { return event }
      }
    }
    defer { isTimeUp = false }
    return isTimeUp ? .timeUp : nil
  }

  /// What came of answers of which more may come, by the numbers of their requests.
  var arrived: [(number: Int, body: [UInt8])] {
    lines.flatMap(\.jobs).compactMap { job in job.arrived.map { (job.number, $0) } }
  }

  /// Hands out what may be sent now; couriers that stand connected come first.
  mutating func send() -> Event? {
    while lines.reduce(0, { $0 + $1.jobs.count }) < Dialogue.maximumInFlight, pausedUntil <= Deadline.now,
      let place = waiting.firstIndex(where: { $0.earliest <= Deadline.now }), let line = nextLine
    {
      let job = waiting.remove(at: place)
      outbox?.note(job.number, job.bytes)
      do {
        try line.carry(job, lookingAt: moment, before: patience)
        requests += 1
        bytes += job.bytes.count
      } catch {
        return fail(line.abandon().map(\.number), error)
      }
    }
    return nil
  }

  private var nextLine: CourierLine? {
    let isHeld = heldUntil != nil
    return lines.filter { $0.hasRoom && (!isHeld || $0.isMultiplexed) }.max {
      ($0.isMultiplexed ? 1 : 0, $0.answered) < ($1.isMultiplexed ? 1 : 0, $1.answered)
    }
  }

  /// Until when no other connection is made, because one that is being made may carry several requests.
  private var heldUntil: Deadline? {
    guard hire.endpoint.origin.scheme == .https, !lines.contains(where: \.isSerial) else { return nil }
    let times = lines.filter(\.isConnecting).map {
      Deadline(nanoseconds: $0.begin.nanoseconds + Dialogue.patienceForConnection * 1_000_000)
    }
    return times.max().flatMap { $0 > Deadline.now ? $0 : nil }
  }

  /// Until when it is waited for a connection to another machine.
  ///
  /// A courier limits what libcurl does; the name servers that do not answer come before that.
  private var connectionEnd: Deadline? {
    guard !hire.endpoint.origin.isLoopback else { return nil }
    return lines.filter(\.isConnecting).map(\.begin).min().map {
      Deadline(nanoseconds: $0.nanoseconds + Dialogue.longestConnecting * 1_000_000)
    }
  }

  /// Takes an endpoint for dead to which a connection takes too long.
  private mutating func giveUpConnection() -> Event? {
    guard let end = connectionEnd, end <= Deadline.now,
      let late = lines.filter(\.isConnecting).min(by: { $0.begin < $1.begin })
    else { return nil }
    if case .line = Dialogue.first(of: [late], ending: -1, before: end) { return nil }
    let reason = "did not accept a connection within \(Dialogue.longestConnecting) ms"
    outage = "\(server) \(reason)"
    return fail(late.abandon().map(\.number), reason, stopping: true)
  }

  /// Keeps what a line says for `next`; whether the line may say more.
  @discardableResult
  mutating func hear(_ line: CourierLine) -> Bool {
    do {
      if let arrival = try line.receive(before: patience) { arrivals.append((line, .success(arrival))) }
      return true
    } catch {
      arrivals.append((line, .failure(error)))
      return false
    }
  }

  /// Keeps something for `next`.
  mutating func tell(_ event: Event?) {
    if let event { told.append(event) }
  }

  /// Whether nobody can be reached, as far as is known.
  var isUnreachable: Bool {
    arrivals.contains { _, arrival in
      if case .success(.undelivered(let undelivered, _)) = arrival { undelivered.cause == .unreachable } else { false }
    }
  }

  private mutating func takeArrival() -> Event? {
    while !arrivals.isEmpty {
      let (line, arrival) = arrivals.removeFirst()
      if let event = take(arrival, from: line) { return event }
    }
    return nil
  }

  private mutating func take(from line: CourierLine) -> Event? {
    hear(line)
    return takeArrival()
  }

  private mutating func take(_ arrival: Result<CourierLine.Arrival, RoomError>, from line: CourierLine) -> Event? {
    do {
      switch try arrival.get() {
      case .response(let response, let job):
        if let cut = response.cut {
          if cut.isTimeUp { stopSending() } else { tell(fail([], cut.reason)) }
          return .cut(job.number, response.body, reason: cut.isTimeUp ? nil : "\(server) \(cut.reason)")
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
        case .unanswered
        where job.returns < Dialogue.maximumReturns && (spare != nil || lines.contains(where: \.isUsable)):
          waiting.insert(line.answered > 0 ? job : job.returned(at: Deadline.now), at: 0)
          return nil
        case .crowded where lines.contains(where: \.isUsable):
          for other in lines where other !== line { other.limit(to: max(line.most, line.jobs.count)) }
          waiting.insert(job, at: 0)
          return nil
        case .unreachable:
          outage = "\(server) \(undelivered.reason)"
          return fail([job.number], undelivered.reason, stopping: true)
        case .timedOut:
          stopSending()
          return nil
        case .unanswered, .crowded, .other: return fail([job.number], job.refusal ?? undelivered.reason)
        }
      }
    } catch {
      let numbers = line.abandon().map(\.number)
      return numbers.isEmpty || error.isTimeout ? nil : fail(numbers, error)
    }
  }

  /// The couriers' time is over at the same moment: what they still hand back is taken, and no more is asked.
  private mutating func stopSending() {
    isTimeUp = true
    waiting = []
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
