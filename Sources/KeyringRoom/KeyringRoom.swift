import Keyring
import Messages
import Sandbox
import Wire

/// The room that holds one token for a moment and never reads a byte of the change.
package enum KeyringRoom {
  private static let supervisor = FrameChannel(input: 3, output: 4)
  /// The courier's end of the token pipe when looking up; the user's input when setting.
  private static let further: Int32 = 5
  /// How long the Secret Service may take, in milliseconds.
  private static let patience = 2_000

  /// Does what the supervisor asks, once; the process's exit status.
  package static func run() -> Int32 {
    do {
      try supervisor.send(Hello(room: .keyring, build: Build.identifier).frame)
      guard let frame = try supervisor.receive() else { return 0 }
      let start = try KeyringStart(frame)
      let enforcement = seal(.keyring(readsTerminal: start.command == .set))
      try supervisor.send(
        Sealed(
          landlockABI: enforcement.landlockABI, enforced: enforcement.enforced, missing: enforcement.missing
        ).frame)
      guard let release = try supervisor.receive() else { return 0 }
      _ = try Release(release)
      try supervisor.send(result(of: start).frame)
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
        let token = try TokenStore.lookup(origin: start.origin, timeoutMilliseconds: patience)
        try Token(origin: start.origin, secret: token).send(over: FrameChannel(input: -1, output: further))
        return KeyringResult(succeeded: true, words: "handed over")
      case .set:
        let token = try TokenInput.read(from: further)
        try TokenStore.store(origin: start.origin, account: "default", token: token)
        return KeyringResult(succeeded: true, words: "the token for \(start.origin) is in the keyring")
      case .status:
        let status = try TokenStore.status(origin: start.origin)
        return KeyringResult(succeeded: status.found, words: words(for: status, origin: start.origin))
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

  private static func words(for status: TokenStatus, origin: String) -> String {
    guard status.found else { return "no token for \(origin) in the keyring" }
    return "a token for \(origin) is in the keyring" + (status.locked ? ", which is locked" : "")
  }
}
