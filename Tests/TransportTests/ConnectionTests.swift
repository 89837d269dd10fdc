import Foundation
import TestSupport
import Testing
import Transport
import Wire

@Suite(.serialized, .enabled(if: Need.programs("nginx", "openssl")))
struct ConnectionTests {
  static let shared = Result { try Nginx() }
  let server: Nginx

  init() throws {
    server = try ConnectionTests.shared.get()
  }

  private func connect(
    _ origin: String? = nil, trusting authority: String?? = nil, limit: Int = 1 << 20
  ) throws -> Connection {
    try Connection(
      ConnectionSettings(origin: origin ?? server.origin, caFile: authority ?? server.authority, replyLimit: limit))
  }

  private func post(_ path: String, over connection: Connection, milliseconds: Int = 5_000) throws -> HTTPReply {
    try connection.post(
      path: path, headers: ["Content-Type: application/json"], body: Array("{}".utf8),
      deadlineMilliseconds: milliseconds)
  }

  private func failure(_ body: () throws -> Void) -> TransportError? {
    do {
      try body()
      return nil
    } catch {
      return error as? TransportError
    }
  }

  @Test func `a request over TLS brings its reply`() throws {
    let reply = try post("/ok", over: connect())
    #expect(reply.status == 200)
    #expect(reply.contentType == "application/json")
    #expect(reply.body == Array(#"{"ok":true}"#.utf8))
  }

  @Test func `requests go over one connection, and the room is asked once`() throws {
    let connection = try connect()
    var asked = 0
    for expected in 1...3 {
      let reply = try connection.post(path: "/count", body: [], deadlineMilliseconds: 5_000) {
        asked += 1
        return nil
      }
      #expect(reply.body == Array("\(expected)".utf8))
    }
    #expect(asked == 1)
  }

  @Test func `the token is asked for late, goes out, and does not come back`() throws {
    let connection = try connect()
    for _ in 0..<2 {
      let reply = try connection.post(path: "/token", body: [], deadlineMilliseconds: 5_000) {
        SecretBytes(standIn: "marker-token-1234567")
      }
      #expect(reply.body == Array(#"{"seen":"Bearer ‹token›*********"}"#.utf8))
    }
  }

  @Test func `a token can be shown as an API key`() throws {
    let connection = try Connection(
      ConnectionSettings(origin: server.origin, caFile: server.authority, credentialHeader: .apiKey))
    let reply = try connection.post(path: "/key", body: [], deadlineMilliseconds: 5_000) {
      SecretBytes(standIn: "marker-token-1234567")
    }
    #expect(reply.body == Array(#"{"seen":"‹token›*********"}"#.utf8))
  }

  @Test func `the token is taken out of what is sent`() throws {
    let connection = try connect()
    let token = "marker-token-1234567"
    for _ in 0..<2 {
      let reply = try connection.post(
        path: "/body", body: Array("{\"a\":\"\(token)\"}".utf8), deadlineMilliseconds: 5_000
      ) { SecretBytes(standIn: token) }
      #expect(reply.body == Array("{\"a\":\"‹token›*********\"}".utf8))
    }
  }

  @Test(arguments: ["two\r\nlines-and-more", "", "with space in it"])
  func `a token that no header may hold stops the request`(token: String) throws {
    let connection = try connect()
    let error = failure {
      _ = try connection.post(path: "/token", body: [], deadlineMilliseconds: 5_000) { SecretBytes(standIn: token) }
    }
    guard case .stopped = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a room that cannot narrow itself sends nothing`() throws {
    struct Reason: Error, CustomStringConvertible { let description = "no second filter" }
    let connection = try connect()
    let error = failure {
      _ = try connection.post(path: "/ok", body: [], deadlineMilliseconds: 5_000) { throw Reason() }
    }
    #expect(error == .stopped("no second filter"))
  }

  @Test func `a certificate for another host is not trusted`() throws {
    let error = failure { _ = try post("/ok", over: connect("https://127.0.0.1:\(server.wrongHost)")) }
    #expect(error == .tls("its certificate is for another host"))
  }

  @Test func `an authority that is not trusted is named`() throws {
    let error = failure { _ = try post("/ok", over: connect(trusting: .some(nil))) }
    #expect(error == .tls("its certificate comes from an authority that is not trusted"))
  }

  @Test func `an expired certificate is named`() throws {
    let error = failure { _ = try post("/ok", over: connect("https://127.0.0.1:\(server.expired)")) }
    #expect(error == .tls("its certificate has expired"))
  }

  @Test func `a file of authorities that is not there is named`() throws {
    let error = failure { _ = try post("/ok", over: connect(trusting: "/nonexistent/ca.pem")) }
    #expect(error == .tls("the file of trusted certificates cannot be read"))
  }

  @Test func `plain HTTP from a TLS port, and TLS to a plain one, fail`() throws {
    let plain = failure { _ = try post("/ok", over: connect("https://127.0.0.1:\(server.plain)")) }
    #expect(plain == .tls("no TLS connection came about"))
    #expect(try post("/ok", over: connect("http://127.0.0.1:\(server.good)")).status == 400)
  }

  @Test func `a redirect is not followed`() throws {
    #expect(failure { _ = try post("/redirect", over: connect()) } == .redirected(to: 302))
  }

  @Test func `a name is resolved, and its certificate is checked by the name`() throws {
    #expect(try post("/ok", over: connect("https://localhost:\(server.good)")).status == 200)
    let error = failure { _ = try post("/ok", over: connect("https://localhost:\(server.expired)")) }
    #expect(error == .tls("its certificate has expired") || error == .tls("its certificate is for another host"))
  }

  @Test func `a server on a Unix socket is reached over it alone`() throws {
    let settings = ConnectionSettings(origin: "http://127.0.0.1:1", unixSocket: server.socket)
    let connection = try Connection(settings)
    for expected in 1...2 { #expect(try post("/count", over: connection).body == Array("\(expected)".utf8)) }
    let absent = ConnectionSettings(origin: "http://127.0.0.1:\(server.plain)", unixSocket: "/nonexistent/socket")
    #expect(failure { _ = try post("/ok", over: Connection(absent)) } != nil)
  }

  @Test func `a host that does not answer costs the time to connect`() throws {
    let full = try FullListener()
    let connection = try Connection(
      ConnectionSettings(origin: "http://127.0.0.1:\(full.port)", connectTimeoutMilliseconds: nil))
    #expect(failure { _ = try post("/ok", over: connection) } == .connectTimedOut(milliseconds: 300))
  }

  @Test(
    arguments: [
      (ModelServer.Behaviour.garbage, TransportError.badReply("it is not HTTP/1.1")), (.close, .connectionClosed),
      (.drip, .timedOut), (.redirect, .redirected(to: 302)), (.huge, .tooLarge(limit: 1 << 20)),
    ] as [(ModelServer.Behaviour, TransportError)])
  func `a server that misbehaves is named by what it did`(
    behaviour: ModelServer.Behaviour, expected: TransportError
  ) throws {
    let model = try ModelServer(behaviour)
    let error = failure {
      _ = try post("/v1/chat/completions", over: connect(model.origin), milliseconds: 1_200)
    }
    #expect(error == expected)
  }

  @Test func `a name that does not exist is said so`() throws {
    let error = failure { _ = try post("/ok", over: connect("https://does-not-exist.invalid")) }
    guard case .resolveFailed = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `of a reply that breaks off, what came is handed back`() throws {
    let model = try ModelServer(.truncated)
    let reply = try post("/v1/chat/completions", over: connect(model.origin))
    #expect(reply.status == 200 && reply.cut == .endedEarly && !reply.body.isEmpty)
  }

  @Test func `of a reply on its way, what came is shown once, and it goes on`() throws {
    let connection = try connect(limit: 4 << 20)
    var shown: [[UInt8]] = []
    let reply = try connection.post(
      path: "/slow", body: [], deadlineMilliseconds: 2_500,
      interim: Interim(afterMilliseconds: 1_300) { shown.append($0) })
    #expect(reply.cut == .timedOut)
    let first = try #require(shown.first)
    #expect(shown.count == 1 && !first.isEmpty && first.count < reply.body.count && reply.body.starts(with: first))
  }

  @Test func `nothing is shown of a reply that came before, nor of a refusal`() throws {
    for path in ["/ok", "/busy"] {
      var shown = 0
      _ = try connect().post(
        path: path, body: [], deadlineMilliseconds: 5_000,
        interim: Interim(afterMilliseconds: path == "/ok" ? 5_000 : 0) { _ in shown += 1 })
      #expect(shown == 0, "\(path)")
    }
  }

  @Test func `a reply of 2 MB is too much`() throws {
    #expect(failure { _ = try post("/large", over: connect()) } == .tooLarge(limit: 1 << 20))
    #expect(try post("/large", over: connect(limit: 2 << 20)).body.count == 2 << 20)
  }

  @Test func `a slow reply ends at the deadline`() throws {
    #expect(try post("/slow", over: connect(limit: 4 << 20), milliseconds: 400).cut == .timedOut)
  }

  @Test func `a refused connection is said at once`() throws {
    let port = try Nginx.freePorts(1)[0]
    #expect(failure { _ = try post("/ok", over: connect("http://127.0.0.1:\(port)")) } == .refused)
  }

  @Test func `a status and its Retry-After come through`() throws {
    let reply = try post("/busy", over: connect())
    #expect(reply.status == 429)
    #expect(reply.retryAfter == 7)
  }

  @Test func `a compressed reply is refused`() throws {
    let error = failure { _ = try post("/packed", over: connect()) }
    #expect(error == .badReply("it is compressed, which was not asked for"))
  }

  @Test func `a server that wants a certificate gets the one of the settings`() throws {
    var settings = ConnectionSettings(origin: "https://127.0.0.1:\(server.mutual)", caFile: server.authority)
    #expect(try post("/ok", over: Connection(settings)).status == 400)
    (settings.clientCertificate, settings.clientKey) = server.client
    #expect(try post("/ok", over: Connection(settings)).status == 200)
    settings.clientKey = "/nonexistent"
    let error = failure { _ = try post("/ok", over: Connection(settings)) }
    #expect(error == .unacceptable("client certificate or key: it cannot be read or used"))
  }

  @Test func `a key with a passphrase is opened with the right one alone, and nobody is asked for it`() throws {
    var settings = ConnectionSettings(origin: "https://127.0.0.1:\(server.mutual)", caFile: server.authority)
    settings.clientCertificate = server.client.certificate
    settings.clientKey = try server.lockedKey("\\141 passphrase", isNewForm: true)
    for (passphrase, expected) in [
      ("a passphrase", nil),
      ("another passphrase", TransportError.keyNotOpened(origin: "https://127.0.0.1:\(server.mutual)")),
    ] {
      let connection = try Connection(settings)
      try connection.openKey(with: SecretBytes(standIn: passphrase))
      #expect(failure { _ = try post("/ok", over: connection) } == expected)
    }
    let error = failure { _ = try post("/ok", over: Connection(settings)) }
    #expect(error == .unacceptable("client certificate or key: it cannot be read or used"))
  }

  @Test func `only the pinned key is believed`() throws {
    var settings = ConnectionSettings(origin: server.origin, caFile: server.authority)
    settings.pin = server.pin
    #expect(try post("/ok", over: Connection(settings)).status == 200)
    settings.pin = "sha256//" + String(repeating: "A", count: 43) + "="
    let error = failure { _ = try post("/ok", over: Connection(settings)) }
    #expect(error == .tls("its key is not the one that was pinned"))
    settings.pin = "/etc/passwd"
    #expect(failure { _ = try Connection(settings) } == .unacceptable("pin"))
  }

  @Test func `a proxy is never asked for loopback`() throws {
    var settings = ConnectionSettings(origin: server.origin, caFile: server.authority)
    settings.proxy = "127.0.0.1:9"
    #expect(try post("/ok", over: Connection(settings)).status == 200)
  }

  @Test func `a proxy makes the connection and sees the origin's name only`() throws {
    let proxy = try ConnectProxy(to: server.good)
    var settings = ConnectionSettings(origin: "https://localhost:\(server.good)", caFile: server.authority)
    settings.proxy = "127.0.0.1:\(proxy.port)"
    let reply = try Connection(settings).post(path: "/token", body: [1, 2], deadlineMilliseconds: 5_000) {
      SecretBytes(standIn: "marker-token-1234567")
    }
    #expect(reply.status == 200)
    let seen = proxy.seen
    #expect(seen.hasPrefix("CONNECT localhost:\(server.good) HTTP/1.1\r\n"), "\(seen)")
    #expect(!seen.contains("marker") && !seen.contains("/token"), "\(seen)")
  }

  @Test func `there is no second connection`() throws {
    let connection = try connect()
    #expect(try post("/last", over: connection).status == 200)
    #expect(failure { _ = try post("/ok", over: connection) } == .connectionClosed)
  }

  @Test(arguments: ["Authorization: x", "Host: x", "a: b\r\nc: d", "no colon", ": x", "Cookie: a=b"])
  func `headers of ours cannot be set by a caller`(header: String) throws {
    let connection = try connect()
    let error = failure { _ = try connection.post(path: "/ok", headers: [header], body: [], deadlineMilliseconds: 500) }
    #expect(error == .unacceptable("header"))
  }

  @Test(arguments: ["", "ok", "/o k", "/o\r\nk", "/ok#x"])
  func `a path that is none is refused`(path: String) throws {
    let connection = try connect()
    #expect(failure { _ = try post(path, over: connection) } == .unacceptable("path"))
  }
}
