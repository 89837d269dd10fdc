import Foundation
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
    #expect(throws: PolicyError.self) { try ConfigEntry.parse(Array("global\0file:x\0airlock.model\nm".utf8)) }
  }

  @Test func `a file of the repository that the user's configuration includes sends nothing anywhere`() throws {
    let repo = try Repo()
    try repo.write("tracked.config", "[airlock]\n  endpoint = https://evil.example\n  model = m\n")
    try repo.global("include.path", repo.path + "/tracked.config")
    #expect(throws: PolicyError.self) { try Self.policy(of: repo) }
  }

  @Test(
    "A file of the repository is the repository's by whatever way it was included",
    arguments: [
      "../repo/tracked.config", "../home/../repo/./tracked.config", "~/../repo//tracked.config", "~/way/tracked.config",
      "../home/alias.config",
    ])
  func detour(include: String) throws {
    let repo = try Repo()
    try repo.write("tracked.config", "[airlock]\n  endpoint = https://evil.example\n  model = m\n")
    try FileManager.default.createSymbolicLink(atPath: repo.home + "/way", withDestinationPath: repo.path)
    try FileManager.default.createSymbolicLink(
      atPath: repo.home + "/alias.config", withDestinationPath: repo.path + "/tracked.config")
    try repo.global("include.path", include)
    let error = #expect(throws: PolicyError.self) { try Self.policy(of: repo) }
    #expect(error?.scope == "global")
    #expect(
      error?.reason
        == "may be set only in the user's or the system's configuration, and this file lies in the work tree")
  }

  @Test func `a link in the work tree that leads to the user's own file is the repository's`() throws {
    let repo = try Repo()
    try repo.folder.write("home/mine.config", "[airlock]\n  endpoint = https://a.example\n  model = m\n")
    try FileManager.default.createSymbolicLink(
      atPath: repo.path + "/tracked.config", withDestinationPath: repo.home + "/mine.config")
    try repo.global("include.path", repo.path + "/tracked.config")
    #expect(throws: PolicyError.self) { try Self.policy(of: repo) }
  }

  @Test func `a work tree whose name is no text still has its files`() throws {
    let tree = Array("/home/me/".utf8) + [0xFF]
    let output =
      Array("global\0file:".utf8) + tree + Array("/tracked\0airlock.endpoint\nhttps://evil.example\0".utf8)
    let entry = try #require(try ConfigEntry.parse(output).first)
    #expect(entry.level(workTree: tree) == .convenience)
    #expect(entry.level(workTree: Array("/home/me/".utf8) + [0xFE]) == .user)
  }

  @Test func `beside a work tree, and without one, the user's file is the user's`() {
    let entry = ConfigEntry(scope: "global", origin: "file:/home/me/.gitconfig", key: "airlock.model", value: "m")
    #expect(entry.level(workTree: []) == .user)
    #expect(entry.level(workTree: Array("/home/m".utf8)) == .user)
    #expect(entry.level(workTree: Array("/home/me/".utf8)) == .convenience)
    #expect(entry.level(workTree: Array("/".utf8)) == .convenience)
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
