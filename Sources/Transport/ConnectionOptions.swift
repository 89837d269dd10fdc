import CCurl
import Glibc

extension Connection {
  /// Sets one option, and takes no excuse.
  func set(_ option: () -> CURLcode) throws(TransportError) {
    let code = option()
    guard code == CURLE_OK else { throw .library(code: Int(code.rawValue)) }
  }

  /// Everything that holds for the conversation.
  func configure() throws(TransportError) {
    let flags: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_POST, 1), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_MAXREDIRS, 0),
      (CURLOPT_NETRC, 0), (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
      (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)), (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_SSL_SESSIONID_CACHE, 0), (CURLOPT_CONNECTTIMEOUT_MS, connectTimeout), (CURLOPT_MAXCONNECTS, 1),
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
    try installCallbacks()
  }

  private func installCallbacks() throws(TransportError) {
    let own = unsafe Unmanaged.passUnretained(self).toOpaque()
    try set { unsafe airlock_curl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, own) }
    try set {
      unsafe airlock_curl_set_open(handle) { context, _, address in
        guard let context = unsafe context, let address = unsafe address else { return -1 }
        let connection = unsafe Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue()
        return unsafe connection.openSocket(address.pointee)
      }
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

  /// A socket for libcurl, of the families that lead to the origin and only until the connection stood.
  private func openSocket(_ address: curl_sockaddr) -> curl_socket_t {
    if let connected = takeConnectedSocket() { return connected }
    let families = settings.unixSocket == nil ? [AF_INET, AF_INET6] : [AF_UNIX]
    guard !isConnected, families.contains(address.family) else { return -1 }
    return socket(address.family, address.socktype | Int32(SOCK_CLOEXEC.rawValue), address.`protocol`)
  }
}
