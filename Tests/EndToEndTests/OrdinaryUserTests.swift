import Foundation
import Glibc
import TestSupport
import Testing

/// The same without root: no right of root's may be what holds the rooms together.
@Suite(.enabled(if: Need.programs("setpriv") && Need.root)) struct OrdinaryUserTests {
  private static let user: UInt32 = 65_534

  /// Runs git as nobody, in a repository that belongs to nobody.
  private func commit(_ scene: Scene, adding: [String: String] = [:]) throws -> Run {
    let given = try Run("/bin/chown", ["-R", "\(Self.user):\(Self.user)", scene.repo.folder.path])
    try #require(given.status == 0, "\(given.err)")
    return try scene.repo.run(
      "/usr/bin/setpriv",
      [
        "--reuid=\(Self.user)", "--regid=\(Self.user)", "--clear-groups", "--inh-caps=-all", "/usr/bin/git", "commit",
        "-q", "-m", "x",
      ], adding: adding)
  }

  @Test func `a commit is reviewed by screening and model`() throws {
    let server = try ModelServer(content: Scene.complaint())
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.repo.stage([Scene.path: Scene.change.text])
    let run = try commit(scene)
    #expect(run.status == 0, "\(run.err)")
    #expect(
      run.tells(Scene.path, Scene.change.line("key")) && run.tells(Scene.path, Scene.change.line("sql")), "\(run.err)")
    #expect(try scene.lastReview().isComplete == true)
  }

  @Test func `a repository of somebody else's is not reviewed behind git's back`() throws {
    let scene = try Scene()
    try scene.stageChange()
    let run = try scene.repo.run(
      "/usr/bin/setpriv",
      ["--reuid=\(Self.user)", "--regid=\(Self.user)", "--clear-groups", scene.installation.airlock, "review"],
      in: "/")
    #expect(run.status != 0 && !run.err.isEmpty && !run.err.contains("Fatal error"), "\(run.err)")
  }
}
