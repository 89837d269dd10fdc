import Keyring
import Messages
import Sandbox
import Wire

/// The room that holds one origin's secrets for a moment and never reads a byte of the change.
package enum KeyringRoom {
  private static let supervisor = FrameChannel(input: 3, output: 4)
  /// The courier's end of the token pipe when looking up; the user's input when setting.
  private static let further: Int32 = 5
  /// The courier's end of the pipe for a passphrase.
  private static let passphrases = FrameChannel(input: -1, output: CourierStart.passphraseDescriptor)
  /// Where a token comes in that is not the keyring's.
  private static let given: Int32 = 6
  /// How long the Secret Service may take for all that is looked up, in milliseconds.
  private static let patience = 2_000

  /// Does what the supervisor asks, once; the process's exit status.
  package static func run() -> Int32 {
    do {
      try supervisor.send(Hello(room: .keyring, build: Build.identifier).frame)
      guard let frame = try supervisor.receive() else { return 0 }
      let start = try KeyringStart(frame)
      let enforcement = seal(.keyring(readsTerminal: [.set, .rotate].contains(start.command)))
      try supervisor.send(
        Sealed(
          landlockABI: enforcement.landlockABI, enforced: enforcement.enforced, missing: enforcement.missing
        ).frame)
      guard let release = try supervisor.receive() else { return 0 }
      _ = try Release(release)
      let result = result(of: start)
      try supervisor.send(result.frame)
      if start.command == .prints, result.succeeded { try supervisor.send(prints(of: start.origin).frame) }
      return 0
    } catch {
      try? supervisor.send(Failed(reason: error.description).frame)
      return 1
    }
  }

  private static func result(of start: KeyringStart) -> KeyringResult {
    let kind: SecretKind = start.subject == .passphrase ? .clientKey : .token
    do {
      switch start.command {
      case .lookUp:
        try handOver(start)
        return KeyringResult(succeeded: true, words: "handed over")
      case .set:
        let secret = try TokenInput.read(kind, from: further)
        try TokenStore.store(kind, origin: start.origin, token: secret)
        return KeyringResult(succeeded: true, words: "the \(kind.words) for \(start.origin) is in the keyring")
      case .rotate:
        let old = try TokenStore.status(origin: start.origin)
        guard old.found else { throw KeyringError.notFound(.token, origin: start.origin) }
        let token = try TokenInput.read(from: further)
        try TokenStore.store(origin: start.origin, account: old.account ?? "default", token: token)
        return KeyringResult(
          succeeded: true, words: "the token for \(start.origin) is replaced; the old one\(TokenAge.words(old))",
          hint: "revoke the old one where it was made")
      case .list:
        let kept = try TokenStore.list()
        return KeyringResult(
          succeeded: true, words: kept.isEmpty ? "the keyring has no token of airlock's" : "",
          lines: kept.map { secret in
            secret.origin + (secret.kind == .token ? "" : ", \(secret.kind.words)")
              + (secret.status.locked ? ", locked" : TokenAge.words(secret.status))
          })
      case .status:
        let status = try TokenStore.status(kind, origin: start.origin)
        let isToken = kind == .token && status.found && !status.locked
        let expiry = isToken ? Expiry.of(try TokenStore.lookup(origin: start.origin)) : nil
        return KeyringResult(
          succeeded: status.found,
          words: words(for: status, kind, origin: start.origin) + TokenAge.words(expiry: expiry))
      case .prints:
        // Asked here once already, so that an error has words.
        for origin in try origins(start.origin) { _ = try TokenStore.lookup(origin: origin) }
        return KeyringResult(succeeded: true, words: "")
      case .remove:
        let removed = try TokenStore.remove(kind, origin: start.origin)
        let name = "\(kind.words) for \(start.origin)"
        return KeyringResult(
          succeeded: removed, words: removed ? "the \(name) is removed" : "there was no \(name)")
      }
    } catch let error as KeyringError {
      return KeyringResult(succeeded: false, words: error.description, hint: error.hint)
    } catch {
      return KeyringResult(succeeded: false, words: "\(error)")
    }
  }

  /// Writes what the courier needs into its pipes, each piece tagged with what it is and its origin.
  private static func handOver(_ start: KeyringStart) throws {
    let deadline = Deadline(millisecondsFromNow: patience)
    func lookUp(_ kind: SecretKind) throws(KeyringError) -> SecretBytes {
      try TokenStore.lookup(kind, origin: start.origin, timeoutMilliseconds: max(1, deadline.millisecondsLeft))
    }
    if start.subject != .token {
      let passphrase = try lookUp(.clientKey)
      try Token(.passphrase, origin: start.origin, secret: passphrase).send(over: passphrases)
    }
    guard start.subject != .passphrase else { return }
    let token =
      switch start.source {
      case .keyring: try lookUp(.token)
      case .given: try TokenInput.read(from: given)
      case .gitCredential: try GivenToken.fromGit(given)
      }
    try Token(origin: start.origin, secret: token).send(over: FrameChannel(input: -1, output: further))
  }

  private static func origins(_ origin: String) throws(KeyringError) -> [String] {
    origin.isEmpty ? Set(try TokenStore.list().filter { $0.kind == .token }.map(\.origin)).sorted() : [origin]
  }

  private static func prints(of origin: String) throws(WireError) -> TokenPrints {
    do {
      var printer = TokenPrinter()
      for origin in try origins(origin) { printer.add(try TokenStore.lookup(origin: origin), of: origin) }
      return printer.prints
    } catch {
      throw .unknownValue("token")
    }
  }

  private static func words(for status: TokenStatus, _ kind: SecretKind, origin: String) -> String {
    guard status.found else { return "no \(kind.words) for \(origin) in the keyring" }
    return "a \(kind.words) for \(origin) is in the keyring"
      + (status.locked ? ", which is locked" : TokenAge.words(status))
  }
}
