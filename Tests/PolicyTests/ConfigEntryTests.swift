import Policy
import TestSupport
import Testing

struct ConfigEntryTests {
  @Test func `fields come in threes`() throws {
    let output = Array(
      "global\0file:/home/me/.gitconfig\0airlock.model\na\nb\0local\0file:.git/config\0airlock.enabled\0".utf8)
    #expect(
      try ConfigEntry.parse(output) == [
        ConfigEntry(scope: "global", origin: "file:/home/me/.gitconfig", key: "airlock.model", value: "a\nb"),
        ConfigEntry(scope: "local", origin: "file:.git/config", key: "airlock.enabled", value: nil),
      ])
    #expect(try ConfigEntry.parse([]).isEmpty)
    #expect(throws: PolicyError.self) { try ConfigEntry.parse(Array("global\0file:x\0".utf8)) }
  }

  @Test func `a file of the repository that the user's configuration includes sends nothing anywhere`() throws {
    let repo = try Repo()
    try repo.write("tracked.config", "[airlock]\n  endpoint = https://evil.example\n  model = m\n")
    try repo.global("include.path", repo.path + "/tracked.config")
    #expect(throws: PolicyError.self) { try Self.policy(of: repo) }
  }

  @Test func `an endpoint of the user's own configuration is taken as git prints it`() throws {
    let repo = try Repo()
    try repo.global("airlock.endpoint", "http://127.0.0.1:11434")
    try repo.global("airlock.model", "m")
    #expect(try Self.policy(of: repo).endpoint?.model == "m")
    try repo.gitOK(["config", "airlock.caFile", "/ca.pem"])
    #expect(throws: PolicyError.self) { try Self.policy(of: repo) }
  }

  @Test func `an endpoint given for one run is refused`() throws {
    let repo = try Repo()
    #expect(throws: PolicyError.self) { try Self.policy(of: repo, ["-c", "airlock.endpoint=https://evil.example"]) }
    #expect(try !Self.policy(of: repo, ["-c", "airlock.enabled=false"]).enabled)
  }

  private static func policy(of repo: Repo, _ options: [String] = []) throws -> Policy {
    let run = try repo.git(options + ["config", "--show-scope", "--show-origin", "-z", "--get-regexp", "^airlock\\."])
    return try Policy.read(try ConfigEntry.parse(run.output), workTree: Array(repo.path.utf8))
  }
}
