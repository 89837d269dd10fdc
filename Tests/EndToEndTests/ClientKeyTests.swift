import Foundation
import Glibc
import TestSupport
import Testing

/// A client's key behind a passphrase that the keyring keeps, against a server that wants a client's certificate.
@Suite(.serialized, .enabled(if: Need.programs("dbus-daemon", "gnome-keyring-daemon", "nginx", "openssl")))
struct ClientKeyTests {
  private static let token = "client-key-" + "token-77aa01"
  private let canary = Canary("canary passphrase 90c1 of the tests")
  private let service: SecretService

  init() throws {
    service = try SecretService()
  }

  private func scene(_ gateway: TLSProxy, key: String, token: Bool = false, keeps passphrase: String?) throws -> Scene {
    let scene = try Scene(adding: service.environment)
    try scene.ask(gateway.origin, provider: "openai")
    for (name, value) in [
      ("caFile", gateway.authority), ("clientCertificate", gateway.client.certificate), ("clientKey", key),
      ("tokenSource", token ? "keyring" : "none"),
    ] { try scene.repo.global("airlock." + name, value) }
    if token { try keep(Self.token, ["set", gateway.origin], scene) }
    if let passphrase { try keep(passphrase, ["set", "--client-key", gateway.origin], scene) }
    try scene.stageChange()
    return scene
  }

  private func keep(_ secret: String, _ arguments: [String], _ scene: Scene) throws {
    let run = try scene.airlock(["token"] + arguments, input: Array((secret + "\n").utf8))
    try #require(run.status == 0, "\(run.err)")
  }

  @Test(arguments: [(true, true), (true, false), (false, false)])
  func `the keyring's passphrase opens it`(isNewForm: Bool, withToken: Bool) throws {
    let server = try ModelServer(content: Scene.complaint(), bearer: withToken ? Self.token : nil)
    let gateway = try TLSProxy(to: server.port, isStrict: true)
    let key = try gateway.lockedClientKey(canary.text, isNewForm: isNewForm)
    let scene = try scene(gateway, key: key, token: withToken, keeps: canary.text)
    let run = try scene.repo.commit()
    #expect(try scene.lastReview().isComplete == true, "\(run.err)")
    #expect(try gateway.log().allSatisfy { $0["client"] as? String == "SUCCESS" })
    #expect(server.requests.map { $0.headers["authorization"] } == [withToken ? "Bearer \(Self.token)" : nil])
    canary.expectNowhere(scene, service, said: run.output + run.errors)
  }

  private func expectRefused(_ scene: Scene, _ server: ModelServer, _ words: String, adding: [String: String] = [:])
    throws
  {
    let run = try scene.repo.commit(adding: adding)
    #expect(run.status == 0)
    #expect(run.lines.filter { $0.contains(words) }.count == 1, "\(run.err)")
    #expect(try scene.lastReview().isComplete == false)
    #expect(server.requests.isEmpty)
    canary.expectNowhere(scene, service, said: run.output + run.errors)
  }

  @Test func `another passphrase is told with the way to keep the right one, and so is none`() throws {
    let server = try ModelServer()
    let gateway = try TLSProxy(to: server.port, isStrict: true)
    let key = try gateway.lockedClientKey("another one")
    let scene = try scene(gateway, key: key, keeps: canary.text)
    let fix = "airlock token set --client-key https://127.0.0.1:\(gateway.port)"
    try expectRefused(scene, server, "wrong passphrase or client certificate (\(fix))")
    #expect(try gateway.log().isEmpty)
    #expect(try scene.airlock(["token", "remove", "--client-key", gateway.origin]).status == 0)
    try scene.repo.stage([Scene.path: Scene.change.text + "\n"])
    let none = "the keyring has no passphrase of the client key for '\(gateway.origin)' (keep it with: \(fix))"
    try expectRefused(scene, server, none)
  }

  @Test func `a locked keyring is told`() throws {
    let server = try ModelServer()
    let gateway = try TLSProxy(to: server.port, isStrict: true)
    let scene = try scene(gateway, key: try gateway.lockedClientKey(canary.text), keeps: canary.text)
    try service.lock()
    try expectRefused(scene, server, "the keyring is locked")
  }

  @Test func `a key without one needs no keyring`() throws {
    let server = try ModelServer(content: Scene.complaint())
    let gateway = try TLSProxy(to: server.port, isStrict: true)
    let scene = try scene(gateway, key: gateway.client.key, keeps: nil)
    let nowhere = ["DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere", "XDG_RUNTIME_DIR": "/nowhere"]
    let run = try scene.repo.commit(adding: nowhere)
    #expect(try scene.lastReview().isComplete == true, "\(run.err)")
  }

  @Test func `it is kept beside the token, told apart from it, and removed alone`() throws {
    let scene = try Scene(hook: false, adding: service.environment)
    let origin = "https://models.example.org:443"
    func airlock(_ words: String...) throws -> Run { try scene.airlock(["token"] + words) }
    #expect(try airlock("status", "--client-key", origin).status == 1)
    try keep(canary.text, ["set", "--client-key", origin], scene)
    #expect(try airlock("status", origin).status == 1)
    try keep(Self.token, ["set", origin], scene)
    let status = try airlock("status", "--client-key", origin)
    #expect(
      status.out == "a passphrase of the client key for \(origin) is in the keyring, kept today\n", "\(status.err)")
    let list = try airlock("list").out.split(separator: "\n").sorted()
    #expect(list == ["\(origin), kept today", "\(origin), passphrase of the client key, kept today"])
    #expect(try airlock("find").status == 0)
    #expect(try airlock("remove", "--client-key", origin).status == 0)
    #expect(try airlock("list").out == "\(origin), kept today\n")
    #expect(try airlock("status", "--check", "--client-key", origin).status == 64)
  }

  @Test func `doctor tells where to look for it`() throws {
    let scene = try Scene(adding: service.environment)
    try scene.ask("https://models.example.org")
    try scene.repo.global("airlock.clientCertificate", "/c.pem")
    let doctor = try scene.airlock(["doctor"])
    #expect(
      doctor.out.contains(
        "where '/c.pem' has a passphrase: airlock token status --client-key https://models.example.org:443"))
  }

  @Test(.enabled(if: Need.root)) func `no process holds it while the model thinks`() throws {
    let server = try ModelServer(.slow, bearer: Self.token)
    let gateway = try TLSProxy(to: server.port, isStrict: true)
    let scene = try scene(gateway, key: try gateway.lockedClientKey(canary.text), token: true, keeps: canary.text)
    try scene.repo.global("airlock.deadline", "4")
    let commit = try Started(
      "/usr/bin/git", ["commit", "-q", "-m", "x"], environment: scene.repo.environment, in: scene.repo.path,
      withInput: false)
    var rounds = 0
    let token = Canary(Self.token)
    while commit.poll() == nil {
      let rooms = scene.installation.processes
      for (process, name) in rooms { canary.expectUnnamed(by: process, name) }
      // Where the token is, TLS is finished.
      if rooms.contains(where: { $0.name == "airlock-courier" && !token.places($0.process).isEmpty }) {
        for (process, name) in rooms { #expect(canary.places(process).isEmpty, "\(name)") }
        rounds += 1
      }
      usleep(50_000)
    }
    #expect(rounds > 3)
    canary.expectNowhere(scene, service, said: Canary.words(of: commit))
  }
}
