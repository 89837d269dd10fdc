/// Where the token for an endpoint comes from: exactly the place that the user chose, and no other is ever tried.
package enum TokenSource: Sendable, Hashable, CustomStringConvertible {
  case none
  /// The Secret Service.
  case keyring
  /// A file of this name in `$CREDENTIALS_DIRECTORY`, where systemd puts what a unit was given.
  case credential(String)
  /// Git's credential helpers, as the user's own configuration names them.
  case gitCredential
  /// A file of this user's alone.
  case file(String)
  case environment(String)
  /// HashiCorp Vault, as the settings beside it say.
  case vault

  package static let words = "keyring, vault, none, git-credential, credential:NAME, file:/PATH, environment:NAME"

  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    switch (parts[0], parts.count > 1 ? parts[1] : nil) {
    case ("none", nil): self = .none
    case ("keyring", nil): self = .keyring
    case ("git-credential", nil): self = .gitCredential
    case ("vault", nil): self = .vault
    case ("credential", let name?) where TokenSource.isName(name, among: "-.") && !name.hasPrefix("."):
      self = .credential(name)
    case ("file", let path?) where path.hasPrefix("/"): self = .file(path)
    case ("environment", let name?) where TokenSource.isName(name, among: ""): self = .environment(name)
    default: return nil
    }
  }

  /// As it stands in the settings.
  package var description: String {
    switch self {
    case .none: "none"
    case .keyring: "keyring"
    case .credential(let name): "credential:\(name)"
    case .gitCredential: "git-credential"
    case .file(let path): "file:\(path)"
    case .environment(let name): "environment:\(name)"
    case .vault: "vault"
    }
  }

  /// Why another source would be better, or `nil`.
  package var warning: String? {
    switch self {
    case .none, .keyring, .credential, .gitCredential, .vault: nil
    case .file: "a token in a file lies in backups, and every program of yours can read it"
    case .environment: "every program that is started beside this one has the token in its environment"
    }
  }

  private static func isName(_ text: String, among others: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 200
      && text.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 0x5F
          || others.utf8.contains($0)
      }
  }
}
