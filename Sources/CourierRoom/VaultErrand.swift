import JSON
import Messages
import Transport
import Wire

/// Fetches one value out of HashiCorp Vault: shows the role and its secret id, reads, gives Vault's own token back.
///
/// Vault owns what it is asked for, and no change is ever in this process; its replies are decoded strictly, and what is
/// secret in them is never a text.
struct VaultErrand {
  private let vault: Errand.Vault
  private let connection: Connection
  private let deadline: Deadline

  init(_ vault: Errand.Vault, _ connection: Connection, _ deadline: Deadline) {
    self.vault = vault
    self.connection = connection
    self.deadline = deadline
  }

  /// Writes the token into each of the pipes.
  ///
  /// `begin` narrows the room once the connection stands; only then `secretID` is asked for.
  func run(onConnected begin: @escaping () throws -> Void, secretID: () throws -> SecretBytes) throws {
    let health = try connection.ask(.get, "/v1/sys/health?standbyok=true", deadlineMilliseconds: left) {
      try begin()
      return nil
    }
    guard health.status != 503 else { throw CourierError(description: "is sealed") }
    let lease = try logIn(try secretID())
    try handOver(try read(within: lease))
    // It would live on for as long as it was lent; when it cannot be given back, it does.
    _ = try? connection.ask(.post, "/v1/auth/token/revoke-self", deadlineMilliseconds: left)
  }

  /// Writes it into each pipe, and keeps it no longer.
  private func handOver(_ token: consuming Token) throws {
    for copy in 0..<vault.copies {
      let pipe = FrameChannel(input: -1, output: CourierStart.firstTokenDescriptor + Int32(copy))
      try token.send(over: pipe, before: deadline)
    }
  }

  private var left: Int { max(1, deadline.millisecondsLeft) }

  /// Shows Vault's token from here on, and tells until when it may be used; `nil` where it never ends.
  private func logIn(_ secretID: consuming SecretBytes) throws -> Deadline? {
    let start = Deadline.now
    guard let body = VaultLogin.body(role: vault.role, secretID: secretID) else {
      throw CourierError(description: "was not asked: no memory")
    }
    let reply = try connection.post("/v1/auth/approle/login", secret: body, deadlineMilliseconds: left)
    guard reply.status == 200 else {
      throw CourierError(description: "refused the role or its secret id (status \(reply.status))")
    }
    let auth = try VaultErrand.decoded(reply)["auth"]
    guard let place = auth?["client_token"]?.place, let secret = SecretText.at(place, in: reply.body),
      let seconds = auth?["lease_duration"]?.integer, seconds >= 0
    else { throw CourierError(description: "sent no token of its own") }
    try connection.show(secret)
    return seconds == 0 ? nil : Deadline(nanoseconds: start.nanoseconds + seconds * 1_000_000_000)
  }

  private func read(within lease: Deadline?) throws -> Token {
    let reply = try connection.ask(.get, "/v1/\(vault.mount)/data/\(vault.path)", deadlineMilliseconds: left)
    if let lease, lease <= Deadline.now { throw CourierError(description: "lent its token for too short a time") }
    switch reply.status {
    case 200: break
    case 403: throw CourierError(description: "does not let the role read '\(vault.mount)/\(vault.path)'")
    case 404: throw CourierError(description: "has no secret at '\(vault.mount)/\(vault.path)'")
    default: throw CourierError(description: "answered with status \(reply.status)")
    }
    guard let place = try VaultErrand.decoded(reply)["data"]?["data"]?[vault.field]?.place,
      let secret = SecretText.at(place, in: reply.body), secret.count <= Token.maximumLength
    else { throw CourierError(description: "has no text '\(vault.field)' in '\(vault.mount)/\(vault.path)'") }
    return Token(origin: vault.origin, secret: secret)
  }

  private static func decoded(_ reply: borrowing ErrandReply) throws -> JSONValue {
    var bytes = unsafe reply.body.withBytes { unsafe Array($0) }
    defer { SecretBytes.wipe(&bytes) }
    do {
      var decoder = StrictJSON(bytes, leavingTexts: true)
      return try decoder.decode()
    } catch {
      throw CourierError(description: "sent a reply that is no JSON")
    }
  }
}
