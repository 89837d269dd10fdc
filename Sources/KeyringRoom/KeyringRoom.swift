import Keyring
import Messages
import Sandbox
import Wire

/// The room that holds one token for a moment and never reads a byte of the change.
package enum KeyringRoom {
  private static let supervisor = FrameChannel(input: 3, output: 4)
  /// The courier's end of the token pipe when looking up; the user's input when setting.
  private static let further: Int32 = 5
  /// Where a token comes in that is not the keyring's.
  private static let given: Int32 = 6
  /// How long the Secret Service may take, in milliseconds.
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
    do {
      switch start.command {
      case .lookUp:
        let token =
          switch start.source {
          case .keyring: try TokenStore.lookup(origin: start.origin, timeoutMilliseconds: patience)
          case .given: try TokenInput.read(from: given)
          case .gitCredential: try GivenToken.fromGit(given)
          }
        try Token(origin: start.origin, secret: token).send(over: FrameChannel(input: -1, output: further))
        return KeyringResult(succeeded: true, words: "handed over")
      case .set:
        let token = try TokenInput.read(from: further)
        try TokenStore.store(origin: start.origin, account: "default", token: token)
        return KeyringResult(succeeded: true, words: "the token for \(start.origin) is in the keyring")
      case .rotate:
        let old = try TokenStore.status(origin: start.origin)
        guard old.found else { throw KeyringError.notFound(origin: start.origin) }
        let token = try TokenInput.read(from: further)
        try TokenStore.store(origin: start.origin, account: old.account ?? "default", token: token)
        return KeyringResult(
          succeeded: true, words: "the token for \(start.origin) is replaced; the old one\(TokenAge.words(old))",
          hint: "revoke the old one where it was made")
      case .list:
        let tokens = try TokenStore.list()
        return KeyringResult(
          succeeded: true, words: tokens.isEmpty ? "the keyring has no token of airlock's" : "",
          lines: tokens.map { "\($0.origin)\($0.status.locked ? ", locked" : TokenAge.words($0.status))" })
      case .status:
        let status = try TokenStore.status(origin: start.origin)
        let isOpen = status.found && !status.locked
        let expiry = isOpen ? Expiry.of(try TokenStore.lookup(origin: start.origin)) : nil
        return KeyringResult(
          succeeded: status.found, words: words(for: status, origin: start.origin) + TokenAge.words(expiry: expiry))
      case .prints:
        // Asked here once already, so that an error has words.
        for origin in try origins(start.origin) { _ = try TokenStore.lookup(origin: origin) }
        return KeyringResult(succeeded: true, words: "")
      case .remove:
        let removed = try TokenStore.remove(origin: start.origin)
        return KeyringResult(
          succeeded: removed,
          words: removed ? "the token for \(start.origin) is removed" : "there was no token for \(start.origin)")
      }
    } catch let error as KeyringError {
      return KeyringResult(succeeded: false, words: error.description, hint: error.hint)
    } catch {
      return KeyringResult(succeeded: false, words: "\(error)")
    }
  }

  private static func origins(_ origin: String) throws(KeyringError) -> [String] {
    origin.isEmpty ? Set(try TokenStore.list().map(\.origin)).sorted() : [origin]
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

  private static func words(for status: TokenStatus, origin: String) -> String {
    guard status.found else { return "no token for \(origin) in the keyring" }
    return "a token for \(origin) is in the keyring" + (status.locked ? ", which is locked" : TokenAge.words(status))
  }
}
