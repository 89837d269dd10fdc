import Findings
import Glibc
import Messages
import Policy
import Rooms
import Wire

/// The conversation with the model: keyring and courier on one side, the reader on the other, opaque bytes between.
struct Dialogue: ~Copyable {
  /// Why nobody can be asked; one line for people.
  struct Unavailable: Error {
    let reason: String
    var hint: String?
  }

  private let endpoint: Endpoint
  private var courier: RoomProcess
  let missingProtections: [String]

  private init(endpoint: Endpoint, courier: consuming RoomProcess, missingProtections: [String]) {
    self.endpoint = endpoint
    self.courier = courier
    self.missingProtections = missingProtections
  }

  /// Starts the courier and, where the endpoint needs a token, the keyring; returns when the token is on its way.
  static func open(
    to endpoint: Endpoint, siblings: borrowing Siblings, surroundings: Surroundings, git: GitProgram,
    before deadline: Deadline
  ) throws(Unavailable) -> Dialogue {
    let needsToken = endpoint.needsToken
    let tokens = Pipe()
    let admission = Admission(to: endpoint, surroundings)
    try admission.check()
    do {
      let socket = try connect(to: endpoint, admission)
      // The courier's own copy is made when it starts.
      defer { withExtendedLifetime(socket) {} }
      var supply = try TokenSupply(endpoint.tokenSource, origin: endpoint.origin, surroundings: surroundings)
      guard tokens.isOpen else { throw RoomError.cannotStart(room: "courier", reason: "cannot make a pipe") }
      var descriptors: [Int32: Int32] = [:]
      if needsToken { descriptors[5] = tokens.reading }
      descriptors[CourierStart.socketDescriptor] = socket?.descriptor
      var courier = try RoomProcess(
        .courier, from: siblings, environment: Surroundings.bare, descriptors: descriptors)
      let sealed = try courier.open(endpoint.courierStart, before: deadline)
      var missing = sealed.missing
      guard needsToken else {
        return Dialogue(endpoint: endpoint, courier: courier, missingProtections: missing)
      }

      var keyring = try RoomProcess(
        .keyring, from: siblings, environment: surroundings.forKeyring(),
        descriptors: [5: tokens.writing].merging(supply.descriptors) { own, _ in own })
      let sealedKeyring = try keyring.open(
        KeyringStart(command: .lookUp, origin: endpoint.origin.description, source: supply.source), before: deadline)
      missing += sealedKeyring.missing.filter { !sealed.missing.contains($0) }
      try supply.begin(git: git, surroundings: surroundings)
      try keyring.send(Release(), before: deadline)
      let result = try keyring.receive(KeyringResult.self, before: deadline)
      guard result.succeeded else {
        throw Unavailable(reason: result.words, hint: result.hint)
      }
      return Dialogue(endpoint: endpoint, courier: courier, missingProtections: missing)
    } catch let error as Unavailable {
      throw error
    } catch let error as TokenSupply.Failure {
      throw Unavailable(reason: error.reason, hint: error.hint)
    } catch let error as RoomError {
      throw Unavailable(reason: error.description)
    } catch {
      throw Unavailable(reason: "\(error)")
    }
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

  /// Delivers one body and returns the server's answer, or the reason why it does not count.
  mutating func deliver(
    _ body: [UInt8], index: Int, before deadline: Deadline
  ) throws(Unavailable) -> [UInt8] {
    let server = "model at \(endpoint.origin.place)"
    do {
      // The supervisor waits a little longer than the courier, so that the courier can say what happened.
      let patience = Deadline(nanoseconds: deadline.nanoseconds + 200_000_000)
      try courier.send(
        Post(index: index, milliseconds: max(1, deadline.millisecondsLeft), body: body), before: deadline)
      while true {
        let frame = try courier.receive(before: patience)
        switch frame.kind {
        case Connected.kind: continue
        case Response.kind:
          let response = try courier.decode(Response.self, frame)
          guard response.index == index else { throw RoomError.outOfTurn(room: "courier", kind: frame.kind) }
          if let reason = Dialogue.reason(forStatus: response.status) {
            throw Unavailable(reason: "\(server) \(reason)")
          }
          return response.body
        case Undelivered.kind:
          throw Unavailable(reason: "\(server) \(try courier.decode(Undelivered.self, frame).reason)")
        default:
          throw RoomError.outOfTurn(room: "courier", kind: frame.kind)
        }
      }
    } catch let error as Unavailable {
      throw error
    } catch let error as RoomError {
      throw Unavailable(reason: error.isTimeout ? "\(server) did not answer in time" : error.description)
    } catch {
      throw Unavailable(reason: "\(error)")
    }
  }

  /// Why a status is no answer, or `nil` for one that is.
  static func reason(forStatus status: Int) -> String? {
    switch status {
    case 200: nil
    case 401, 403: "refused the token (status \(status))"
    case 404: "does not know the path or the model (status 404)"
    case 429: "is busy and asks to come back later (status 429)"
    case 500...599: "failed (status \(status))"
    default: "answered with status \(status)"
    }
  }
}
