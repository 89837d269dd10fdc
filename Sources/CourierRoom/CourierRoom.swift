import Messages
import Sandbox
import Transport
import Wire

/// The room that talks to one origin and understands nothing of what it carries.
///
/// It connects first; then it gives up the right to make any other connection; only then the token reaches it.
package enum CourierRoom {
  private static let supervisor = FrameChannel(input: 3, output: 4)
  /// Where the keyring's token comes in, when one is expected.
  private static let tokens = FrameChannel(input: 5, output: -1)
  private static let passphrases = FrameChannel(input: CourierStart.passphraseDescriptor, output: -1)

  /// Serves the supervisor until it closes its end; the process's exit status.
  package static func run() -> Int32 {
    do {
      try serve()
      return 0
    } catch {
      try? supervisor.send(Failed(reason: error.description).frame)
      return 1
    }
  }

  private static func serve() throws(CourierError) {
    Connection.prepare()
    try send(Hello(room: .courier, build: Build.identifier))
    guard let start = try receive(CourierStart.self) else { return }
    let enforcement = seal(start.profile)
    try send(
      Sealed(landlockABI: enforcement.landlockABI, enforced: enforcement.enforced, missing: enforcement.missing))
    var isKeyLocked = false
    if let file = start.clientKey ?? start.clientCertificate, start.clientCertificate != nil {
      isKeyLocked = KeyFile.isEncrypted(file)
      try send(ClientKey(isEncrypted: isKeyLocked))
    }
    let connection: Connection
    do {
      connection = try Connection(start.settings)
    } catch {
      throw CourierError(description: "\(error)")
    }
    guard let errand = start.errand else {
      let carriage = Carriage(start, over: connection, for: supervisor)
      return try carriage.run { () throws(CourierError) in
        if isKeyLocked { try openKey(of: connection, for: start.origin) }
      }
    }
    while let post = try receive(Post.self) {
      if isKeyLocked { try openKey(of: connection, for: start.origin) }
      isKeyLocked = false
      try run(errand, post, over: connection, to: start)
    }
  }

  /// Asks the issuer of the token; what it says is for nobody's eyes but the next courier's.
  private static func run(
    _ errand: Errand, _ post: Post, over connection: Connection, to start: CourierStart
  ) throws(CourierError) {
    let deadline = Deadline(millisecondsFromNow: post.milliseconds)
    let begin = {
      try narrow(to: .courierConnected)
      try supervisor.send(Connected().frame)
    }
    do {
      let words: [UInt8]
      switch errand {
      case .vault(let vault):
        try VaultErrand(vault, connection, deadline).run(onConnected: begin) { try token(for: start.origin) }
        words = []
      case .scopes:
        words = try ScopesErrand(connection, deadline).run {
          try begin()
          return try token(for: start.origin)
        }
      }
      try send(Response(index: post.index, status: 200, body: words))
    } catch let error as CourierError {
      try send(Undelivered(index: post.index, reason: error.description))
    } catch {
      try send(Undelivered(index: post.index, reason: "\(error)"))
    }
  }

  /// The passphrase is needed to finish TLS, and so before the connection stands; no byte came from the server yet.
  private static func openKey(of connection: Connection, for origin: String) throws(CourierError) {
    do {
      try connection.openKey(with: try secret(.passphrase, from: passphrases, for: origin))
    } catch {
      throw CourierError(description: "\(error)")
    }
  }

  static func token(for origin: String) throws -> SecretBytes {
    try secret(.token, from: tokens, for: origin)
  }

  /// What the keyring sent, which must be tagged with this kind and this origin.
  private static func secret(
    _ kind: Token.Kind, from channel: FrameChannel, for origin: String
  ) throws -> SecretBytes {
    guard let token = try Token.receive(kind, from: channel, before: Deadline(millisecondsFromNow: 2_000)) else {
      throw CourierError(description: "no \(kind) came from the keyring")
    }
    guard token.origin == origin else {
      throw CourierError(description: "the \(kind) belongs to another origin")
    }
    return token.takeSecret()
  }

  static func send(_ message: some Message) throws(CourierError) {
    do {
      try supervisor.send(message.frame)
    } catch {
      throw CourierError(description: error.description)
    }
  }

  static func receive<Expected: Message>(_ kind: Expected.Type) throws(CourierError) -> Expected? {
    do {
      return try supervisor.receive().map { (frame) throws(WireError) in try Expected(frame) }
    } catch {
      throw CourierError(description: error.description)
    }
  }
}

/// Why the courier cannot go on.
struct CourierError: Error, CustomStringConvertible {
  let description: String
}
