import CSecret
package import Wire

/// Tokens and passphrases in the Secret Service, one for an origin, an account and a kind, under a schema of our own.
///
/// Each call is a conversation of its own that ends within its time. Looking up never unlocks, never prompts and never
/// starts a service.
package enum TokenStore {
  /// The secret for an origin; of several accounts the one changed last.
  ///
  /// The corresponding C function is `secret_service_search_sync`.
  package static func lookup(
    _ kind: SecretKind = .token, origin: String, busAddress: String? = nil, timeoutMilliseconds: Int = 2_000
  ) throws(KeyringError) -> SecretBytes {
    let session = try SecretSession(bus: busAddress, milliseconds: timeoutMilliseconds)
    let items = try FoundItems(in: session, origin: origin, kind: kind, loadingSecrets: true)
    guard !items.isEmpty else { throw .notFound(kind, origin: origin) }
    guard let secret = items.newestSecret else { throw .locked }
    guard (1...kind.maximumLength).contains(secret.count) else {
      throw .unusable("the \(kind.words) for '\(origin)'")
    }
    return secret
  }

  /// Keeps a secret in the default collection, in place of the one for the same origin, account and kind.
  ///
  /// The corresponding C function is `secret_item_create_sync`.
  package static func store(
    _ kind: SecretKind = .token, origin: String, account: String = "default", token: borrowing SecretBytes,
    busAddress: String? = nil, timeoutMilliseconds: Int = 2_000
  ) throws(KeyringError) {
    guard (1...kind.maximumLength).contains(token.count) else {
      throw .unusable("a \(kind.words) of \(token.count) bytes")
    }
    let session = try SecretSession(bus: busAddress, milliseconds: timeoutMilliseconds)
    let found = try unsafe session.call { cancellable, error in
      unsafe secret_collection_for_alias_sync(
        session.service, "default", SECRET_COLLECTION_NONE, cancellable, error)
    }
    guard let collection = unsafe found else { throw .noCollection }
    defer { unsafe g_object_unref(collection) }
    guard unsafe secret_collection_get_locked(collection) == 0 else { throw .locked }
    let attributes = unsafe airlock_secret_attributes(origin, account, kind.rawValue)
    defer { unsafe g_hash_table_unref(attributes) }
    let value = unsafe token.withBytes { bytes in
      unsafe secret_value_new(bytes.baseAddress?.assumingMemoryBound(to: gchar.self), gssize(bytes.count), "text/plain")
    }
    defer { unsafe secret_value_unref(UnsafeMutableRawPointer(value)) }
    let item = try unsafe session.call { cancellable, error in
      unsafe secret_item_create_sync(
        collection, airlock_secret_token_schema(), attributes, "Airlock \(kind.words) for \(origin)", value,
        SECRET_ITEM_CREATE_REPLACE, cancellable, error)
    }
    if let item = unsafe item { unsafe g_object_unref(item) }
  }

  /// Removes every secret of a kind for an origin; whether there was one.
  ///
  /// The corresponding C function is `secret_item_delete_sync`.
  package static func remove(
    _ kind: SecretKind = .token, origin: String, busAddress: String? = nil, timeoutMilliseconds: Int = 2_000
  ) throws(KeyringError) -> Bool {
    let session = try SecretSession(bus: busAddress, milliseconds: timeoutMilliseconds)
    let items = try FoundItems(in: session, origin: origin, kind: kind)
    guard !items.isEmpty else { return false }
    // A locked item answers with a prompt.
    guard !items.hasLocked else { throw .locked }
    try items.delete(in: session)
    return true
  }

  /// Every secret that is kept, and what is known of each.
  package static func list(
    busAddress: String? = nil, timeoutMilliseconds: Int = 2_000
  ) throws(KeyringError) -> [KeptSecret] {
    let session = try SecretSession(bus: busAddress, milliseconds: timeoutMilliseconds)
    return try FoundItems(in: session, origin: nil, kind: nil).all
  }

  /// Whether there is a secret of a kind for an origin, without reading it.
  package static func status(
    _ kind: SecretKind = .token, origin: String, busAddress: String? = nil, timeoutMilliseconds: Int = 2_000
  ) throws(KeyringError) -> TokenStatus {
    let session = try SecretSession(bus: busAddress, milliseconds: timeoutMilliseconds)
    return try FoundItems(in: session, origin: origin, kind: kind).newestStatus
  }
}
