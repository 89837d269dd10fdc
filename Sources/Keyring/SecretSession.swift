import CSecret

/// An open conversation with the Secret Service, which ends at a deadline over all its steps.
///
/// Nothing is started by the bus, no prompt is ever asked for. It sets `DBUS_SESSION_BUS_ADDRESS` in this process.
///
/// The corresponding C type is `SecretService`.
@safe
struct SecretSession: ~Copyable {
  private let timer: UnsafeMutablePointer<AirlockSecretTimer>
  private let connection: OpaquePointer
  let service: UnsafeMutablePointer<SecretService>
  private let milliseconds: Int

  init(bus address: String?, milliseconds: Int) throws(KeyringError) {
    let bus: BusAddress = if let address { try BusAddress(address) } else { try .fromEnvironment() }
    guard let timer = unsafe airlock_secret_timer_start(gint64(max(1, milliseconds))) else { throw .refused("memory") }
    let connection: OpaquePointer
    do {
      unsafe connection = try SecretSession.connect(to: bus, timer, milliseconds)
    } catch {
      unsafe airlock_secret_timer_stop(timer)
      throw error
    }
    do {
      unsafe service = try SecretSession.open(connection, timer, milliseconds)
    } catch {
      unsafe g_object_unref(UnsafeMutableRawPointer(connection))
      unsafe airlock_secret_timer_stop(timer)
      throw error
    }
    unsafe self.timer = timer
    unsafe self.connection = connection
    self.milliseconds = milliseconds
  }

  deinit {
    unsafe g_object_unref(service)
    // What the proxies left to be done holds the connection.
    while g_main_context_iteration(nil, 0) != 0 {}
    unsafe g_object_unref(UnsafeMutableRawPointer(connection))
    unsafe airlock_secret_timer_stop(timer)
  }

  /// Calls into libsecret; what it fails with becomes one of our errors.
  borrowing func call<Result>(
    _ body: (UnsafeMutablePointer<GCancellable>, UnsafeMutablePointer<UnsafeMutablePointer<GError>?>) -> Result
  ) throws(KeyringError) -> Result {
    try unsafe SecretSession.call(timer, milliseconds, body)
  }

  private static func connect(
    to bus: BusAddress, _ timer: UnsafeMutablePointer<AirlockSecretTimer>, _ milliseconds: Int
  ) throws(KeyringError) -> OpaquePointer {
    let connection: OpaquePointer?
    do {
      unsafe connection = try call(timer, milliseconds) { cancellable, error in
        unsafe airlock_secret_connect(bus.text, cancellable, error)
      }
    } catch .refused(let words) {
      throw .noBus(words)
    }
    guard let connection = unsafe connection else { throw .noBus("nobody answers") }
    return unsafe connection
  }

  private static func open(
    _ connection: OpaquePointer, _ timer: UnsafeMutablePointer<AirlockSecretTimer>, _ milliseconds: Int
  ) throws(KeyringError) -> UnsafeMutablePointer<SecretService> {
    let owned = try unsafe call(timer, milliseconds) { cancellable, error in
      unsafe airlock_secret_has_owner(connection, "org.freedesktop.secrets", cancellable, error)
    }
    guard owned == 1 else { throw .noService }
    let service = try unsafe call(timer, milliseconds) { cancellable, error in
      unsafe airlock_secret_service(cancellable, error)
    }
    guard let service = unsafe service else { throw .noService }
    do {
      _ = try unsafe call(timer, milliseconds) { cancellable, error in
        unsafe secret_service_ensure_session_sync(service, cancellable, error)
      }
      guard let algorithm = unsafe secret_service_get_session_algorithms(service),
        unsafe String(cString: algorithm).hasPrefix("dh-")
      else { throw KeyringError.notEncrypted }
      return unsafe service
    } catch let error as KeyringError {
      unsafe g_object_unref(service)
      throw error
    } catch {
      unsafe g_object_unref(service)
      throw .noService
    }
  }

  private static func call<Result>(
    _ timer: UnsafeMutablePointer<AirlockSecretTimer>, _ milliseconds: Int,
    _ body: (UnsafeMutablePointer<GCancellable>, UnsafeMutablePointer<UnsafeMutablePointer<GError>?>) -> Result
  ) throws(KeyringError) -> Result {
    var error: UnsafeMutablePointer<GError>?
    let result = unsafe body(timer.pointee.cancellable, &error)
    guard let failure = unsafe error else { return result }
    defer { unsafe g_error_free(failure) }
    if unsafe airlock_secret_is_cancelled(failure) != 0 { throw .timedOut(milliseconds: milliseconds) }
    if unsafe airlock_secret_is_locked(failure) != 0 { throw .locked }
    let words = unsafe failure.pointee.message.map { unsafe String(cString: $0) } ?? "for no reason"
    throw .refused(String(words.filter { $0.isASCII && !$0.isNewline }.prefix(160)))
  }
}
