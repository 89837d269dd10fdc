import CCurl
import Glibc
import Wire

/// One conversation with one origin: a single connection, over which requests go one after the other, or, where the
/// server chose HTTP/2, several at a time.
///
/// Once it stands, no second connection is made, whatever happens: the socket callback refuses, and so does the
/// kernel when the room narrowed itself in `onConnected`. No redirect is followed, no netrc, cookie or alternative
/// service is known, no proxy but the one of the settings, nothing is decompressed, nothing pushed is taken. No thread
/// and no signal is used.
///
/// The corresponding C functions are `curl_multi_init`, `curl_multi_perform` and `curl_multi_cleanup`.
@safe
package final class Connection {
  /// How many requests go at once over a connection that carries several.
  package static let mostAtOnce = 4

  package let origin: Origin
  let settings: ConnectionSettings
  let handle: UnsafeMutableRawPointer
  let sockets = OpenSockets()
  private(set) var addresses: UnsafeMutablePointer<curl_slist>?
  private var isResolved = false
  let proxy: Origin?
  private var connectedSocket: Int32?
  /// Whether the connection stood once; from then on there is no other.
  private(set) var isConnected = false
  /// Whether several requests go over it at a time; known once it stands.
  package private(set) var isMultiplexed = false
  var credential: Credential?
  /// Whether the client's key was to be opened with a passphrase.
  private(set) var hasPassphrase = false
  private var passphrase: SecretBytes?
  /// What is under way.
  private var exchanges: [Exchange] = []

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
    guard Connection.prepare(), let handle = unsafe curl_multi_init() else { throw .stopped("libcurl does not start") }
    self.settings = settings
    unsafe self.handle = handle
    for (option, value) in [(CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX)), (CURLMOPT_MAXCONNECTS, 1)] {
      guard unsafe airlock_curl_multi_set_long(handle, option, value) == CURLM_OK else {
        throw .stopped("libcurl does not start")
      }
    }
  }

  deinit {
    for exchange in exchanges { unsafe curl_multi_remove_handle(handle, exchange.handle) }
    unsafe curl_multi_cleanup(handle)
    unsafe curl_slist_free_all(addresses)
  }

  /// How long making the connection may take.
  var connectTimeout: Int { settings.connectTimeoutMilliseconds ?? (origin.isLoopback ? 300 : 3_000) }

  /// Begins to send a request, which `settle` tells about under its number.
  ///
  /// `onConnected` is called once in the connection's life: name resolution, connect and TLS are finished, and no byte
  /// of the request has been sent. It narrows the room and answers the token, which goes out with this request and
  /// each later one; when it throws, nothing is sent. What it throws becomes `stopped`.
  func begin(
    _ number: Int, _ method: Method, _ path: String, _ headers: [String], _ body: [UInt8], milliseconds: Int,
    _ interim: Interim?, _ onConnected: @escaping () throws -> SecretBytes?
  ) throws(TransportError) {
    let start = Connection.milliseconds
    guard path.utf8.first == 0x2F, path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x23 }) else {
      throw .unacceptable("path")
    }
    guard headers.allSatisfy(Connection.isAcceptable) else { throw .unacceptable("header") }
    try resolve()
    let exchange = try Exchange(
      number, on: self, headers: headers, body: body, interim: interim, onConnected: onConnected)
    let left = max(1, milliseconds - (Connection.milliseconds - start))
    try exchange.ask(method, origin.description + path, milliseconds: left)
    guard unsafe curl_multi_add_handle(handle, exchange.handle) == CURLM_OK else { throw .stopped("no memory") }
    exchanges.append(exchange)
  }

  /// How many requests are under way.
  package var count: Int { exchanges.count }

  /// Works on what is under way until it is over for some of them, one was shown, or the channel has a frame.
  ///
  /// The corresponding C functions are `curl_multi_perform`, `curl_multi_info_read` and `curl_multi_poll`.
  func settle(orHearing channel: FrameChannel? = nil) throws(TransportError) -> [(Exchange, CURLcode)] {
    var extra = curl_waitfd(fd: channel?.input ?? -1, events: Int16(CURL_WAIT_POLLIN), revents: 0)
    while !exchanges.isEmpty {
      var running: Int32 = 0
      guard unsafe curl_multi_perform(handle, &running) == CURLM_OK else { throw .stopped("libcurl cannot go on") }
      let ended = takeEnded()
      if !ended.isEmpty { return ended }
      guard exchanges.allSatisfy({ !$0.show() }) else { return [] }
      let pause = exchanges.map(\.pause).min() ?? 0
      guard unsafe curl_multi_poll(handle, &extra, channel == nil ? 0 : 1, pause, nil) == CURLM_OK else {
        throw .stopped("libcurl cannot go on")
      }
      if let channel, channel.isReadable { return [] }
    }
    return []
  }

  /// What is over, with libcurl's word for how.
  private func takeEnded() -> [(Exchange, CURLcode)] {
    var ended: [(Exchange, CURLcode)] = []
    var left: Int32 = 0
    while let message = unsafe curl_multi_info_read(handle, &left) {
      let (easy, code) = unsafe (message.pointee.easy_handle, message.pointee.data.result)
      guard unsafe message.pointee.msg == CURLMSG_DONE,
        let place = exchanges.firstIndex(where: { unsafe $0.handle == easy })
      else { continue }
      unsafe curl_multi_remove_handle(handle, easy)
      ended.append((exchanges.remove(at: place), code))
    }
    return ended
  }

  /// The token's forms, asked for the first time the connection stands.
  func credential(for exchange: Exchange) throws -> Credential? {
    guard !isConnected else { return credential }
    isConnected = true
    exchange.closeKey()
    isMultiplexed = unsafe airlock_curl_speaks_http2(exchange.handle) != 0
    guard let token = try exchange.onConnected() else { return nil }
    credential = try Credential(token, in: settings.credentialHeader)
    return credential
  }

  /// Keeps what opens the client's key, with the NUL that C wants.
  func keep(_ passphrase: consuming SecretBytes) {
    self.passphrase = consume passphrase
    hasPassphrase = true
  }

  func takePassphrase() -> SecretBytes? { passphrase.take() }

  /// A socket for libcurl, of the families that lead to the origin and only until the connection stood.
  func openSocket(_ address: curl_sockaddr, for exchange: Exchange) -> curl_socket_t {
    if let connected = connectedSocket.take() {
      sockets.adopt(connected)
      return connected
    }
    guard !isConnected else {
      exchange.isTurnedAway = exchanges.count > 1 && sockets.isOneAlive
      return -1
    }
    let families = settings.unixSocket == nil ? [AF_INET, AF_INET6] : [AF_UNIX]
    guard families.contains(address.family) else { return -1 }
    return sockets.open(address.family, address.socktype, address.`protocol`)
  }

  /// Asks for the addresses of the origin's or the proxy's name once, for libcurl.
  private func resolve() throws(TransportError) {
    let next = proxy ?? origin
    let isLocal = settings.unixSocket != nil || settings.connectedSocket != nil
    guard !isResolved, !next.isAddress, !isLocal else { return }
    let found = try Addresses.of(next.host).map { $0.utf8.contains(0x3A) ? "[\($0)]" : $0 }
    let entry = "\(next.host):\(next.port):" + found.joined(separator: ",")
    unsafe addresses = curl_slist_append(nil, entry)
    isResolved = true
  }

  static var milliseconds: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
