import Foundation
import TestSupport
import Testing

/// Keyrings that hand over nothing, or what nobody asked for.
@Suite(.serialized) struct SubvertedKeyringTests {
  private let installation: Installation
  private let scene: Scene
  private let server: ModelServer

  init() throws {
    installation = try Installation()
    scene = try Scene(installation: installation)
    server = try ModelServer()
    try scene.ask(server.origin, deadline: 2)
    try scene.repo.global("airlock.tokenSource", "keyring")
    try scene.stageChange()
  }

  private func expectNotAsked(seconds: Double = 20) throws -> Run {
    let run = try scene.repo.run(scene.repo.gitDirectory + "/hooks/pre-commit", seconds: seconds)
    #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    #expect(run.err.contains("screened only"), "\(run.err)")
    #expect(try scene.lastReview().isComplete == false)
    #expect(server.requests.isEmpty)
    return run
  }

  @Test(arguments: [
    "gone", "lingering", "crashed", "silent", "other-build", "other-room", "oversized", "half", "early", "finding",
  ])
  func `a keyring that breaks the rules leaves the screening and an incomplete review`(part: String) throws {
    try installation.replace("keyring", playing: part)
    _ = try expectNotAsked()
  }

  @Test func `a keyring that says nothing more is not waited for until the deadline`() throws {
    try installation.replace("keyring", playing: "mute")
    try scene.repo.global("airlock.deadline", "300")
    let run = try expectNotAsked()
    #expect(run.err.contains("the keyring did not finish in time"), "\(run.err)")
  }

  @Test(arguments: [
    ("other-origin", "the token belongs to another origin"), ("other-kind", "a frame has an unknown kind 31"),
  ])
  func `a courier takes no token of another origin, and nothing else for one`(part: String, words: String) throws {
    try installation.replace("keyring", playing: part)
    let run = try expectNotAsked()
    #expect(run.err.contains(words), "\(run.err)")
  }
}
