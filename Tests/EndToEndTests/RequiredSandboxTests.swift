import Foundation
import TestSupport
import Testing

/// One room alone that cannot protect itself, where the sandbox is required: nothing is looked up, nothing is sent.
@Suite(.serialized, .enabled(if: Need.programs("nginx", "openssl"))) struct RequiredSandboxTests {
  private static let token = "required-" + "token-31bb09"
  private let installation: Installation
  private let server: ModelServer
  private let proxy: TLSProxy
  private let scene: Scene
  /// A credential helper that leaves a file when it is asked.
  private let helper: String

  init() throws {
    installation = try Installation()
    server = try ModelServer(content: Scene.complaint(), bearer: Self.token)
    proxy = try TLSProxy(to: server.port)
    scene = try Scene(installation: installation)
    helper = try scene.repo.folder.write(
      "helper", "#!/bin/sh\ntouch \"$0.asked\"; echo username=x; echo password=\(Self.token)\n", mode: 0o755)
    try scene.ask(proxy.origin, provider: "openai")
    try scene.repo.global("airlock.caFile", proxy.authority)
    try scene.repo.global("airlock.tokenSource", "git-credential")
    try scene.repo.global("credential.helper", helper)
    try scene.stageChange()
  }

  private func hook() throws -> Run {
    let run = try scene.repo.run(scene.repo.gitDirectory + "/hooks/pre-commit")
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    return run
  }

  private var wasAsked: Bool { FileManager.default.fileExists(atPath: helper + ".asked") }

  @Test(arguments: ["keyring", "courier"]) func `a room that lacks a protection gets no token`(room: String) throws {
    try installation.mask(room)
    try scene.repo.global("airlock.sandbox", "require")
    let run = try hook()
    #expect(run.err.contains("the \(room) lacks a protection: landlock: this kernel has none"), "\(run.err)")
    #expect(!wasAsked && server.connections == 0)
    #expect(try scene.lastReview().isComplete == false)
    // The control: where the sandbox is preferred, the same room is used, and named.
    try scene.repo.global("airlock.sandbox", "prefer")
    let preferred = try hook()
    #expect(preferred.tells(Scene.path, Scene.change.line("sql")), "\(preferred.err)")
    #expect(wasAsked && server.requests.count == 1, "\(preferred.err) \(server.requests.map(\.line))")
    let review = try scene.lastReview()
    #expect(review.isComplete == true)
    #expect(review.text.contains("the \(room) lacks a protection: landlock"), "\(review.text)")
  }

  @Test func `nor does a token command ask a keyring that lacks one`() throws {
    try installation.mask("keyring")
    try scene.repo.global("airlock.sandbox", "require")
    let bus = try SecretService()
    let origin = "https://models.example.org"
    for arguments in [["status", origin], ["list"], ["remove", origin]] {
      let run = try scene.airlock(["token"] + arguments, adding: bus.environment)
      #expect(run.status == 70 && run.err.contains("the keyring lacks a protection: landlock"), "\(run.out)\(run.err)")
    }
    try scene.repo.global("airlock.sandbox", "prefer")
    let run = try scene.airlock(["token", "list"], adding: bus.environment)
    #expect(run.status == 0 && run.out.contains("the keyring has no token of airlock's"), "\(run.out)\(run.err)")
  }
}
