import Glibc
import Messages
import Policy
import Rooms
import Sandbox
import Wire

/// One courier with its one connection, and the requests that it carries.
final class CourierLine {
  /// A request on its way.
  struct Job {
    let number: Int
    let bytes: [UInt8]
    /// How often a server turned it away and asked to come back.
    var returns = 0
    /// In which words it did.
    var refusal: String?
    /// What came of its answer until the deadline, where more may come.
    fileprivate(set) var arrived: [UInt8]?
    /// Not to be sent before.
    var earliest = Deadline(nanoseconds: 0)
  }

  private var courier: RoomProcess
  private var keyring: RoomProcess?
  private var supply: TokenSupply
  private let endpoint: Endpoint
  /// What it carries.
  private(set) var jobs: [Job] = []
  /// How many it may carry at a time; none once its connection is over, since a courier connects once in its life.
  private var streams = 1
  /// What another connection to the server has shown it to take.
  private var ceiling = Connected.mostStreams
  /// Whether its connection carries several requests at a time; `nil` until it stands.
  private var carriesSeveral: Bool?
  /// When the first request was handed over.
  private(set) var begin = Deadline(nanoseconds: 0)
  /// How many requests were answered over it.
  private(set) var answered = 0
  /// How many were under way when one was answered, at the most.
  private(set) var most = 0

  /// Whether a keyring of its own brings the token.
  private let takesToken: Bool

  /// Starts the courier and, where it may need a secret, a keyring with pipes to it; waits for neither.
  init(
    to endpoint: Endpoint, siblings: borrowing Siblings, surroundings: Surroundings, socket: Int32?, vault: VaultLine?
  ) throws {
    self.endpoint = endpoint
    takesToken = endpoint.needsToken && vault == nil
    let tokens = Pipe()
    let passphrases = Pipe()
    guard tokens.isOpen, passphrases.isOpen else {
      throw RoomError.cannotStart(room: "courier", reason: "cannot make a pipe")
    }
    var descriptors: DescriptorMap = [:]
    if endpoint.needsToken { descriptors[5] = tokens.reading }
    let fromVault = vault?.takeReading()
    defer { if let fromVault { close(fromVault) } }
    if let fromVault { descriptors[5] = fromVault }
    descriptors[CourierStart.socketDescriptor] = socket
    if endpoint.clientCertificate != nil { descriptors[CourierStart.passphraseDescriptor] = passphrases.reading }
    supply = try TokenSupply(endpoint.tokenSource, origin: endpoint.origin, surroundings: surroundings)
    courier = try RoomProcess(
      .courier, from: siblings, environment: Surroundings.bare, descriptors: descriptors)
    guard takesToken || endpoint.clientCertificate != nil else { return }
    let pipes: DescriptorMap = [5: tokens.writing, CourierStart.passphraseDescriptor: passphrases.writing]
    keyring = try RoomProcess(
      .keyring, from: siblings, environment: surroundings.forKeyring(),
      descriptors: supply.descriptors.filled(from: pipes))
  }

  /// Waits until the rooms are sealed, and tells what each of them lacks.
  ///
  /// No token and no passphrase is asked for yet.
  func open(errand: Errand? = nil, before deadline: Deadline) throws(RoomError) -> [Missing] {
    var missing: [Missing] = []
    var start = endpoint.courierStart
    start.errand = errand
    let sealed = try courier.open(start, before: deadline)
    missing.append(Missing(of: "courier", sealed))
    guard keyring != nil else { return missing }
    let hasLockedKey =
      endpoint.clientCertificate != nil ? try courier.receive(ClientKey.self, before: deadline).isEncrypted : false
    guard takesToken || hasLockedKey else {
      keyring = nil
      return missing
    }
    let task = KeyringStart(
      command: .lookUp, origin: endpoint.origin.description,
      subject: !hasLockedKey ? .token : takesToken ? .both : .passphrase, source: supply.source)
    if let sealed = try keyring?.open(task, before: deadline) { missing.append(Missing(of: "keyring", sealed)) }
    return missing
  }

  /// Lets the secrets come, and waits until they are on their way.
  func release(git: GitProgram, surroundings: Surroundings, before deadline: Deadline) throws {
    guard var keyring = keyring.take() else { return }
    try supply.begin(git: git, surroundings: surroundings)
    // Git's helpers may take as long as there is time.
    let isOthers = supply.source == .gitCredential
    try keyring.lookUp(before: isOthers ? deadline : min(deadline, Deadline(millisecondsFromNow: Limits.keyring)))
  }

  /// What came of the errand that it was opened for.
  func runErrand(before deadline: Deadline) throws(RoomError) -> ErrandOutcome {
    try courier.runErrand(before: deadline)
  }

  /// Where its words can be waited for.
  var descriptor: Int32 { courier.descriptor }

  /// Whether it may ever carry another request.
  var isUsable: Bool { streams > 0 }
  /// Whether it may carry another one now.
  var hasRoom: Bool { jobs.count < streams }
  /// Whether nobody knows yet how many it may carry.
  var isConnecting: Bool { carriesSeveral == nil && !jobs.isEmpty }
  var isMultiplexed: Bool { carriesSeveral == true }
  /// Whether its requests go one after the other.
  var isSerial: Bool { carriesSeveral == false }

  /// Hands a request to the courier, which has what came of the answer back before the deadline.
  ///
  /// Where the answer may take longer than until a moment in which it will be looked at, the courier tells what came by
  /// then.
  func carry(_ job: Job, lookingAt moment: Deadline?, before deadline: Deadline) throws(RoomError) {
    if jobs.isEmpty && carriesSeveral == nil { begin = Deadline.now }
    var job = job
    job.arrived = nil
    jobs.append(job)
    let left = CourierLine.time(before: deadline)
    let interim = moment.map(CourierLine.time).flatMap { $0 > 1 && $0 < left ? $0 : nil }
    try courier.send(
      Post(index: job.number, milliseconds: left, interimMilliseconds: interim, body: job.bytes), before: deadline)
  }

  /// What a courier may take, so that there is time left for what it hands back.
  private static func time(before deadline: Deadline) -> Int {
    let left = deadline.millisecondsLeft
    return max(1, left - min(100, left / 10))
  }

  /// The next frame, and the request that it ends, if it does.
  func receive(before deadline: Deadline) throws(RoomError) -> Arrival? {
    let frame = try courier.receive(before: deadline)
    switch frame.kind {
    case Connected.kind where isConnecting:
      let told = try courier.decode(Connected.self, frame).streams
      carriesSeveral = told > 1
      streams = min(ceiling, told)
      return nil
    case Arriving.kind where carriesSeveral != nil:
      let arriving = try courier.decode(Arriving.self, frame)
      guard let place = jobs.firstIndex(where: { $0.number == arriving.index }) else {
        throw .outOfTurn(room: "courier", kind: frame.kind)
      }
      jobs[place].arrived = arriving.body
      return nil
    case Response.kind where carriesSeveral != nil:
      let response = try courier.decode(Response.self, frame)
      most = max(most, jobs.count)
      let job = try finish(response.index, frame.kind)
      answered += 1
      if response.cut != nil { streams = 0 }
      return .response(response, job)
    case Undelivered.kind:
      let undelivered = try courier.decode(Undelivered.self, frame)
      let job = try finish(undelivered.index, frame.kind)
      // A server may take fewer than it could, or no more than it has; on any other failure the rest is waited for.
      streams = undelivered.cause == .crowded ? min(streams, jobs.count) : 0
      return .undelivered(undelivered, job)
    default: throw .outOfTurn(room: "courier", kind: frame.kind)
    }
  }

  enum Arrival {
    case response(Response, Job)
    case undelivered(Undelivered, Job)
  }

  /// Carries no more than so many at a time from here on.
  func limit(to count: Int) {
    ceiling = min(ceiling, max(1, count))
  }

  /// Gives up the line, and the requests with it.
  func abandon() -> [Job] {
    streams = 0
    defer { jobs = [] }
    return jobs
  }

  private func finish(_ number: Int, _ kind: UInt8) throws(RoomError) -> Job {
    guard let place = jobs.firstIndex(where: { $0.number == number }) else {
      throw .outOfTurn(room: "courier", kind: kind)
    }
    return jobs.remove(at: place)
  }
}
