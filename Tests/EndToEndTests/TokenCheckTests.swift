import Foundation
import TestSupport
import Testing

/// What a service says of a token, asked over TLS at the token's own origin.
@Suite(.serialized, .enabled(if: Need.programs("dbus-daemon", "gnome-keyring-daemon", "nginx", "openssl")))
struct TokenCheckTests {
  private static let token = "check-" + "token-27aa0d" + "-marker"
  private let service: SecretService
  private let server: VaultServer
  private let proxy: TLSProxy
  private let scene: Scene

  init() throws {
    service = try SecretService()
    server = try VaultServer(token: Self.token)
    proxy = try TLSProxy(to: server.port)
    scene = try Scene(hook: false, adding: service.environment)
    try scene.ask(proxy.origin, provider: "openai")
    try scene.repo.global("airlock.caFile", proxy.authority)
    let set = try scene.airlock(["token", "set", proxy.origin], input: Array((Self.token + "\n").utf8))
    try #require(set.status == 0, "\(set.err)")
  }

  private func check() throws -> Run {
    let run = try scene.airlock(["token", "status", "--check", proxy.origin])
    #expect(!(run.out + run.err).contains(Self.token))
    return run
  }

  @Test func `GitLab's scopes, and whether they are more than is needed`() throws {
    try server.says("gitlab api read_user")
    let wide = try check()
    #expect(wide.status == 1 && wide.out.contains("says that it may: api, read_user"), "\(wide.out)\(wide.err)")
    #expect(wide.err.contains("more than airlock needs: api, read_user") && wide.err.contains("token rotate"))
    try server.says("gitlab ai_features")
    let narrow = try check()
    #expect(narrow.status == 0 && narrow.out.contains("says that it may: ai_features"), "\(narrow.out)\(narrow.err)")
    #expect(server.requests.allSatisfy { $0.headers["authorization"] == "Bearer \(Self.token)" })
    #expect(server.requests.allSatisfy { $0.line.hasPrefix("GET /api/v4/personal_access_tokens/self ") })
  }

  @Test func `GitHub's scopes, from its header`() throws {
    try server.says("github repo workflow")
    let wide = try check()
    #expect(wide.status == 1 && wide.err.contains("more than airlock needs: repo, workflow"), "\(wide.out)\(wide.err)")
    try server.says("github")
    let none = try check()
    #expect(none.status == 0 && none.out.contains("says that it has no scope"), "\(none.out)\(none.err)")
  }

  @Test func `a service that does not tell, or does not know the token`() throws {
    let silent = try check()
    #expect(silent.status == 69 && silent.err.contains("does not tell what a token may do"), "\(silent.err)")
    #expect(
      try scene.airlock(["token", "rotate", proxy.origin], input: Array("another-token\n".utf8)).status == 0)
    let unknown = try check()
    #expect(unknown.status == 69 && unknown.err.contains("does not know the token"), "\(unknown.err)")
  }

  @Test func `without the word for it nothing is asked, and last use is told after a review`() throws {
    let status = try scene.airlock(["token", "status", proxy.origin])
    #expect(status.status == 0 && server.requests.isEmpty && !status.out.contains("last used"), "\(status.out)")
    try scene.installHook()
    try scene.stageChange()
    #expect(try scene.repo.commit().status == 0)
    #expect(!server.requests.isEmpty)
    let used = try scene.airlock(["token", "status", proxy.origin])
    #expect(used.out.contains("last used here today"), "\(used.out)")
    let notes = Folder.files(under: scene.repo.home, containing: proxy.origin)
    #expect(notes.contains { $0.hasSuffix("token-uses") }, "\(notes)")
    #expect(Folder.files(under: scene.repo.folder.path, containing: Self.token).isEmpty)
  }
}
