import Foundation
import TestSupport
import Testing

/// Dismiss once, stays dismissed: hidden, counted, and never let through a gate by it.
@Suite struct DismissTests {
  private let scene: Scene

  init() throws {
    scene = try Scene()
    try scene.stageChange()
  }

  private func identifier(of kind: String) throws -> String {
    _ = try scene.airlock(["review"])
    let finding = try scene.lastReview().findings.first { $0["class"] as? String == kind }
    return try #require(finding?["id"] as? String)
  }

  @Test func `a dismissed finding is out of sight from then on, wherever it moves`() throws {
    let id = try identifier(of: "secret")
    let run = try scene.airlock(["dismiss", id])
    #expect(run.status == 0 && run.out.contains(id) && run.out.contains("AWS access key"), "\(run.out)\(run.err)")
    #expect(!run.out.contains(Scene.secret))
    try scene.repo.stage([Scene.path: "# one line more\n" + Scene.change.text])
    let commit = try scene.repo.commit()
    #expect(commit.status == 0 && !commit.err.contains("AWS access key"), "\(commit.err)")
    #expect(commit.err.contains("1 dismissed") && commit.err.contains("3 findings"), "\(commit.err)")
    let kept = try #require(try scene.lastReview().findings.first { $0["id"] as? String == id })
    #expect(kept["suppressed"] as? String == "dismissed")
    #expect(try scene.airlock(["dismiss", "--list"]).out.contains(id))
  }

  @Test func `undone, it is shown again`() throws {
    let id = try identifier(of: "secret")
    #expect(try scene.airlock(["dismiss", id]).status == 0)
    #expect(try scene.airlock(["dismiss", "--undo", String(id.prefix(6))]).status == 0)
    #expect(try scene.repo.commit().err.contains("AWS access key"))
    #expect(try scene.airlock(["dismiss", "--list"]).out.isEmpty)
  }

  @Test func `a gate counts it all the same`() throws {
    let id = try identifier(of: "secret")
    #expect(try scene.airlock(["dismiss", id]).status == 0)
    try scene.repo.global("airlock.gate", "secrets")
    let commit = try scene.repo.commit()
    #expect(commit.status == 1 && commit.err.contains("stopped"), "\(commit.err)")
  }

  @Test(arguments: [["abcdef"], ["--undo", "abcdef"]])
  func `a name of nothing is refused`(arguments: [String]) throws {
    _ = try identifier(of: "secret")
    let run = try scene.airlock(["dismiss"] + arguments)
    #expect(run.status == 64 && run.err.contains("begins with 'abcdef'"), "\(run.err)")
  }

  @Test(arguments: [[], ["xyz"], ["--list", "abcdef"], ["12345"]])
  func `bad arguments are named`(arguments: [String]) throws {
    #expect(try scene.airlock(["dismiss"] + arguments).status == 64)
  }

  @Test func `two at the same time lose nothing`() throws {
    _ = try scene.airlock(["review"])
    let ids = try scene.lastReview().findings.compactMap { $0["id"] as? String }
    let started = try ids.map { id in
      try Started(
        scene.installation.airlock, ["dismiss", id], environment: scene.repo.environment, in: scene.repo.path)
    }
    for process in started { #expect(process.wait() == 0) }
    let list = try scene.airlock(["dismiss", "--list"]).out
    for id in ids { #expect(list.contains(id)) }
  }
}
