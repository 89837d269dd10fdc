import CCurl
package import Wire

/// What came of an errand: a reply that may hold a secret.
package struct ErrandReply: ~Copyable {
  package let status: Int
  package let body: SecretBytes
  /// What GitHub says of a token beside its reply.
  package let scopes: String?
}

extension Connection {
  package enum Method: Sendable {
    case get, post
  }

  /// Asks whoever issued a token about it; what comes back is wiped here.
  package func ask(
    _ method: Method, _ path: String, deadlineMilliseconds: Int,
    onConnected: @escaping () throws -> SecretBytes? = { nil }
  ) throws(TransportError) -> ErrandReply {
    try ask(method, path, [], deadlineMilliseconds, onConnected)
  }

  /// The same with a body that holds a secret.
  package func post(
    _ path: String, secret body: borrowing SecretBytes, deadlineMilliseconds: Int
  ) throws(TransportError) -> ErrandReply {
    var bytes = unsafe body.withBytes { unsafe Array($0) }
    defer { SecretBytes.wipe(&bytes) }
    return try ask(.post, path, bytes, deadlineMilliseconds) { nil }
  }

  private func ask(
    _ method: Method, _ path: String, _ bytes: [UInt8], _ deadlineMilliseconds: Int,
    _ onConnected: @escaping () throws -> SecretBytes?
  ) throws(TransportError) -> ErrandReply {
    let headers = ["Accept: application/json"] + (method == .post ? ["Content-Type: application/json"] : [])
    try begin(0, method, path, headers, bytes, milliseconds: deadlineMilliseconds, nil, onConnected)
    guard let (exchange, code) = try settle().first else { throw .connectionClosed }
    if let error = exchange.error(code) { throw error }
    var reply = exchange.takeReply()
    if reply.isEmpty { reply = [0x20] }
    guard let body = SecretBytes(taking: &reply) else { throw .stopped("no memory") }
    return ErrandReply(status: exchange.status, body: body, scopes: exchange.scopes)
  }

  /// Shows this token with each request from here on, in the place of the one before.
  package func show(_ token: consuming SecretBytes) throws(TransportError) {
    credential = try Credential(token, in: settings.credentialHeader)
  }
}
