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
  /// The path of a Unix socket to connect to instead of the origin's host and port, which only fill `Host`.
  ///
  /// An already connected descriptor cannot be handed over: libcurl 7.88 calls `connect` on it in spite of
  /// `CURL_SOCKOPT_ALREADY_CONNECTED`. A path below `/proc/self/fd` names one socket whatever happens to its name.
  package var unixSocket: String?

  package init(
    origin: String, caFile: String? = nil, connectTimeoutMilliseconds: Int? = nil, replyLimit: Int = 1 << 20,
    userAgent: String = "airlock", credentialHeader: CredentialHeader = .bearer, unixSocket: String? = nil
  ) {
    self.origin = origin
    self.caFile = caFile
    self.connectTimeoutMilliseconds = connectTimeoutMilliseconds
    self.replyLimit = replyLimit
    self.userAgent = userAgent
    self.credentialHeader = credentialHeader
    self.unixSocket = unixSocket
  }
}
