import CCurl
import Glibc
import Wire

/// One request and its reply, while libcurl works on them.
@safe
final class Exchange {
  /// Bytes of reply head, interim answers and trailers included, after which the server is not listened to.
  static let headLimit = 64 << 10

  let number: Int
  unowned let connection: Connection
  let onConnected: () throws -> SecretBytes?
  /// libcurl's part of it.
  let handle: UnsafeMutableRawPointer
  /// What libcurl sends; it announces the length before the token is known, so redaction keeps it.
  let body: UnsafeMutableBufferPointer<UInt8>
  /// Never empty, so that libcurl sees what is appended.
  let headers: UnsafeMutablePointer<curl_slist>
  private let length: Int
  private var reply: [UInt8] = []
  private(set) var failure: TransportError?
  private var interim: Interim?
  private var headLength = 0
  /// Whether libcurl asked for another connection for it while the one there is carries others.
  var isTurnedAway = false
  /// What GitHub says a token may do.
  private(set) var scopes: String?
  /// Whether a byte of an answer came.
  var wasAnswered: Bool { headLength > 0 }

  init(
    _ number: Int, on connection: Connection, headers: [String], body: [UInt8], interim: Interim?,
    onConnected: @escaping () throws -> SecretBytes?
  ) throws(TransportError) {
    // Empty, it switches the header off: libcurl would wait for a '100 Continue' with longer bodies.
    guard let handle = unsafe curl_easy_init(), let first = unsafe curl_slist_append(nil, "Expect:") else {
      throw .stopped("no memory")
    }
    self.number = number
    unsafe self.handle = handle
    unsafe self.headers = first
    unsafe self.body = UnsafeMutableBufferPointer.allocate(capacity: max(body.count, 1))
    _ = unsafe self.body.update(fromContentsOf: body)
    self.connection = connection
    self.interim = interim
    length = body.count
    self.onConnected = onConnected
    for header in headers where unsafe curl_slist_append(first, header) == nil { throw .stopped("no memory") }
  }

  deinit {
    unsafe curl_easy_cleanup(handle)
    unsafe curl_slist_free_all(headers)
    // On an errand it is a secret.
    if let start = unsafe body.baseAddress { unsafe explicit_bzero(start, body.count) }
    unsafe body.deallocate()
  }

  /// Tells libcurl what to ask, and in how many milliseconds.
  func ask(_ method: Connection.Method, _ url: String, milliseconds: Int) throws(TransportError) {
    try configure()
    try openKey()
    try set { unsafe airlock_curl_set_string(handle, CURLOPT_URL, url) }
    try set { unsafe airlock_curl_set_large(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(length)) }
    try set { unsafe airlock_curl_set_pointer(handle, CURLOPT_POSTFIELDS, body.baseAddress) }
    // Each body that is set makes a POST of the request.
    try set { unsafe airlock_curl_set_long(handle, method == .get ? CURLOPT_HTTPGET : CURLOPT_POST, 1) }
    try set { unsafe airlock_curl_set_list(handle, CURLOPT_HTTPHEADER, headers) }
    try set { unsafe airlock_curl_set_long(handle, CURLOPT_TIMEOUT_MS, milliseconds) }
  }

  /// The connection stands and not a byte of the request is sent: now the room narrows, and only then has a token.
  func begin() -> Bool {
    do {
      let credential = try connection.credential(for: self)
      guard let credential else { return true }
      var bytes = unsafe Array(body[..<length])
      if credential.redactor.redact(&bytes) > 0 { _ = unsafe body.update(fromContentsOf: bytes) }
      guard unsafe credential.append(to: headers) != nil else { throw TransportError.stopped("no memory") }
      return true
    } catch let error as TransportError {
      failure = error
    } catch {
      failure = .stopped("\(error)")
    }
    return false
  }

  func head(_ line: UnsafeRawBufferPointer) -> Bool {
    headLength += line.count
    guard headLength <= Exchange.headLimit else {
      failure = .badReply("its head is longer than \(Exchange.headLimit) bytes")
      return false
    }
    let lowered = unsafe line.map { ($0 >= 0x41 && $0 <= 0x5A) ? $0 + 0x20 : $0 }
    let prefix = "x-oauth-scopes:"
    if lowered.starts(with: prefix.utf8) {
      let value = unsafe line[prefix.utf8.count...].filter { $0 >= 0x20 && $0 < 0x7F }.prefix(1_000)
      scopes = String(decoding: value, as: UTF8.self)
    }
    // libcurl unpacks what a server packed for the transfer, also when it was told to unpack nothing.
    let plain = ["content-encoding:": ["identity"], "transfer-encoding:": ["identity", "chunked"]]
    guard let (name, values) = plain.first(where: { lowered.starts(with: $0.key.utf8) }) else { return true }
    let value = lowered[name.utf8.count...].filter { $0 > 0x20 }
    guard value.isEmpty || values.contains(where: { Array($0.utf8) == value }) else {
      failure = .badReply("it is compressed, which was not asked for")
      return false
    }
    return true
  }

  func receive(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let limit = connection.settings.replyLimit
    guard bytes.count <= limit - reply.count else {
      failure = .tooLarge(limit: limit)
      return false
    }
    // A reply that may hold a secret is never moved, so that no copy of it stays behind.
    if reply.isEmpty && limit <= SecretBytes.maximumLength { reply.reserveCapacity(limit) }
    unsafe reply.append(contentsOf: bytes)
    return true
  }

  /// How long libcurl may wait without anybody looking: a second, or until what came is to be shown.
  var pause: Int32 {
    guard let interim else { return 1_000 }
    return Int32(max(0, min(1_000, interim.milliseconds - Connection.milliseconds)))
  }

  /// Whether what came until now was shown, which is done once, when its time has come.
  func show() -> Bool {
    guard let interim, interim.milliseconds <= Connection.milliseconds else { return false }
    self.interim = nil
    guard status == 200, !reply.isEmpty else { return false }
    var bytes = reply
    _ = connection.credential?.redactor.redact(&bytes)
    interim.show(bytes)
    return true
  }

  func takeReply() -> [UInt8] {
    defer { reply = [] }
    return reply
  }
}
