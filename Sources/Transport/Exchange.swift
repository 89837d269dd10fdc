import CCurl
import Glibc
import Wire

/// One request and its reply, while libcurl works on them.
@safe
final class Exchange {
  /// Bytes of reply head, interim answers included, after which the server is not listened to.
  static let headLimit = 64 << 10

  let connection: Connection
  let onConnected: () throws -> SecretBytes?
  /// What libcurl sends; it announces the length before the token is known, so redaction keeps it.
  let body: UnsafeMutableBufferPointer<UInt8>
  /// Never empty, so that libcurl sees what is appended.
  let headers: UnsafeMutablePointer<curl_slist>
  private let length: Int
  private(set) var reply: [UInt8] = []
  private(set) var failure: TransportError?
  private var interim: Interim?
  private var headLength = 0
  /// What GitHub says a token may do.
  private(set) var scopes: String?
  var wasAnswered: Bool { headLength > 0 }

  init(
    on connection: Connection, headers: [String], body: [UInt8], interim: Interim? = nil,
    onConnected: @escaping () throws -> SecretBytes?
  ) throws(TransportError) {
    // Empty, it switches the header off: libcurl would wait for a '100 Continue' with longer bodies.
    guard let first = unsafe curl_slist_append(nil, "Expect:") else { throw .stopped("no memory") }
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
    unsafe curl_slist_free_all(headers)
    // On an errand it is a secret.
    if let start = unsafe body.baseAddress { unsafe explicit_bzero(start, body.count) }
    unsafe body.deallocate()
  }

  /// The connection stands and not a byte of the request is sent: now the room narrows, and only then has a token.
  func begin() -> Bool {
    do {
      let credential = try connection.credential(onConnected)
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

  /// Shows what came until now, when its time has come; once.
  func show(status: Int) {
    guard let interim, interim.milliseconds <= Connection.milliseconds else { return }
    self.interim = nil
    guard status == 200, !reply.isEmpty else { return }
    var bytes = reply
    _ = connection.credential?.redactor.redact(&bytes)
    interim.show(bytes)
  }

  func takeReply() -> [UInt8] {
    defer { reply = [] }
    return reply
  }
}
