import CCurl
import Glibc

extension Exchange {
  /// Sets one option, and takes no excuse.
  func set(_ option: () -> CURLcode) throws(TransportError) {
    let code = option()
    guard code == CURLE_OK else { throw .library(code: Int(code.rawValue)) }
  }

  /// Everything that holds for the conversation.
  func configure() throws(TransportError) {
    let (origin, proxy, settings) = (connection.origin, connection.proxy, connection.settings)
    // Without TLS nobody asks which version it is to be, and HTTP/1.1 is spoken.
    let version = settings.offersHTTP2 ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1
    let flags: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_POST, 1), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_MAXREDIRS, 0),
      (CURLOPT_NETRC, 0), (CURLOPT_HTTP_VERSION, Int(version)), (CURLOPT_PIPEWAIT, 1),
      (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)), (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_SSL_SESSIONID_CACHE, 0), (CURLOPT_CONNECTTIMEOUT_MS, connection.connectTimeout),
      (CURLOPT_DNS_CACHE_TIMEOUT, -1), (CURLOPT_PATH_AS_IS, 1), (CURLOPT_UNRESTRICTED_AUTH, 0),
      (CURLOPT_TCP_KEEPALIVE, 0), (CURLOPT_MAXAGE_CONN, 3_600),
      (CURLOPT_HTTPPROXYTUNNEL, proxy == nil ? 0 : 1), (CURLOPT_SUPPRESS_CONNECT_HEADERS, 1),
    ]
    for (option, value) in flags { try set { unsafe airlock_curl_set_long(handle, option, value) } }
    let texts: [(CURLoption, String?)] = [
      (CURLOPT_PROXY, proxy.map { "http://\($0.bracketedHost):\($0.port)" } ?? ""),
      (CURLOPT_NOPROXY, proxy == nil ? "*" : ""), (CURLOPT_SSLCERT, settings.clientCertificate),
      (CURLOPT_SSLKEY, settings.clientKey), (CURLOPT_KEYPASSWD, ""), (CURLOPT_PINNEDPUBLICKEY, settings.pin),
      (CURLOPT_PROTOCOLS_STR, origin.scheme.rawValue),
      (CURLOPT_USERAGENT, settings.userAgent), (CURLOPT_CAPATH, nil),
      (CURLOPT_CAINFO, settings.caFile ?? Connection.systemCAFile),
      (CURLOPT_UNIX_SOCKET_PATH, settings.unixSocket ?? settings.connectedSocket.map { _ in "/" }),
    ]
    for (option, value) in texts { try set { unsafe airlock_curl_set_string(handle, option, value) } }
    let limit = curl_off_t(settings.replyLimit)
    try set { unsafe airlock_curl_set_large(handle, CURLOPT_MAXFILESIZE_LARGE, limit) }
    try set { unsafe airlock_curl_set_list(handle, CURLOPT_RESOLVE, connection.addresses) }
    try installSocketCallbacks()
    try installCallbacks()
  }

  private func installSocketCallbacks() throws(TransportError) {
    let own = unsafe Unmanaged.passUnretained(self).toOpaque()
    try set { unsafe airlock_curl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, own) }
    try set {
      unsafe airlock_curl_set_open(handle) { context, _, address in
        guard let context = unsafe context, let address = unsafe address else { return -1 }
        let exchange = unsafe Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
        return unsafe exchange.connection.openSocket(address.pointee, for: exchange)
      }
    }
    // Asked of when the exchange that had the socket opened may be long over.
    let sockets = unsafe Unmanaged.passUnretained(connection.sockets).toOpaque()
    try set { unsafe airlock_curl_set_pointer(handle, CURLOPT_CLOSESOCKETDATA, sockets) }
    try set {
      unsafe airlock_curl_set_close(handle) { context, descriptor in
        guard let context = unsafe context else { return -1 }
        return unsafe Unmanaged<OpenSockets>.fromOpaque(context).takeUnretainedValue().close(descriptor)
      }
    }
  }

  private func installCallbacks() throws(TransportError) {
    let own = unsafe Unmanaged.passUnretained(self).toOpaque()
    for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_PREREQDATA] {
      try set { unsafe airlock_curl_set_pointer(handle, option, own) }
    }
    try set {
      unsafe airlock_curl_set_prerequest(handle) { context, _, _, _, _ in
        guard let context = unsafe context else { return CURL_PREREQFUNC_ABORT }
        let exchange = unsafe Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
        return exchange.begin() ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
      }
    }
    try set {
      unsafe airlock_curl_set_data(handle, CURLOPT_WRITEFUNCTION) { start, size, count, context in
        guard let context = unsafe context, let start = unsafe start else { return 0 }
        let exchange = unsafe Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
        let bytes = unsafe UnsafeRawBufferPointer(start: start, count: size * count)
        return unsafe exchange.receive(bytes) ? size * count : 0
      }
    }
    try set {
      unsafe airlock_curl_set_data(handle, CURLOPT_HEADERFUNCTION) { start, size, count, context in
        guard let context = unsafe context, let start = unsafe start else { return 0 }
        let exchange = unsafe Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
        let bytes = unsafe UnsafeRawBufferPointer(start: start, count: size * count)
        return unsafe exchange.head(bytes) ? size * count : 0
      }
    }
  }
}
