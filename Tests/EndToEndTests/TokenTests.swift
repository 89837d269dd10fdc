import Foundation
import TestSupport
import Testing

/// The token, from the real keyring over real TLS to the one origin it belongs to.
@Suite(.serialized, .enabled(if: Need.programs("dbus-daemon", "gnome-keyring-daemon", "nginx", "openssl")))
struct TokenTests {
  static let token = "tok-" + "4f1c9e7a2b8d" + "-marker"

  private func set(_ scene: Scene, _ origin: String, _ service: SecretService) throws {
    let run = try scene.airlock(
      ["token", "set", origin], adding: service.environment, input: Array((Self.token + "\n").utf8))
    try #require(run.status == 0, "\(run.out)\(run.err)")
    #expect(!(run.out + run.err).contains(Self.token))
  }

  @Test func `a token is set, told of and removed, and never shown`() throws {
    let service = try SecretService()
    let scene = try Scene(hook: false)
    let origin = "https://models.example.org"
    let none = try scene.airlock(["token", "status", origin], adding: service.environment)
    #expect(none.status == 1, "\(none.out)\(none.err)")
    try set(scene, origin, service)
    let status = try scene.airlock(["token", "status", origin], adding: service.environment)
    #expect(status.status == 0, "\(status.out)\(status.err)")
    #expect(!(status.out + status.err).contains(Self.token))
    let other = try scene.airlock(["token", "status", "https://models.example.org:8443"], adding: service.environment)
    #expect(other.status == 1)
    #expect(try scene.airlock(["token", "remove", origin], adding: service.environment).status == 0)
    #expect(try scene.airlock(["token", "status", origin], adding: service.environment).status == 1)
    #expect(try scene.airlock(["token", "remove", origin], adding: service.environment).status == 1)
  }

  @Test func `tokens are listed with their age and rotated, and never shown`() throws {
    let service = try SecretService()
    let scene = try Scene(hook: false)
    func token(_ arguments: [String], _ input: String = "") throws -> Run {
      let run = try scene.airlock(["token"] + arguments, adding: service.environment, input: Array(input.utf8))
      #expect(!(run.out + run.err).contains(Self.token), "\(run.out)\(run.err)")
      return run
    }
    #expect(try token(["list"]).out == "the keyring has no token of airlock's\n")
    let missing = try token(["rotate", "https://b.example.org"], Self.token + "\n")
    #expect(missing.status == 1 && missing.err.contains("airlock token set"), "\(missing.err)")
    try set(scene, "https://b.example.org", service)
    try set(scene, "https://a.example.org:8443", service)
    #expect(
      try token(["list"]).out
        == "https://a.example.org:8443, kept today\nhttps://b.example.org:443, kept today\n")
    let rotated = try token(["rotate", "https://b.example.org"], Self.token + "-2\n")
    #expect(rotated.status == 0 && rotated.out.contains("is replaced; the old one, kept today"), "\(rotated.out)")
    #expect(rotated.err.contains("revoke the old one"))
    let web = "eyJhbGciOiJub25lIn0.eyJleHAiOjE1MDAwMDAwMDB9.c2lnbmF0dXJl"
    #expect(try token(["rotate", "https://b.example.org"], web + "\n").status == 0)
    #expect(try token(["status", "https://b.example.org"]).out.contains(", kept today, expired "))
  }

  @Test func `an empty or broken token is refused`() throws {
    let service = try SecretService()
    let scene = try Scene(hook: false)
    for input in ["", "\n", "two words\n", "line\r\nHost: evil\n", "\u{1B}[31m\n"] {
      let run = try scene.airlock(
        ["token", "set", "https://models.example.org"], adding: service.environment, input: Array(input.utf8))
      #expect(run.status != 0, "\(input.debugDescription) was taken")
    }
  }

  @Test func `a commit carries the token to its origin and leaves it nowhere else`() throws {
    let service = try SecretService()
    let server = try ModelServer(content: Scene.complaint(), bearer: Self.token)
    let proxy = try TLSProxy(to: server.port)
    let scene = try Scene(adding: service.environment)
    try scene.ask(proxy.origin, provider: "openai")
    try scene.repo.global("airlock.caFile", proxy.authority)
    try set(scene, proxy.origin, service)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("sql")), "\(run.err)")
    #expect(server.requests.first?.headers["authorization"] == "Bearer \(Self.token)")
    #expect(server.requests.first?.body.contains(Self.token) == false)
    #expect(try scene.lastReview().isComplete == true)
    #expect(!run.err.contains(Self.token))
    #expect(Folder.files(under: scene.repo.folder.path, containing: Self.token).isEmpty)
  }

  @Test func `a token that a server sends back is shown nowhere`() throws {
    let service = try SecretService()
    let words = "your token is \(Self.token), keep it safe"
    let server = try ModelServer(content: Scene.complaint(title: words, detail: words))
    let proxy = try TLSProxy(to: server.port)
    let scene = try Scene(adding: service.environment)
    try scene.ask(proxy.origin)
    try scene.repo.global("airlock.caFile", proxy.authority)
    try set(scene, proxy.origin, service)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0 && !run.err.contains(Self.token), "\(run.err)")
    #expect(Folder.files(under: scene.repo.folder.path, containing: Self.token).isEmpty)
  }

  @Test func `no process has the token in its environment or arguments while it is used`() throws {
    let service = try SecretService()
    let server = try ModelServer(.slow, bearer: Self.token)
    let proxy = try TLSProxy(to: server.port)
    let scene = try Scene(adding: service.environment)
    try scene.ask(proxy.origin, deadline: 3)
    try scene.repo.global("airlock.caFile", proxy.authority)
    try set(scene, proxy.origin, service)
    try scene.stageChange()
    let commit = try Started(
      "/usr/bin/git", ["commit", "-q", "-m", "x"], environment: scene.repo.environment, in: scene.repo.path,
      withInput: false)
    var rounds = 0
    var sawCourier = false
    while commit.poll() == nil {
      for process in try FileManager.default.contentsOfDirectory(atPath: "/proc") where Int(process) != nil {
        for name in ["environ", "cmdline"] {
          guard let data = FileManager.default.contents(atPath: "/proc/\(process)/\(name)") else { continue }
          #expect(data.range(of: Data(Self.token.utf8)) == nil, "/proc/\(process)/\(name)")
          if name == "cmdline", data.range(of: Data("airlock-courier".utf8)) != nil { sawCourier = true }
        }
      }
      rounds += 1
      usleep(20_000)
    }
    #expect(commit.wait() == 0 && rounds > 3 && sawCourier)
    #expect(server.requests.first?.headers["authorization"] == "Bearer \(Self.token)")
    #expect(Folder.files(under: scene.repo.folder.path, containing: Self.token).isEmpty)
  }

  @Test func `a server that nobody vouches for gets neither token nor change`() throws {
    let service = try SecretService()
    let server = try ModelServer()
    let proxy = try TLSProxy(to: server.port)
    let scene = try Scene(adding: service.environment)
    try scene.ask(proxy.origin)
    try set(scene, proxy.origin, service)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    #expect(run.err.contains("certificate"), "\(run.err)")
    #expect(server.connections == 0)
    #expect(try scene.lastReview().isComplete == false)
  }

  /// What a keyring that does not answer costs: a clear line, soon.
  private func expectSoon(_ scene: Scene, _ server: ModelServer, _ words: [String], adding: [String: String]) throws {
    try scene.stageChange()
    let run = try scene.repo.commit(adding: adding)
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    #expect(run.lines.contains { line in words.contains { line.lowercased().contains($0) } }, "\(run.err)")
    #expect(run.milliseconds < 3_000)
    #expect(server.requests.isEmpty)
    #expect(try scene.lastReview().isComplete == false)
    let status = try scene.airlock(["token", "status", "https://127.0.0.1:1"], adding: adding)
    #expect(
      status.status != 0 && status.milliseconds < 2_500 && !status.err.isEmpty, "\(status.milliseconds) \(status.err)")
  }

  @Test func `a locked keyring is told within two seconds`() throws {
    let service = try SecretService()
    let server = try ModelServer()
    let proxy = try TLSProxy(to: server.port)
    let scene = try Scene()
    try scene.ask(proxy.origin)
    try scene.repo.global("airlock.caFile", proxy.authority)
    try set(scene, proxy.origin, service)
    try service.lock()
    try expectSoon(scene, server, ["locked"], adding: service.environment)
  }

  @Test func `a missing bus is told within two seconds`() throws {
    let server = try ModelServer()
    let proxy = try TLSProxy(to: server.port)
    let scene = try Scene()
    try scene.ask(proxy.origin)
    try scene.repo.global("airlock.caFile", proxy.authority)
    try expectSoon(scene, server, ["bus", "secret service", "keyring"], adding: [:])
  }

  @Test func `a bus without a keyring is told within two seconds, and none is started`() throws {
    let service = try SecretService(.busOnly)
    let server = try ModelServer()
    let proxy = try TLSProxy(to: server.port)
    let scene = try Scene()
    try scene.ask(proxy.origin)
    try scene.repo.global("airlock.caFile", proxy.authority)
    try expectSoon(scene, server, ["secret service", "keyring", "bus"], adding: service.environment)
    #expect(try service.ownerOfSecrets() == nil, "a keyring was started")
  }

  @Test func `no token in the keyring is told with the way to set one`() throws {
    let service = try SecretService()
    let server = try ModelServer()
    let proxy = try TLSProxy(to: server.port)
    let scene = try Scene()
    try scene.ask(proxy.origin)
    try scene.repo.global("airlock.caFile", proxy.authority)
    try scene.stageChange()
    let run = try scene.repo.commit(adding: service.environment)
    #expect(run.status == 0 && run.err.contains("airlock token set"), "\(run.err)")
    #expect(server.requests.isEmpty)
  }
}
