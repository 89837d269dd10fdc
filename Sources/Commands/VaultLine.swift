import Glibc
import Messages
import Policy
import Rooms
import Sandbox
import Wire

/// The way of a token out of HashiCorp Vault: a keyring with the role's secret id, and a courier of Vault's own.
///
/// That courier writes the token into the pipes of the couriers that carry requests; nobody here reads one.
final class VaultLine {
  private let vault: Vault
  private let endpoint: Endpoint
  private var keyring: RoomProcess
  private var courier: RoomProcess
  private let count: Int
  private var readings: [Int32]

  /// Starts both, with so many pipes for the token; waits for neither.
  init(
    to vault: Vault, for endpoint: Endpoint, lines count: Int, siblings: borrowing Siblings, surroundings: Surroundings
  ) throws {
    self.vault = vault
    self.endpoint = endpoint
    self.count = count
    let secretID = Pipe()
    var descriptors: DescriptorMap = [5: secretID.reading]
    var readings: [Int32] = []
    var writings: [Int32] = []
    defer { for descriptor in writings { close(descriptor) } }
    for number in 0..<count {
      var pipe = Pipe()
      readings.append(pipe.takeReading())
      writings.append(pipe.takeWriting())
      descriptors[CourierStart.firstTokenDescriptor + Int32(number)] = writings[number]
    }
    self.readings = readings
    guard secretID.isOpen, !readings.contains(-1) else {
      throw RoomError.cannotStart(room: "courier", reason: "cannot make a pipe")
    }
    courier = try RoomProcess(.courier, from: siblings, environment: Surroundings.bare, descriptors: descriptors)
    keyring = try RoomProcess(
      .keyring, from: siblings, environment: surroundings.forKeyring(), descriptors: [5: secretID.writing])
  }

  deinit {
    for descriptor in readings { close(descriptor) }
  }

  /// Where the next courier gets the token from; from here on the caller closes it.
  func takeReading() -> Int32? { readings.popLast() }

  /// Waits until both rooms are sealed, and tells what each of them lacks.
  func open(before deadline: Deadline) throws(RoomError) -> [Missing] {
    var start = CourierStart(
      origin: vault.origin.description, path: "/", port: vault.origin.port, expectsToken: true)
    start.caFile = vault.caFile
    if let proxy = endpoint.proxy, !vault.origin.isLoopback {
      start.proxy = CourierStart.Proxy(host: proxy.host, port: proxy.port)
    }
    start.errand = .vault(
      Errand.Vault(
        role: vault.role, mount: vault.mount, path: vault.path, field: vault.field,
        origin: endpoint.origin.description, copies: count))
    let sealed = try courier.open(start, before: deadline)
    let sealedKeyring = try keyring.open(
      KeyringStart(command: .lookUp, origin: vault.origin.description), before: deadline)
    return [Missing(of: "courier", sealed), Missing(of: "keyring", sealedKeyring)]
  }

  /// Lets the secret id and then the token come, and waits until it is in every pipe.
  func release(before deadline: Deadline) throws {
    try keyring.lookUp(before: min(deadline, Deadline(millisecondsFromNow: Limits.keyring)))
    let answer = try courier.runErrand(before: deadline)
    if case .failure(let reason) = answer {
      throw Dialogue.Unavailable(reason: "the Vault at \(vault.origin.place) \(reason)")
    }
  }
}
