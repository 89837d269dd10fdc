import Foundation
import Glibc
import TestSupport
import Testing

/// A name whose address changes: nobody gets anything who cannot prove by TLS that it is his.
@Suite(
  .serialized, .enabled(if: Need.programs("nginx", "openssl", "unshare", "mount") && Need.root))
struct NameServerTests {
  private static let name = "models.airlock.test"
  private static let token = "name-server-token-13ab90"

  private func scene(_ gateway: TLSProxy) throws -> Scene {
    let scene = try Scene()
    let origin = "https://\(Self.name):\(gateway.port)"
    try scene.ask(origin, provider: "openai")
    let token = try scene.repo.folder.write("token", Self.token + "\n", mode: 0o600)
    try scene.repo.global("airlock.caFile", gateway.authority)
    try scene.repo.global("airlock.tokenSource", "file:\(token)")
    try #require(try scene.airlock(["endpoint", "trust", origin]).status == 0)
    try scene.stageChange()
    return scene
  }

  private func hook(_ scene: Scene, _ names: NameServer) throws -> Run {
    let (program, arguments) = names.asked(by: scene.repo.gitDirectory + "/hooks/pre-commit", [])
    let run = try scene.repo.run(program, arguments)
    #expect(run.status == 0, "\(run.err)")
    return run
  }

  @Test func `a courier asks for the address once, and the next one shows its token to nobody else`() throws {
    let server = try ModelServer(.busyOnce, bearer: Self.token)
    var place = TLSProxy.Place()
    (place.names, place.keepsConnections) = ("DNS:\(Self.name)", false)
    let gateway = try TLSProxy(to: server.port, at: place)
    let elsewhere = try CountingListener("127.0.0.2", gateway.port)
    let names = try NameServer("127.0.0.1", "127.0.0.2")
    let scene = try scene(gateway)
    let run = try hook(scene, names)
    // It was turned away, was to come back, and the connection was gone: the spare courier was led elsewhere, where nobody
    // could prove the name.
    #expect(server.requests.map { $0.headers["authorization"] } == ["Bearer \(Self.token)"])
    #expect(try scene.lastReview().isComplete == false, "\(run.err)")
    #expect(names.questions == [Self.name, Self.name])
    #expect(elsewhere.connections == 1)
    // The control: everybody else who asks now goes there.
    let script = "import socket; socket.create_connection(('\(Self.name)', \(gateway.port)), 5)"
    let (program, arguments) = names.asked(by: "/usr/bin/python3", ["-S", "-E", "-c", script])
    #expect(try Run(program, arguments, environment: ["PATH": "/usr/bin:/bin"]).status == 0)
    #expect(elsewhere.connections == 2 && names.questions.count == 3)
  }

  @Test func `the next courier goes where the name leads, and tells nothing to whom it does not belong`() throws {
    let server = try ModelServer(content: Scene.complaint(), bearer: Self.token)
    let stranger = try ModelServer(content: Scene.complaint(), bearer: Self.token)
    var place = TLSProxy.Place()
    place.names = "DNS:\(Self.name)"
    let gateway = try TLSProxy(to: server.port, at: place)
    (place.address, place.port, place.vouchedBy, place.names) = (
      "127.0.0.2", gateway.port, gateway, "DNS:elsewhere.airlock.test"
    )
    let others = try TLSProxy(to: stranger.port, at: place)
    let names = try NameServer("127.0.0.1")
    let scene = try scene(gateway)
    _ = try hook(scene, names)
    #expect(try scene.lastReview().isComplete == true)
    #expect(server.requests.map { $0.headers["authorization"] } == ["Bearer \(Self.token)"])
    // The same authority vouches for both, and each has a name of its own.
    try names.answer(["127.0.0.2"])
    try scene.repo.stage([Scene.path: "first = 1\n" + Scene.change.text])
    let run = try hook(scene, names)
    #expect(run.err.contains("its certificate is for another host"), "\(run.err)")
    #expect(try scene.lastReview().isComplete == false)
    #expect(stranger.connections == 0 && names.questions == [Self.name])
    // The control: the stranger would have answered to his own name.
    #expect(others.port == gateway.port && server.requests.count == 1)
    try names.answer(["127.0.0.1"])
    try scene.repo.stage([Scene.path: "second = 2\n" + Scene.change.text])
    _ = try hook(scene, names)
    #expect(try scene.lastReview().isComplete == true)
    #expect(server.requests.count == 2)
  }

  @Test func `a name that nobody knows is told`() throws {
    let server = try ModelServer()
    let gateway = try TLSProxy(to: server.port)
    let scene = try scene(gateway)
    let names = try NameServer()
    let run = try hook(scene, names)
    #expect(run.err.contains("\(Self.name):\(gateway.port) has no address"), "\(run.err)")
    #expect(names.questions.contains(Self.name))
    #expect(try scene.lastReview().isComplete == false)
    #expect(server.requests.isEmpty)
  }
}
