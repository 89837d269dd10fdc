import Foundation
import TestSupport
import Testing

/// Files that no model, or no remote one, is shown: screened, listed, and in no request.
@Suite struct WithheldTests {
  private let scene: Scene

  init() throws {
    scene = try Scene()
  }

  /// The request that would be sent, and the review that comes with it.
  private func request(to origin: String, ignoring: String? = nil) throws -> (text: String, review: ReviewJSON) {
    if let ignoring { try scene.repo.settle([".airlock/ignore": ignoring], message: "ignore") }
    try scene.ask(origin)
    try scene.repo.stage(["docs/a.md": "kept back one\n", "src/b.py": "b = 'sent'\n"])
    let shown = try scene.airlock(["review", "--show-request"])
    #expect(shown.status == 0, "\(shown.err)")
    let run = try scene.airlock(["review", "--format", "json"])
    return (shown.out, try ReviewJSON(run.out))
  }

  private func gaps(_ review: ReviewJSON) -> [String] {
    review.notReviewed.map { "\($0["path"] as? String ?? ""): \($0["reason"] as? String ?? "")" }
  }

  @Test func `what HEAD ignores is not sent, and is listed`() throws {
    let server = try ModelServer()
    let (text, review) = try request(to: server.origin, ignoring: "# remarks\n\ndocs/\r\n*.lock\n")
    #expect(text.contains("sent") && !text.contains("kept back"), "\(text)")
    #expect(gaps(review) == ["docs/a.md: screened, not sent: .airlock/ignore"], "\(review.text)")
    #expect(review.isComplete == true)
    #expect(!server.requests.contains { $0.body.contains("kept back") })
  }

  @Test func `what the change itself ignores is sent all the same`() throws {
    try scene.repo.stage([".airlock/ignore": "docs/\n"])
    let (text, _) = try request(to: "http://127.0.0.1:9")
    #expect(text.contains("kept back"), "\(text)")
  }

  @Test func `an ignored file is screened`() throws {
    try scene.repo.settle([".airlock/ignore": "src/\n"])
    try scene.stageChange()
    let commit = try scene.repo.commit()
    #expect(commit.tells(Scene.path, Scene.change.line("key")), "\(commit.err)")
  }

  @Test(arguments: ["docs/", "docs/a.md", "**/a.*"])
  func `a local file goes to this machine's model, and to no other`(pattern: String) throws {
    try scene.repo.gitOK(["config", "airlock.localOnly", pattern])
    let (near, _) = try request(to: "http://127.0.0.1:9")
    #expect(near.contains("kept back"))
    try scene.ask("https://models.example.com")
    let far = try scene.airlock(["review", "--show-request"])
    #expect(far.out.contains("sent") && !far.out.contains("kept back"), "\(far.out)\(far.err)")
  }
}
