import Policy
import Testing

/// A place a value can come from, and how far each kind of key may be set there.
struct Place: Sendable, CustomTestStringConvertible {
  let scope: String
  let origin: String
  let level: Setting.Level

  var testDescription: String { "\(scope) \(origin)" }

  static let all = [
    Place(scope: "system", origin: "file:/etc/gitconfig", level: .operator_),
    Place(scope: "global", origin: "file:/home/me/.gitconfig", level: .user),
    Place(scope: "global", origin: "file:/home/me/repository/config", level: .user),
    Place(scope: "global", origin: "file:/home/me/repo/.gitconfig", level: .convenience),
    Place(scope: "global", origin: "file:tracked/config", level: .convenience),
    Place(scope: "system", origin: "file:/home/me/repo/a/config", level: .convenience),
    Place(scope: "local", origin: "file:.git/config", level: .convenience),
    Place(scope: "local", origin: "file:/home/me/.gitconfig", level: .convenience),
    Place(scope: "worktree", origin: "file:.git/config.worktree", level: .convenience),
    Place(scope: "unknown", origin: "blob:1234", level: .convenience),
    Place(scope: "command", origin: "command line:", level: .thisRun),
    Place(scope: "command", origin: "file:/home/me/repo/included", level: .thisRun),
  ]
}

struct ScopeTests {
  static let workTree = Array("/home/me/repo".utf8)
  static let values = [
    "enabled": "false", "deadline": "3", "gate": "high", "gateIncomplete": "block", "sandbox": "require",
    "localOnly": "*.key", "allow": "injection.*:docs/",
    "neverSend": "*.pem", "endpoint": "https://evil.example", "provider": "openai", "model": "m", "caFile": "/ca.pem",
    "tokenSource": "none", "profile": "default", "clientCertificate": "/client.pem", "clientKey": "/client.key",
    "pin": "sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "proxy": "http://proxy.example:3128",
    "serverUser": "ollama", "control": "off", "contextTokens": "8192", "dailyTokens": "100000",
    "keepSent": "30", "background": "60", "priceInput": "2.50", "priceOutput": "10",
    "vault": "https://vault.example.org:8200", "vaultRole": "r-1", "vaultSecret": "kv/airlock#token",
    "vaultCAFile": "/etc/vault.pem",
  ]

  @Test("A value is trusted by where it stands", arguments: Place.all)
  func level(place: Place) {
    let entry = ConfigEntry(scope: place.scope, origin: place.origin, key: "airlock.model", value: "m")
    #expect(entry.level(workTree: Self.workTree) == place.level)
  }

  @Test("Every key is set where it may be, and is an error elsewhere", arguments: Place.all)
  func matrix(place: Place) throws {
    for setting in Setting.all {
      let value = try #require(Self.values[setting.name], "'\(setting.name)' needs a value in this test")
      let ground = ConfigEntry(
        scope: "system", origin: "file:/etc/gitconfig", key: "airlock.model", value: "of the operator")
      let entry = ConfigEntry(
        scope: place.scope, origin: place.origin, key: "airlock.\(setting.name.lowercased())", value: value)
      let mayBeSet =
        switch (setting.reach, place.level) {
        case (_, .operator_), (_, .user), (.thisRun, _), (.tightens, .convenience): true
        default: false
        }
      let result = Result { try Policy.read([ground, entry], workTree: Self.workTree) }
      switch result {
      case .success: #expect(mayBeSet, "'\(setting.name)' was taken")
      case .failure(let error):
        #expect(!mayBeSet, "'\(setting.name)' was refused: \(error)")
        let policyError = try #require(error as? PolicyError)
        #expect(policyError.key == entry.key && policyError.scope == place.scope && policyError.origin == place.origin)
      }
    }
  }

  @Test("An unknown key is an error in every scope", arguments: Place.all)
  func unknown(place: Place) {
    for key in ["airlock.endpiont", "airlock.", "airlock.model.name", "airlock.\u{130}gate"] {
      let entry = ConfigEntry(scope: place.scope, origin: place.origin, key: key, value: "x")
      #expect(throws: PolicyError.self) { try Policy.read([entry], workTree: Self.workTree) }
    }
  }

  @Test func `another program's keys are not ours`() throws {
    let entry = ConfigEntry(scope: "local", origin: "file:.git/config", key: "airlocks.endpoint", value: "x")
    #expect(try Policy.read([entry], workTree: Self.workTree).endpoint == nil)
  }
}
