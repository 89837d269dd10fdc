import Foundation
import Glibc
import TestSupport
import Testing

/// Ctrl-C while a model is being asked.
@Suite(.serialized) struct InterruptionTests {
  /// Starts a commit and interrupts its process group once the model has the request.
  private func interrupt(_ scene: Scene, _ server: ModelServer) throws -> Int32 {
    let commit = try Started(
      "/usr/bin/git", ["commit", "-q", "-m", "x"], environment: scene.repo.environment, in: scene.repo.path)
    for _ in 0..<600 where server.requests.isEmpty { usleep(50_000) }
    try #require(!server.requests.isEmpty)
    _ = kill(-commit.identifier, SIGINT)
    return commit.wait()
  }

  /// The processes that still run a program of the installation.
  private func survivors(of scene: Scene) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { name in
      let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(name)/exe")
      return Int(name) != nil && program?.hasPrefix(scene.installation.version) == true
    }
  }

  @Test func `ends the commit and every room, and loses nothing`() throws {
    let server = try ModelServer(.slow)
    let scene = try Scene(installation: try Installation())
    try scene.ask(server.origin)
    try scene.stageChange()
    let before = try scene.repo.head
    let staged = try scene.repo.gitOK(["write-tree"])
    #expect(try interrupt(scene, server) != 0)
    #expect(try scene.repo.head == before)
    #expect(try scene.repo.gitOK(["write-tree"]) == staged)
    #expect(!FileManager.default.fileExists(atPath: scene.repo.gitDirectory + "/index.lock"))
    for _ in 0..<100 where try !survivors(of: scene).isEmpty { usleep(50_000) }
    #expect(try survivors(of: scene) == [])
  }

  @Test func `leaves the way free for the next commit`() throws {
    let slow = try ModelServer(.slow)
    let scene = try Scene(installation: try Installation())
    try scene.ask(slow.origin)
    try scene.stageChange()
    _ = try interrupt(scene, slow)
    try scene.ask(ModelServer(content: Scene.complaint()).origin)
    let commit = try scene.repo.commit()
    #expect(commit.status == 0 && commit.tells(Scene.path, Scene.change.line("key")), "\(commit.err)")
    #expect(commit.tells(Scene.path, Scene.change.line("sql")), "\(commit.err)")
  }
}
