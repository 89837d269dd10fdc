import Foundation
import Glibc
import TestSupport
import Testing

/// Which endpoints get anything at all, and how each kind of them is reached.
@Suite struct EndpointTests {
  @Test func `a Unix socket is asked without a port`() throws {
    let server = try ModelServer(content: Scene.complaint())
    let folder = try Folder()
    let relay = try Relay(at: folder.path + "/model.sock", to: server.port)
    let scene = try Scene()
    try scene.ask("unix:\(folder.path)/model.sock")
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.tells(Scene.path, Scene.change.line("sql")), "\(run.err)")
    let review = try scene.lastReview()
    #expect(review.isComplete == true, "\(review.text)")
    #expect(review.sent?["origin"] as? String == "unix:\(folder.path)/model.sock")
    #expect(server.requests.first?.headers["authorization"] == nil)
    withExtendedLifetime(relay) {}
  }

  @Test func `a Unix socket that is not there costs one line`() throws {
    let scene = try Scene()
    try scene.ask("unix:\(scene.repo.home)/none.sock")
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.err.contains("none.sock is not there"), "\(run.err)")
    #expect(try scene.lastReview().isComplete == false)
  }

  @Test(.enabled(if: Need.root), arguments: ["port", "socket"])
  func `a stranger's server gets nothing until the settings name him`(kind: String) throws {
    let server = try ModelServer(content: Scene.complaint())
    let folder = try Folder()
    chmod(folder.path, 0o777)
    let place = folder.path + "/model.sock"
    let relay = try Relay(at: kind == "port" ? nil : place, to: server.port, user: 65_534)
    let scene = try Scene()
    try scene.ask(kind == "port" ? "http://127.0.0.1:\(relay.port)" : "unix:\(place)")
    try scene.stageChange()
    let refused = try scene.airlock(["review"])
    #expect(refused.out.contains("belongs to another user, 'nobody'; nothing was sent"), "\(refused.out)")
    #expect(server.requests.isEmpty)
    try scene.repo.global("airlock.serverUser", "nobody")
    let run = try scene.airlock(["review"])
    #expect(server.requests.count == 1, "\(run.out)")
    withExtendedLifetime(relay) {}
  }

  @Test func `a new remote origin gets nothing before the user agreed`() throws {
    let scene = try Scene()
    try scene.ask("https://models.invalid", provider: "openai")
    try scene.repo.global("airlock.tokenSource", "none")
    try scene.stageChange()
    let new = try scene.airlock(["review"])
    #expect(new.out.contains("https://models.invalid:443 is new; nothing was sent"), "\(new.out)")
    #expect(new.out.contains("airlock endpoint trust https://models.invalid:443"), "\(new.out)")
    #expect(try scene.airlock(["endpoint", "trust", "HTTPS://models.invalid/"]).status == 0)
    #expect(try scene.airlock(["endpoint", "list"]).out == "https://models.invalid:443\n")
    let trusted = try scene.airlock(["review"])
    #expect(!trusted.out.contains("is new") && trusted.out.contains("has no address"), "\(trusted.out)")
    #expect(try scene.airlock(["endpoint", "distrust", "https://models.invalid"]).status == 0)
    #expect(try scene.airlock(["review"]).out.contains("is new"))
    #expect(try scene.airlock(["endpoint", "trust", "http://models.invalid"]).status == 64)
  }

  @Test func `a profile is chosen by its name, by a repository too`() throws {
    let (plain, work) = (try ModelServer(), try ModelServer(content: Scene.complaint()))
    let scene = try Scene()
    try scene.ask(plain.origin)
    try scene.repo.global("airlock.work.endpoint", work.origin)
    try scene.repo.global("airlock.work.model", "scripted")
    try scene.repo.global("airlock.work.provider", "openai")
    try scene.repo.gitOK(["config", "airlock.profile", "work"])
    try scene.stageChange()
    #expect(try scene.airlock(["review"]).status == 0)
    #expect(plain.connections == 0)
    #expect(work.requests.first?.line.hasPrefix("POST /v1/chat/completions ") == true)
    try scene.repo.gitOK(["config", "airlock.profile", "nobody"])
    let unknown = try scene.airlock(["review"])
    #expect(unknown.out.contains("names a profile without 'airlock.NAME.endpoint'"), "\(unknown.out)")
    try scene.repo.gitOK(["config", "airlock.profile", "default"])
    try scene.repo.gitOK(["config", "airlock.work.endpoint", plain.origin])
    let chosen = try scene.airlock(["review"])
    #expect(chosen.out.contains("airlock.work.endpoint"), "a repository set a profile's endpoint: \(chosen.out)")
    #expect(plain.connections == 0)
  }
}
