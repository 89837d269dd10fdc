/// Where in HashiCorp Vault the token lies, and in which role it is asked for; the secret id is in the keyring.
package struct Vault: Sendable, Hashable {
  package let origin: Origin
  package let role: String
  /// Where the engine of version 2 is mounted, the secret's path in it, and the name of the value.
  package let mount: String
  package let path: String
  package let field: String
  /// An absolute path.
  package var caFile: String?

  /// Reads `MOUNT/PATH#FIELD`; `nil` for what cannot be one.
  package init?(origin: Origin, role: String, secret: String) {
    let halves = secret.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    guard origin.scheme != .unix, Vault.isName(role), halves.count == 2, Vault.isName(halves[1]) else { return nil }
    let parts = halves[0].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, parts.allSatisfy({ Vault.isName($0) && $0 != "." && $0 != ".." }) else { return nil }
    self.origin = origin
    self.role = role
    mount = parts[0]
    path = parts.dropFirst().joined(separator: "/")
    field = halves[1]
  }

  private static func isName(_ text: String) -> Bool {
    (1...200).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || [0x2D, 0x2E, 0x5F].contains($0)
      }
  }
}
