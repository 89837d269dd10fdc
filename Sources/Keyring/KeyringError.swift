/// Why there is no token, or none could be kept.
package enum KeyringError: Error, Hashable, CustomStringConvertible {
  /// No session bus of this user can be reached.
  case noBus(String)
  /// Nobody on the bus offers the Secret Service.
  case noService
  /// There is a service, and it has no default collection to keep a token in.
  case noCollection
  case locked
  case notFound(SecretKind, origin: String)
  case timedOut(milliseconds: Int)
  /// The service offers no encrypted session.
  case notEncrypted
  case unusable(String)
  /// The service or the bus said no, in GLib's words.
  case refused(String)

  package var description: String {
    switch self {
    case .noBus(let reason): "there is no session bus to reach the keyring by: \(reason)"
    case .noService: "no keyring is running"
    case .noCollection: "the keyring has no default collection"
    case .locked: "the keyring is locked"
    case .notFound(let kind, let origin): "the keyring has no \(kind.words) for '\(origin)'"
    case .timedOut(let milliseconds): "the keyring did not answer within \(milliseconds) ms"
    case .notEncrypted: "the keyring would hand secrets over unencrypted"
    case .unusable(let what): "\(what) cannot be used"
    case .refused(let reason): "the keyring refused: \(reason)"
    }
  }

  /// What to do about it, where there is something.
  package var hint: String? {
    switch self {
    case .noBus: "log in to a desktop session, or run 'dbus-run-session' around your command"
    case .noService: "start one, for instance gnome-keyring, KWallet or KeePassXC with its Secret Service on"
    case .noCollection: "make one with your desktop's password manager and set it as the default"
    case .locked: "unlock it by logging in, or with your desktop's password manager"
    case .notFound(.token, let origin): "keep one with: airlock token set \(origin)"
    case .notFound(.clientKey, let origin): "keep it with: airlock token set --client-key \(origin)"
    case .timedOut: "see whether its window waits for an answer"
    case .notEncrypted, .unusable, .refused: nil
    }
  }
}
