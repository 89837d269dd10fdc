package import Wire

/// Where the courier is to go: one origin, for all of its life.
package struct CourierStart: Message {
  package static let kind: UInt8 = 10
  /// Under this number the courier finds its socket when the supervisor has connected it.
  package static let socketDescriptor: Int32 = 6
  /// Under this number a courier finds the passphrase of its client's key, where that has one.
  package static let passphraseDescriptor: Int32 = 7
  /// From this number on a courier on an errand to Vault finds the pipes for the token.
  package static let firstTokenDescriptor: Int32 = 8

  /// Canonical, with its port.
  package let origin: String
  package let path: String
  /// Whether a token will come over the token pipe.
  package let expectsToken: Bool
  /// Whether the server wants the token and its version in headers of their own.
  package var isAnthropic = false
  /// Whether the connection is there already, to a Unix socket.
  package var hasSocket = false
  package var caFile: String?
  package var clientCertificate: String?
  package var clientKey: String?
  /// The only public key that is believed.
  package var pin: String?
  package var proxy: Proxy?
  /// What to do in the place of carrying requests.
  package var errand: Errand?

  /// Who makes the connection instead: a name or address, in brackets where it has colons, and a port.
  package struct Proxy: Sendable, Equatable {
    package let host: String
    package let port: Int

    package init(host: String, port: Int) {
      self.host = host
      self.port = port
    }
  }

  /// The port of the origin.
  package let port: Int

  package init(origin: String, path: String, port: Int, expectsToken: Bool) {
    self.origin = origin
    self.path = path
    self.port = port
    self.expectsToken = expectsToken
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    origin = try reader.string("origin", atMost: 1_000)
    path = try reader.string("path", atMost: 1_000)
    port = try reader.count("port", atMost: 65_535)
    expectsToken = try reader.bool()
    isAnthropic = try reader.bool()
    hasSocket = try reader.bool()
    let file = { (reader: inout ByteReader) throws(WireError) in try reader.string("file", atMost: 8_192) }
    caFile = try reader.optional(file)
    clientCertificate = try reader.optional(file)
    clientKey = try reader.optional(file)
    pin = try reader.optional { (reader) throws(WireError) in try reader.string("pin", atMost: 100) }
    proxy = try reader.optional { (reader) throws(WireError) in
      Proxy(host: try reader.string("proxy", atMost: 300), port: try reader.count("port", atMost: 65_535))
    }
    errand = try reader.optional { (reader) throws(WireError) in try Errand(from: &reader) }
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(origin)
    writer.write(path)
    writer.write(port)
    for flag in [expectsToken, isAnthropic, hasSocket] { writer.write(flag) }
    for text in [caFile, clientCertificate, clientKey, pin] { writer.write(optional: text) { $0.write($1) } }
    writer.write(optional: proxy) { writer, proxy in
      writer.write(proxy.host)
      writer.write(proxy.port)
    }
    writer.write(optional: errand) { $1.write(into: &$0) }
  }
}
