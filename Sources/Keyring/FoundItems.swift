import CSecret
import Wire

/// What a search found: our items of one kind for one origin, locked ones included.
@safe
struct FoundItems: ~Copyable {
  /// A `GList` of `SecretItem`, each owned.
  private let list: UnsafeMutablePointer<GList>?
  private let kind: SecretKind?

  /// Of every kind where none is given.
  init(
    in session: borrowing SecretSession, origin: String?, kind: SecretKind?, loadingSecrets: Bool = false
  ) throws(KeyringError) {
    self.kind = kind
    let attributes = unsafe airlock_secret_attributes(origin, nil, nil)
    defer { unsafe g_hash_table_unref(attributes) }
    let load = loadingSecrets ? SECRET_SEARCH_LOAD_SECRETS.rawValue : 0
    let flags = SecretSearchFlags(SECRET_SEARCH_ALL.rawValue | load)
    let service = unsafe session.service
    unsafe list = try session.call { cancellable, error in
      unsafe secret_service_search_sync(
        service, airlock_secret_token_schema(), attributes, flags, cancellable, error)
    }
  }

  deinit {
    unsafe g_list_free_full(list) { unsafe g_object_unref($0) }
  }

  var isEmpty: Bool { unsafe items.isEmpty }

  var hasLocked: Bool { unsafe items.contains { unsafe secret_item_get_locked($0) != 0 } }

  /// The bytes of the newest item that is not locked.
  var newestSecret: SecretBytes? {
    let open = unsafe items.filter { unsafe secret_item_get_locked($0) == 0 }
    guard let item = unsafe open.max(by: FoundItems.isOlder), let value = unsafe secret_item_get_secret(item) else {
      return nil
    }
    defer { unsafe secret_value_unref(UnsafeMutableRawPointer(value)) }
    var length: gsize = 0
    guard let start = unsafe secret_value_get(value, &length) else { return nil }
    let count = Int(clamping: length)
    return unsafe SecretBytes(capacity: count) { room in
      unsafe room.copyMemory(from: UnsafeRawBufferPointer(start: start, count: count))
      return count
    }
  }

  var newestStatus: TokenStatus {
    guard let item = unsafe items.max(by: FoundItems.isOlder) else { return TokenStatus(found: false) }
    return unsafe FoundItems.status(of: item)
  }

  /// The status of every item, by origin.
  var all: [KeptSecret] {
    unsafe items.map { item in
      unsafe KeptSecret(
        origin: FoundItems.attribute("origin", of: item) ?? "", kind: FoundItems.kind(of: item),
        status: FoundItems.status(of: item))
    }.sorted { $0.origin < $1.origin }
  }

  /// A search could not tell: an item that says no kind is a token, and would be found by no kind.
  private static func kind(of item: UnsafeMutablePointer<SecretItem>) -> SecretKind {
    unsafe attribute("kind", of: item).flatMap(SecretKind.init) ?? .token
  }

  private static func status(of item: UnsafeMutablePointer<SecretItem>) -> TokenStatus {
    func time(_ seconds: guint64) -> Int? { seconds == 0 ? nil : Int(clamping: seconds) }
    return unsafe TokenStatus(
      found: true, locked: secret_item_get_locked(item) != 0, account: attribute("account", of: item),
      created: time(secret_item_get_created(item)), modified: time(secret_item_get_modified(item)))
  }

  borrowing func delete(in session: borrowing SecretSession) throws(KeyringError) {
    let all = unsafe items
    for index in unsafe 0..<all.count {
      let item = unsafe all[index]
      _ = try unsafe session.call { cancellable, error in unsafe secret_item_delete_sync(item, cancellable, error) }
    }
  }

  private var items: [UnsafeMutablePointer<SecretItem>] {
    var found: [UnsafeMutablePointer<SecretItem>] = unsafe []
    var next = unsafe list
    while let entry = unsafe next {
      if let item = unsafe entry.pointee.data?.assumingMemoryBound(to: SecretItem.self),
        unsafe (kind == nil || FoundItems.kind(of: item) == kind)
      {
        unsafe found.append(item)
      }
      unsafe next = entry.pointee.next
    }
    return unsafe found
  }

  private static func isOlder(
    _ left: UnsafeMutablePointer<SecretItem>, _ right: UnsafeMutablePointer<SecretItem>
  ) -> Bool {
    unsafe secret_item_get_modified(left) < secret_item_get_modified(right)
  }

  private static func attribute(_ name: String, of item: UnsafeMutablePointer<SecretItem>) -> String? {
    guard let table = unsafe secret_item_get_attributes(item) else { return nil }
    defer { unsafe g_hash_table_unref(table) }
    guard let value = unsafe g_hash_table_lookup(table, name) else { return nil }
    return unsafe String(cString: value.assumingMemoryBound(to: CChar.self))
  }
}
