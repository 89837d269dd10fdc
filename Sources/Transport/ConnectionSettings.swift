/// How to reach one origin.
package struct ConnectionSettings: Sendable {
  /// How a token is shown to the server.
  package enum CredentialHeader: Sendable {
    /// `Authorization: Bearer …`
    case bearer
    /// `x-api-key: …`, as Anthropic-compatible servers want it.
    case apiKey
    /// `X-Vault-Token: …`, as HashiCorp Vault wants it.
    case vault
  }

  package var origin: String
  /// The certificates to trust instead of the system's.
  package var caFile: String?
  /// A PEM file with the certificate that tells the server who asks, and with its key unless that lies elsewhere.
  package var clientCertificate: String?
  package var clientKey: String?
  /// The only public key that is believed, as libcurl takes it: `sha256//` and base64.
  package var pin: String?
  /// `host:port` of a proxy that makes the connection, never for loopback.
  ///
  /// It sees no more than the origin's name and port.
  package var proxy: String?
  /// `nil` means 300 ms for loopback and 3 s elsewhere.
  package var connectTimeoutMilliseconds: Int?
  /// Bytes of body; a longer reply is an error.
  package var replyLimit: Int
  package var userAgent: String
  package var credentialHeader: CredentialHeader
  /// Whether the server may choose HTTP/2 while TLS is set up, over which several requests go at once.
  package var offersHTTP2 = false
  /// The path of a Unix socket to connect to instead of the origin's host and port, which only fill `Host`.
  package var unixSocket: String?
  /// A Unix socket that is connected already, whose path `unixSocket` then need not be.
  ///
  /// libcurl 7.88 calls `connect` on it in spite of `CURL_SOCKOPT_ALREADY_CONNECTED`; the courier's call filter lets
  /// that do nothing and succeed. libcurl closes it.
  package var connectedSocket: Int32?

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
