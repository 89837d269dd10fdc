import CCurl
import Glibc
package import Wire

/// One conversation with one origin: a single connection, over which requests go one after the other.
///
/// Once it stands, no second connection is made, whatever happens: the socket callback refuses, and so does the
/// kernel when the room narrowed itself in `onConnected`. No redirect is followed, no netrc, cookie or alternative
/// service is known, no proxy but the one of the settings, nothing is decompressed. No thread and no signal is used. HTTP/1.1 only.
///
/// The corresponding C functions are `curl_easy_init`, `curl_multi_perform` and `curl_easy_cleanup`.
@safe
package final class Connection {
  package let origin: Origin
  let settings: ConnectionSettings
  let handle: UnsafeMutableRawPointer
  /// What drives the handle, and keeps the connection.
  private let driver: UnsafeMutableRawPointer
  private var addresses: UnsafeMutablePointer<curl_slist>?
  private var isResolved = false
  let proxy: Origin?
  private var connectedSocket: Int32?
  /// Whether the connection stood once; from then on there is no other.
  private(set) var isConnected = false
  var credential: Credential?
  /// Whether the client's key was to be opened with one.
  var hasPassphrase = false
  /// Whether a byte of an answer to the last request came.
  package private(set) var wasAnswered = false

  package init(_ settings: ConnectionSettings) throws(TransportError) {
    do {
      origin = try Origin(settings.origin)
    } catch {
      throw .unacceptable("origin: \(error)")
    }
    do {
      // Never for loopback, nor for a socket: there is nobody between.
      let isDirect = origin.isLoopback || settings.unixSocket != nil || settings.connectedSocket != nil
      proxy = isDirect ? nil : try settings.proxy.map { (text) throws(OriginError) in try Origin("https://\(text)") }
    } catch {
      throw .unacceptable("proxy: \(error)")
    }
    if let pin = settings.pin, !Connection.isPin(pin) { throw .unacceptable("pin") }
    connectedSocket = settings.connectedSocket
    guard Connection.prepare(), let handle = unsafe curl_easy_init() else { throw .stopped("libcurl does not start") }
    guard let driver = unsafe curl_multi_init() else {
      unsafe curl_easy_cleanup(handle)
      throw .stopped("libcurl does not start")
    }
    self.settings = settings
    unsafe self.handle = handle
    unsafe self.driver = driver
    try configure()
  }

  deinit {
    unsafe curl_easy_cleanup(handle)
    unsafe curl_multi_cleanup(driver)
    unsafe curl_slist_free_all(addresses)
  }

  /// How long making the connection may take.
  var connectTimeout: Int { settings.connectTimeoutMilliseconds ?? (origin.isLoopback ? 300 : 3_000) }

  /// Sends a body and waits for the whole reply.
  ///
  /// Of a good reply that does not come to its end, what came is answered, marked as cut.
  ///
  /// `onConnected` is called once in the connection's life: name resolution, connect and TLS are finished, and no byte
  /// of the request has been sent. It narrows the room and answers the token, which goes out with this request and
  /// each later one; when it throws, nothing is sent. What it throws becomes `stopped`.
  package func post(
    path: String, headers: [String] = [], body: [UInt8], deadlineMilliseconds: Int, interim: Interim? = nil,
    onConnected: @escaping () throws -> SecretBytes? = { nil }
  ) throws(TransportError) -> HTTPReply {
    let (exchange, failure) = try begin(.post, path, headers, body, deadlineMilliseconds, interim, onConnected)
    var bytes = exchange.takeReply()
    let status = info(CURLINFO_RESPONSE_CODE)
    if let failure, !failure.leavesBeginning || status != 200 || bytes.isEmpty { throw failure }
    _ = credential?.redactor.redact(&bytes)
    guard !(300...399).contains(status) else { throw .redirected(to: status) }
    return HTTPReply(status: status, contentType: contentType, retryAfter: retryAfter, body: bytes, cut: failure)
  }

  /// Sends one request and waits until its exchange holds the whole reply.
  func carry(
    _ method: Method, _ path: String, _ headers: [String], _ body: [UInt8], _ deadlineMilliseconds: Int,
    _ onConnected: @escaping () throws -> SecretBytes?
  ) throws(TransportError) -> Exchange {
    let (exchange, failure) = try begin(method, path, headers, body, deadlineMilliseconds, nil, onConnected)
    if let failure { throw failure }
    return exchange
  }

  /// Sends one request and waits for the end, whatever it is.
  private func begin(
    _ method: Method, _ path: String, _ headers: [String], _ body: [UInt8], _ deadlineMilliseconds: Int,
    _ interim: Interim?, _ onConnected: @escaping () throws -> SecretBytes?
  ) throws(TransportError) -> (Exchange, TransportError?) {
    let start = Connection.milliseconds
    guard path.utf8.first == 0x2F, path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x23 }) else {
      throw .unacceptable("path")
    }
    guard headers.allSatisfy(Connection.isAcceptable) else { throw .unacceptable("header") }
    try resolve()
    let exchange = try Exchange(
      on: self, headers: headers, body: body, interim: interim, onConnected: onConnected)
    let left = max(1, deadlineMilliseconds - (Connection.milliseconds - start))
    let code = try perform(method, exchange, url: origin.description + path, length: body.count, milliseconds: left)
    closeKey()
    wasAnswered = exchange.wasAnswered
    return (exchange, exchange.failure ?? (code == CURLE_OK ? nil : failure(for: code)))
  }

  /// The token's forms, asked for the first time the connection stands.
  func credential(_ ask: () throws -> SecretBytes?) throws -> Credential? {
    guard !isConnected else { return credential }
    isConnected = true
    closeKey()
    guard let token = try ask() else { return nil }
    credential = try Credential(token, in: settings.credentialHeader)
    return credential
  }

  private static func isAcceptable(_ header: String) -> Bool {
    guard header.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), let colon = header.utf8.firstIndex(of: 0x3A) else {
      return false
    }
    let ours = [
      "authorization", "x-api-key", "x-vault-token", "host", "content-length", "transfer-encoding", "expect", "cookie",
    ]
    let name = String(decoding: header.utf8[..<colon], as: UTF8.self)
    return !name.isEmpty && !name.utf8.contains(0x20) && !ours.contains(name.lowercased())
  }

  /// The socket that was handed over; once.
  func takeConnectedSocket() -> Int32? {
    defer { connectedSocket = nil }
    return connectedSocket
  }

  /// Whether a text is libcurl's form of one SHA-256 of a public key; any other text libcurl takes for a file's name.
  package static func isPin(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst(8)
    return text.hasPrefix("sha256//") && digits.count == 44 && digits.last == 0x3D
      && digits.dropLast().allSatisfy {
        0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x2B || $0 == 0x2F
      }
  }

  /// Asks for the addresses of the origin's or the proxy's name once, and tells libcurl.
  private func resolve() throws(TransportError) {
    let next = proxy ?? origin
    let isLocal = settings.unixSocket != nil || settings.connectedSocket != nil
    guard !isResolved, !next.isAddress, !isLocal else { return }
    let found = try Addresses.of(next.host).map { $0.utf8.contains(0x3A) ? "[\($0)]" : $0 }
    let entry = "\(next.host):\(next.port):" + found.joined(separator: ",")
    unsafe addresses = curl_slist_append(nil, entry)
    try set { unsafe airlock_curl_set_list(handle, CURLOPT_RESOLVE, addresses) }
    isResolved = true
  }

  private func perform(
    _ method: Method, _ exchange: Exchange, url: String, length: Int, milliseconds: Int
  ) throws(TransportError) -> CURLcode {
    let context = unsafe Unmanaged.passUnretained(exchange).toOpaque()
    try set { unsafe airlock_curl_set_string(handle, CURLOPT_URL, url) }
    try set { unsafe airlock_curl_set_large(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(length)) }
    try set { unsafe airlock_curl_set_pointer(handle, CURLOPT_POSTFIELDS, exchange.body.baseAddress) }
    // Each body that is set makes a POST of the request.
    try set { unsafe airlock_curl_set_long(handle, method == .get ? CURLOPT_HTTPGET : CURLOPT_POST, 1) }
    try set { unsafe airlock_curl_set_list(handle, CURLOPT_HTTPHEADER, exchange.headers) }
    try set { unsafe airlock_curl_set_long(handle, CURLOPT_TIMEOUT_MS, milliseconds) }
    for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_PREREQDATA] {
      try set { unsafe airlock_curl_set_pointer(handle, option, context) }
    }
    let code = withExtendedLifetime(exchange) { drive(exchange) }
    // libcurl must not keep pointers into an exchange that is over.
    unsafe airlock_curl_set_list(handle, CURLOPT_HTTPHEADER, nil)
    unsafe airlock_curl_set_pointer(handle, CURLOPT_POSTFIELDS, nil)
    return code
  }

  /// Does what `curl_easy_perform` does, and shows what came when it is time.
  private func drive(_ exchange: Exchange) -> CURLcode {
    guard unsafe curl_multi_add_handle(driver, handle) == CURLM_OK else { return CURLE_FAILED_INIT }
    defer { unsafe curl_multi_remove_handle(driver, handle) }
    var running: Int32 = 0
    repeat {
      guard unsafe curl_multi_perform(driver, &running) == CURLM_OK else { return CURLE_FAILED_INIT }
      exchange.show(status: info(CURLINFO_RESPONSE_CODE))
      if running > 0 { unsafe curl_multi_poll(driver, nil, 0, exchange.pause, nil) }
    } while running > 0
    var left: Int32 = 0
    guard let message = unsafe curl_multi_info_read(driver, &left) else { return CURLE_FAILED_INIT }
    return unsafe message.pointee.data.result
  }

  static var milliseconds: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
