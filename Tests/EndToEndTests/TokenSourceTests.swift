import Foundation
import Glibc
import TestSupport
import Testing

/// Tokens from elsewhere than the keyring, each only where it was chosen.
@Suite(.serialized, .enabled(if: Need.programs("nginx", "openssl"))) struct TokenSourceTests {
  private static let token = "given-" + "token-77aa41" + "-marker"
  private let server: ModelServer
  private let proxy: TLSProxy
  private let scene: Scene

  init() throws {
    server = try ModelServer(content: Scene.complaint(), bearer: Self.token)
    proxy = try TLSProxy(to: server.port)
    scene = try Scene()
    try scene.ask(proxy.origin, provider: "openai")
    try scene.repo.global("airlock.caFile", proxy.authority)
    try scene.stageChange()
  }

  private func hook(adding: [String: String] = [:]) throws -> Run {
    let run = try scene.repo.run(scene.repo.gitDirectory + "/hooks/pre-commit", adding: adding)
    #expect(run.status == 0 && !run.err.contains(Self.token), "\(run.err)")
    return run
  }

  private func expectAsked(_ run: Run) throws {
    #expect(run.tells(Scene.path, Scene.change.line("sql")), "\(run.err)")
    #expect(server.requests.last?.headers["authorization"] == "Bearer \(Self.token)")
    #expect(try scene.lastReview().isComplete == true)
  }

  private func expectRefused(_ run: Run, _ words: String) throws {
    #expect(run.err.contains(words), "\(run.err)")
    #expect(server.requests.isEmpty)
    #expect(try scene.lastReview().isComplete == false)
  }

  @Test func `a file of this user's alone`() throws {
    let path = try scene.repo.folder.write("token", Self.token + "\n", mode: 0o600)
    try scene.repo.global("airlock.tokenSource", "file:\(path)")
    try expectAsked(try hook())
    let status = try scene.airlock(["token", "status", proxy.origin])
    #expect(status.out.contains("file:\(path)") && status.err.contains("careful"), "\(status.out)\(status.err)")
    #expect(try scene.airlock(["doctor"]).out.contains("its token comes from: file:\(path)"))
  }

  @Test func `a file that others can read, a link, a folder or nothing is refused with the reason`() throws {
    let path = try scene.repo.folder.write("token", Self.token + "\n", mode: 0o644)
    try scene.repo.global("airlock.tokenSource", "file:\(path)")
    try expectRefused(try hook(), "can be read or changed by others")
    chmod(path, 0o600)
    try scene.repo.global("airlock.tokenSource", "file:\(path).link")
    try expectRefused(try hook(), "cannot open the token's file")
    symlink(path, path + ".link")
    try expectRefused(try hook(), "cannot open the token's file")
    try scene.repo.global("airlock.tokenSource", "file:\(scene.repo.folder.path)")
    try expectRefused(try hook(), "is no file")
  }

  @Test(.enabled(if: Need.root)) func `a file of another user's is refused`() throws {
    let path = try scene.repo.folder.write("token", Self.token + "\n", mode: 0o600)
    chown(path, 65_534, 65_534)
    try scene.repo.global("airlock.tokenSource", "file:\(path)")
    try expectRefused(try hook(), "belongs to another user (65534)")
  }

  @Test func `a systemd credential`() throws {
    let folder = try scene.repo.folder.folder("credentials", mode: 0o700)
    try scene.repo.folder.write("credentials/airlock", Self.token, mode: 0o400)
    try scene.repo.global("airlock.tokenSource", "credential:airlock")
    try expectRefused(try hook(), "there is no $CREDENTIALS_DIRECTORY")
    try expectAsked(try hook(adding: ["CREDENTIALS_DIRECTORY": folder]))
  }

  @Test func `a variable, by the one name that a hook lets through`() throws {
    try scene.repo.global("airlock.tokenSource", "environment:AIRLOCK_TOKEN")
    try expectRefused(try hook(), "the variable 'AIRLOCK_TOKEN' is not set")
    try expectAsked(try hook(adding: ["AIRLOCK_TOKEN": Self.token]))
  }

  @Test func `git's credential helpers, outside of any repository and never asking`() throws {
    let helper = try scene.repo.folder.write(
      "helper",
      """
      #!/bin/sh
      pwd >"$0.place"; env >"$0.environment"; cat >"$0.question"
      echo username=someone; echo password=\(Self.token)

      """, mode: 0o755)
    try scene.repo.global("airlock.tokenSource", "git-credential")
    try scene.repo.gitOK(["config", "credential.helper", "!touch \(helper).local"])
    try scene.repo.global("credential.helper", helper)
    try expectAsked(try hook(adding: ["GIT_ASKPASS": helper, "SSH_ASKPASS": helper]))
    #expect(Folder.text(helper + ".place") == "/\n")
    #expect(Folder.text(helper + ".question")?.contains("host=127.0.0.1:\(proxy.port)") == true)
    let variables = Folder.text(helper + ".environment") ?? ""
    #expect(!variables.contains("GIT_DIR=") && !variables.contains("GIT_INDEX_FILE="), "\(variables)")
    #expect(!FileManager.default.fileExists(atPath: helper + ".local"))
  }

  /// A second connection takes a second token, when the supervisor can start nobody any more.
  @Test(arguments: ["git-credential", "file", "environment:AIRLOCK_TOKEN"])
  func `an answer that nobody can read is asked for again over another connection`(source: String) throws {
    let model = try ModelServer(.sloppyOnce, content: Scene.complaint(), bearer: Self.token)
    var place = TLSProxy.Place()
    place.keepsConnections = false
    let gateway = try TLSProxy(to: model.port, at: place)
    try scene.ask(gateway.origin, provider: "openai", deadline: 30)
    try scene.repo.global("airlock.caFile", gateway.authority)
    let path = try scene.repo.folder.write("token", Self.token + "\n", mode: 0o600)
    try scene.repo.global(
      "credential.helper", "!f() { cat >/dev/null; echo username=a; echo password=\(Self.token); }; f")
    try scene.repo.global("airlock.tokenSource", source == "file" ? "file:\(path)" : source)
    let run = try hook(adding: ["AIRLOCK_TOKEN": Self.token])
    #expect(run.tells(Scene.path, Scene.change.line("sql")), "\(run.err)")
    #expect(try scene.lastReview().isComplete == true, "\(run.err)")
    #expect(model.requests.map { $0.headers["authorization"] } == [String](repeating: "Bearer \(Self.token)", count: 2))
    #expect(model.connections == 2)
  }

  @Test func `helpers that know nothing are told, and nobody is asked`() throws {
    try scene.repo.global("airlock.tokenSource", "git-credential")
    try expectRefused(try hook(), "no token was given")
  }

  @Test func `no source is tried that was not chosen`() throws {
    let path = try scene.repo.folder.write("token", Self.token + "\n", mode: 0o600)
    try scene.repo.global("credential.helper", "!echo password=\(Self.token)")
    let run = try hook(adding: ["AIRLOCK_TOKEN": Self.token, "CREDENTIALS_DIRECTORY": scene.repo.folder.path])
    try expectRefused(run, "session bus")
    try scene.repo.gitOK(["config", "airlock.tokenSource", "file:\(path)"])
    try expectRefused(try hook(), "may be set only in the user's or the system's configuration")
  }
}
