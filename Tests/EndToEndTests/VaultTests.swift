import Foundation
import Glibc
import TestSupport
import Testing

/// A token out of HashiCorp Vault: over TLS, by a courier of Vault's own, into the courier that asks the model.
@Suite(.serialized, .enabled(if: Need.programs("dbus-daemon", "gnome-keyring-daemon", "nginx", "openssl")))
struct VaultTests {
  private static let token = "vault-" + #"<to"ken\-90fe12"# + "-marker"
  private static let secretID = "secret-id-" + #"5b\"7\c0"# + "-marker"
  private let service: SecretService
  private let model: ModelServer
  private let proxy: TLSProxy
  private let vault: VaultServer
  private let vaultProxy: TLSProxy
  private let scene: Scene

  init() throws {
    service = try SecretService()
    model = try ModelServer(content: Scene.complaint(), bearer: Self.token)
    proxy = try TLSProxy(to: model.port)
    vault = try VaultServer(token: Self.token, secretID: Self.secretID)
    vaultProxy = try TLSProxy(to: vault.port)
    scene = try Scene(adding: service.environment)
    try scene.ask(proxy.origin, provider: "openai")
    for (key, value) in [
      ("caFile", proxy.authority), ("tokenSource", "vault"), ("vault", vaultProxy.origin), ("vaultRole", "role-1"),
      ("vaultSecret", "secret/team/airlock#token"), ("vaultCAFile", vaultProxy.authority),
    ] { try scene.repo.global("airlock." + key, value) }
    let set = try scene.airlock(["token", "set", vaultProxy.origin], input: Array((Self.secretID + "\n").utf8))
    try #require(set.status == 0, "\(set.err)")
    try scene.stageChange()
  }

  private func hook() throws -> Run {
    let run = try scene.repo.run(scene.repo.gitDirectory + "/hooks/pre-commit")
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    for secret in [Self.token, Self.secretID, "hvs.lent"] {
      #expect(!run.err.contains(secret) && Folder.files(under: scene.repo.folder.path, containing: secret).isEmpty)
    }
    return run
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: #"\"#, with: #"\\"#).replacingOccurrences(of: "\"", with: #"\""#)
      .replacingOccurrences(of: "<", with: #"\u003c"#)
  }

  private func expectRefused(_ words: String) throws {
    let run = try hook()
    #expect(run.err.contains(words), "\(run.err)")
    #expect(model.requests.isEmpty)
    #expect(try scene.lastReview().isComplete == false)
  }

  @Test func `the token comes by way of a login, and Vault's own is given back`() throws {
    let run = try hook()
    #expect(try scene.lastReview().isComplete == true, "\(run.err)")
    #expect(model.requests.map { $0.headers["authorization"] } == ["Bearer \(Self.token)"])
    let lines = vault.requests.map { $0.line.replacingOccurrences(of: " HTTP/1.1", with: "") }
    #expect(
      lines.map { $0.replacingOccurrences(of: " HTTP/1.0", with: "") } == [
        "GET /v1/sys/health?standbyok=true", "POST /v1/auth/approle/login", "GET /v1/secret/data/team/airlock",
        "POST /v1/auth/token/revoke-self",
      ])
    #expect(vault.requests.map { $0.headers["x-vault-token"] != nil } == [false, false, true, true])
    // What is known of the change stays away from Vault.
    for request in vault.requests { #expect(!request.body.contains("orders")) }
  }

  @Test func `several requests are carried with one login`() throws {
    for number in 1...3 {
      let lines = (1...360).map { "value_\(number)_\($0) = \($0) + f(\($0))\n" }
      try scene.repo.stage(["part\(number).py": lines.joined()])
    }
    _ = try hook()
    #expect(model.requests.count > 1)
    #expect(model.requests.allSatisfy { $0.headers["authorization"] == "Bearer \(Self.token)" })
    #expect(vault.requests.filter { $0.line.contains("login") }.count == 1)
  }

  @Test(arguments: [
    ("sealed", "is sealed"), ("refuses", "refused the role or its secret id (status 400)"),
    ("no-json", "sent a reply that is no JSON"), ("forbids", "does not let the role read 'secret/team/airlock'"),
  ])
  func `what Vault does not give is told, and nothing is sent`(behaviour: String, words: String) throws {
    try vault.says(behaviour)
    try expectRefused("the Vault at 127.0.0.1:\(vaultProxy.port) \(words)")
  }

  @Test func `a token that was lent for too short a time is not used`() throws {
    try vault.says("slow")
    try vault.lends(1)
    try expectRefused("lent its token for too short a time")
    try vault.lends(0)
    _ = try hook()
    #expect(try scene.lastReview().isComplete == true)
  }

  @Test func `a secret or a value that is not there is told`() throws {
    try scene.repo.global("airlock.vaultSecret", "secret/team/other#token")
    try expectRefused("has no secret at 'secret/team/other'")
    for field in ["n", "absent"] {
      try scene.repo.global("airlock.vaultSecret", "secret/team/airlock#\(field)")
      try expectRefused("has no text '\(field)' in 'secret/team/airlock'")
    }
  }

  @Test func `a Vault that nobody vouches for gets no secret id`() throws {
    try scene.repo.global("airlock.vaultCAFile", proxy.authority)
    try expectRefused("is not trusted")
    #expect(vault.requests.isEmpty)
  }

  @Test func `without a secret id the way to set one is told`() throws {
    #expect(try scene.airlock(["token", "remove", vaultProxy.origin]).status == 0)
    try expectRefused("airlock token set https://127.0.0.1:\(vaultProxy.port)")
    #expect(vault.requests.isEmpty)
  }

  @Test func `a repository cannot name a Vault, and half of the settings send nothing`() throws {
    try scene.repo.gitOK(["config", "airlock.vault", "https://127.0.0.1:1"])
    try expectRefused("may be set only in the user's or the system's configuration")
    try scene.repo.gitOK(["config", "--unset", "airlock.vault"])
    for secret in ["secret", "secret/../sys#x", "secret/a", "secret/a#b#c", "secret/a?x#b"] {
      try scene.repo.global("airlock.vaultSecret", secret)
      try expectRefused("needs a role's id, and a secret as MOUNT/PATH#FIELD")
    }
  }

  @Test func `it goes together with a client key behind a passphrase, which is the keyring's`() throws {
    let gateway = try TLSProxy(to: model.port, isStrict: true)
    for (key, value) in [
      ("endpoint", gateway.origin), ("caFile", gateway.authority), ("clientCertificate", gateway.client.certificate),
      ("clientKey", try gateway.lockedClientKey("a passphrase")),
    ] { try scene.repo.global("airlock." + key, value) }
    try expectRefused("airlock token set --client-key https://127.0.0.1:\(gateway.port)")
    let set = try scene.airlock(["token", "set", "--client-key", gateway.origin], input: Array("a passphrase\n".utf8))
    try #require(set.status == 0, "\(set.err)")
    let run = try hook()
    #expect(try scene.lastReview().isComplete == true, "\(run.err)")
    #expect(model.requests.map { $0.headers["authorization"] } == ["Bearer \(Self.token)"])
  }

  @Test func `a remote Vault gets nothing before the user agreed to it`() throws {
    try scene.repo.global("airlock.vault", "https://vault.example.invalid")
    try expectRefused(
      "https://vault.example.invalid:443 is new; nothing was sent (airlock endpoint trust https://vault.example.invalid:443"
    )
    try scene.repo.global("airlock.endpoint", proxy.origin)
    let check = try scene.airlock(["token", "status", "--check", proxy.origin])
    #expect(check.status != 0 && check.err.contains("https://vault.example.invalid:443 is new"), "\(check.err)")
    // The control: once trusted, it is looked for.
    #expect(try scene.airlock(["endpoint", "trust", "https://vault.example.invalid"]).status == 0)
    let set = try scene.airlock(
      ["token", "set", "https://vault.example.invalid"], input: Array((Self.secretID + "\n").utf8))
    #expect(set.status == 0)
    try expectRefused("the Vault at vault.example.invalid:443 has no address")
  }

  @Test(.enabled(if: Need.root)) func `a stranger who listens in Vault's place gets nothing`() throws {
    let relay = try Relay(to: vaultProxy.port, user: 65_534)
    let origin = "https://127.0.0.1:\(relay.port)"
    try scene.repo.global("airlock.vault", origin)
    let set = try scene.airlock(["token", "set", origin], input: Array((Self.secretID + "\n").utf8))
    try #require(set.status == 0, "\(set.err)")
    try expectRefused("the server at 127.0.0.1:\(relay.port) belongs to another user, 'nobody'; nothing was sent")
    let check = try scene.airlock(["token", "status", "--check", proxy.origin])
    #expect(check.status != 0 && check.err.contains("belongs to another user"), "\(check.err)")
    #expect(vault.requests.isEmpty)
    // The control: it is Vault that answers there, with a certificate for the address.
    try scene.repo.global("airlock.serverUser", "nobody")
    _ = try hook()
    #expect(try scene.lastReview().isComplete == true)
    #expect(vault.requests.count == 4 && model.requests.count == 1)
    withExtendedLifetime(relay) {}
  }

  @Test(.enabled(if: Need.root))
  func `with the token handed over, nothing of it and of the secret id is left in Vault's courier`() throws {
    try vault.says("held")
    let commit = try Started(
      "/usr/bin/git", ["commit", "-q", "-m", "x"], environment: scene.repo.environment, in: scene.repo.path,
      withInput: false)
    while commit.poll() == nil, !vault.requests.contains(where: { $0.line.contains("revoke-self") }) { usleep(10_000) }
    // The control: what it still shows to Vault is there to be found, and says which courier it is.
    let lent = Canary("hvs.lent-by-the-server")
    let couriers = scene.installation.processes.filter {
      $0.name == "airlock-courier" && !lent.places($0.process).isEmpty
    }
    #expect(couriers.count == 1)
    // As JSON writes them they were on the way, too.
    for secret in [Self.token, Self.secretID].flatMap({ [$0, Self.escaped($0)] }) {
      for courier in couriers { #expect(Canary(secret).pieces(courier.process) == []) }
    }
    try vault.says("")
    #expect(commit.wait() == 0)
    #expect(try scene.lastReview().isComplete == true)
  }
}
