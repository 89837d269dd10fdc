/// How to reach one origin.
package struct ConnectionSettings: Sendable {
  /// How a token is shown to the server.
  package enum CredentialHeader: Sendable {
    /// `Authorization: Bearer …`
    case bearer
    /// `x-api-key: …`, as Anthropic-compatible servers want it.
    case apiKey
  }

  package var origin: String
  /// The certificates to trust instead of the system's.
  package var caFile: String?
  /// `nil` means 300 ms for loopback and 3 s elsewhere.
  package var connectTimeoutMilliseconds: Int?
  /// Bytes of body; a longer reply is an error.
  package var replyLimit: Int
  package var userAgent: String
  package var credentialHeader: CredentialHeader
  /// A socket that is connected already, as for a server on a Unix socket; it is closed with the connection.
  package var connectedSocket: Int32?

  package init(
    origin: String, caFile: String? = nil, connectTimeoutMilliseconds: Int? = nil, replyLimit: Int = 1 << 20,
    userAgent: String = "airlock", credentialHeader: CredentialHeader = .bearer, connectedSocket: Int32? = nil
  ) {
    self.origin = origin
    self.caFile = caFile
    self.connectTimeoutMilliseconds = connectTimeoutMilliseconds
    self.replyLimit = replyLimit
    self.userAgent = userAgent
    self.credentialHeader = credentialHeader
    self.connectedSocket = connectedSocket
  }
}
