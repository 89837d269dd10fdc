import Foundation
import TestSupport
import Testing

/// A server that TLS does not vouch for gets no byte of the change and no token; one that is vouched for gets both.
@Suite(.enabled(if: Need.programs("openssl", "nginx"))) struct TLSFaultTests {
  private static let token = "marker-token-7654321"

  /// A change, a token in a file, and an endpoint whose authority is known.
  private func scene(_ origin: String, authority: String, deadline: Int = 10) throws -> Scene {
    let scene = try Scene()
    try scene.ask(origin, provider: "openai", deadline: deadline)
    try scene.repo.global("airlock.caFile", authority)
    let file = scene.repo.home + "/token"
    try Data(Self.token.utf8).write(to: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    try scene.repo.global("airlock.tokenSource", "file:" + file)
    return scene
  }

  @Test(arguments: [
    (OpenSSLServer.Fault.expired, "its certificate has expired"),
    (.otherName, "its certificate is for another host"), (.selfSigned, "its certificate is signed by itself"),
    (.oldProtocol, "no TLS connection came about"), (.cut, "no TLS connection came about"),
  ])
  func `a fault costs one line and gets nothing`(fault: OpenSSLServer.Fault, words: String) throws {
    let server = try OpenSSLServer(fault)
    let scene = try scene(server.origin, authority: server.authority)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.err.contains(words), "\(run.err)")
    #expect(run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    #expect(try scene.lastReview().isComplete == false)
    let received = server.stop()
    #expect(!received.contains("POST") && !received.contains(Self.token), "\(received)")
  }

  @Test func `without a fault the same server gets the request`() throws {
    let server = try OpenSSLServer(.none)
    let scene = try scene(server.origin, authority: server.authority, deadline: 2)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.err.contains("did not answer in time"), "\(run.err)")
    let received = server.stop()
    #expect(received.contains("POST /v1/chat/completions") && received.contains("Bearer \(Self.token)"), "\(received)")
  }

  @Test func `a gateway with TLS 1.3, client certificates and a rate limit is asked at its pace`() throws {
    let server = try ModelServer(bearer: Self.token)
    let gateway = try TLSProxy(to: server.port, isStrict: true)
    let scene = try scene(gateway.origin, authority: gateway.authority, deadline: 30)
    try scene.repo.global("airlock.clientCertificate", gateway.client.certificate)
    try scene.repo.global("airlock.clientKey", gateway.client.key)
    let long = { (word: String) in (0..<900).map { "\(word)_\($0) = \($0)\n" }.joined() }
    try scene.repo.stage(["a.py": long("first"), "b.py": long("second")])
    let run = try scene.repo.commit()
    #expect(try scene.lastReview().isComplete == true, "\(run.err)")
    let log = try gateway.log()
    #expect(log.filter { $0["status"] as? Int == 200 }.count == 2, "\(log)")
    #expect(log.contains { $0["status"] as? Int == 429 }, "\(log)")
    #expect(log.allSatisfy { $0["protocol"] as? String == "TLSv1.3" && $0["client"] as? String == "SUCCESS" }, "\(log)")
    #expect(server.requests.count == 2)
  }

  @Test func `a gateway that wants a client certificate gets nothing without one`() throws {
    let server = try ModelServer()
    let gateway = try TLSProxy(to: server.port, isStrict: true)
    let scene = try scene(gateway.origin, authority: gateway.authority)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.err.contains("answered with status 400"), "\(run.err)")
    #expect(try scene.lastReview().isComplete == false)
    #expect(server.requests.isEmpty)
  }
}
