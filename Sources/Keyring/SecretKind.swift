/// What a secret in the keyring is for; told apart by an attribute of each item.
package enum SecretKind: String, Sendable {
  /// What is shown to a server.
  case token
  /// What opens the key of the client's certificate.
  case clientKey = "client-key"

  /// As people call it.
  package var words: String {
    switch self {
    case .token: "token"
    case .clientKey: "passphrase of the client key"
    }
  }

  /// Longer ones are refused; OpenSSL takes no more of a passphrase.
  package var maximumLength: Int {
    switch self {
    case .token: 8 << 10
    case .clientKey: 1_000
    }
  }
}
