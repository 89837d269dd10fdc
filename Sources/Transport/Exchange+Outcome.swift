import CCurl
import Glibc

extension Exchange {
  var status: Int { info(CURLINFO_RESPONSE_CODE) }

  /// Why there is no usable reply, or `nil` where there is one.
  func error(_ code: CURLcode) -> TransportError? {
    if let failure { return failure }
    guard code == CURLE_OK else { return failure(for: code) }
    // libcurl 7.88 calls it the end when nothing follows an interim answer.
    if connection.isMultiplexed && status < 200 { return .badReply("it ends early") }
    return (300...399).contains(status) ? .redirected(to: status) : nil
  }

  /// Our words for a libcurl failure; libcurl's own may quote the server.
  private func failure(for code: CURLcode) -> TransportError {
    switch code {
    case CURLE_COULDNT_CONNECT:
      guard !connection.isConnected else { return isTurnedAway && !wasAnswered ? .crowded : .connectionClosed }
      let errno = info(CURLINFO_OS_ERRNO)
      return errno == Int(ECONNREFUSED) ? .refused : .unreachable(errno: errno)
    case CURLE_COULDNT_RESOLVE_HOST: return .resolveFailed("the name is not known")
    case CURLE_OPERATION_TIMEDOUT:
      return connection.isConnected ? .timedOut : .connectTimedOut(milliseconds: connection.connectTimeout)
    case CURLE_FILESIZE_EXCEEDED: return .tooLarge(limit: connection.settings.replyLimit)
    case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR: return .connectionClosed
    // libcurl 7.88 says so of a single line of the head that does not end.
    case CURLE_OUT_OF_MEMORY: return .badReply("its head is longer than \(Exchange.headLimit) bytes")
    // Over HTTP/2 it is said of each request that is open when the connection ends.
    case CURLE_PARTIAL_FILE: return isUnansweredHTTP2 ? .connectionClosed : .endedEarly
    case CURLE_HTTP2: return isUnansweredHTTP2 ? .connectionClosed : .badReply("it is not HTTP/2")
    case CURLE_HTTP2_STREAM: return isUnansweredHTTP2 ? .brokenOff : .endedEarly
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING:
      return .badReply(connection.isMultiplexed ? "it is not HTTP/2" : "it is not HTTP/1.1")
    case CURLE_PEER_FAILED_VERIFICATION: return .tls(certificateWords)
    case CURLE_SSL_CACERT_BADFILE: return .tls("the file of trusted certificates cannot be read")
    case CURLE_SSL_CERTPROBLEM where connection.hasPassphrase:
      return .keyNotOpened(origin: connection.origin.description)
    case CURLE_SSL_CERTPROBLEM: return .unacceptable("client certificate or key: it cannot be read or used")
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH: return .tls("its key is not the one that was pinned")
    case CURLE_COULDNT_RESOLVE_PROXY: return .resolveFailed("the proxy's name is not known")
    case CURLE_PROXY: return .badReply("the proxy made no connection")
    case CURLE_SSL_CONNECT_ERROR: return .tls("no TLS connection came about")
    default: return .library(code: Int(code.rawValue))
    }
  }

  private var isUnansweredHTTP2: Bool { connection.isMultiplexed && !wasAnswered }

  /// OpenSSL's verdict, whose numbers are `X509_V_ERR_…`; libcurl's own about the host leaves a 1.
  private var certificateWords: String {
    switch info(CURLINFO_SSL_VERIFYRESULT) {
    case 0, 1, 62: "its certificate is for another host"
    case 9: "its certificate is not valid yet"
    case 10: "its certificate has expired"
    case 18: "its certificate is signed by itself"
    case 2, 19, 20, 21: "its certificate comes from an authority that is not trusted"
    case 23: "its certificate was revoked"
    case let code: "its certificate does not verify (error \(code))"
    }
  }

  var contentType: String? {
    var text: UnsafeMutablePointer<CChar>?
    guard unsafe airlock_curl_get_string(handle, CURLINFO_CONTENT_TYPE, &text) == CURLE_OK, let text = unsafe text
    else { return nil }
    let bytes = unsafe UnsafeBufferPointer(start: text, count: min(strlen(text), 200)).map(UInt8.init(bitPattern:))
    return String(decoding: bytes.filter { $0 >= 0x20 && $0 < 0x7F }, as: UTF8.self)
  }

  var retryAfter: Int? {
    var seconds: curl_off_t = 0
    guard unsafe airlock_curl_get_large(handle, CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK, seconds > 0 else {
      return nil
    }
    return Int(seconds)
  }

  private func info(_ which: CURLINFO) -> Int {
    var value = 0
    guard unsafe airlock_curl_get_long(handle, which, &value) == CURLE_OK else { return 0 }
    return value
  }
}
