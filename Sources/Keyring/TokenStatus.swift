/// What is known of a kept token without reading it.
package struct TokenStatus: Hashable, Sendable {
  package let found: Bool
  package let locked: Bool
  package let account: String?
  /// Seconds since 1970; `nil` where the service does not say.
  package let created: Int?
  package let modified: Int?

  package init(
    found: Bool, locked: Bool = false, account: String? = nil, created: Int? = nil, modified: Int? = nil
  ) {
    self.found = found
    self.locked = locked
    self.account = account
    self.created = created
    self.modified = modified
  }
}

/// A secret that is kept, by what it belongs to.
package struct KeptSecret: Hashable, Sendable {
  package let origin: String
  package let kind: SecretKind
  package let status: TokenStatus
}
