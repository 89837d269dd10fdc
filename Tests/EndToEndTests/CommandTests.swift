import Foundation
import TestSupport
import Testing

/// The commands that a person types.
@Suite struct CommandTests {
  @Test func `the version is one line`() throws {
    let run = try Repo().run(try Installation.shared.get().airlock, ["--version"])
    #expect(run.status == 0)
    #expect(run.out.firstMatch(of: /^airlock \d+\.\d+\.\d+\n$/) != nil, "\(run.out)")
  }

  @Test(arguments: [
    ["nonsense"], ["review", "--nonsense"], ["hook", "pre-push"], ["token"], ["review", "--format", "x"],
  ])
  func `a command line that makes no sense ends with 64`(arguments: [String]) throws {
    let run = try Repo().run(try Installation.shared.get().airlock, arguments)
    // 'token' alone shows its help.
    #expect(run.status == (arguments == ["token"] ? 0 : 64), "\(run.out)\(run.err)")
  }

  @Test(arguments: [[], ["--staged"], ["--no-model"]])
  func `review tells the same without committing`(arguments: [String]) throws {
    let scene = try Scene(hook: false)
    try scene.stageChange()
    let run = try scene.airlock(["review"] + arguments)
    #expect(run.status == 0, "\(run.err)")
    #expect(run.tells(Scene.path, Scene.change.line("key"), in: run.out), "\(run.out)")
    #expect(!run.out.contains(Scene.secret))
    #expect(try scene.repo.gitOK(["log", "--oneline"]).split(separator: "\n").count == 1)
  }

  @Test func `review as JSON has every key`() throws {
    let scene = try Scene(hook: false)
    try scene.stageChange()
    try scene.repo.write("logo.png", "\u{0}\u{1}binary")
    try scene.repo.gitOK(["add", "logo.png"])
    let run = try scene.airlock(["review", "--format", "json"])
    #expect(run.status == 0, "\(run.err)")
    let review = try ReviewJSON(run.out)
    #expect(
      Set(review.object.keys).isSuperset(of: [
        "version", "tool", "tree", "base", "complete", "coverage", "findings", "dropped", "redactions", "sent",
        "notices", "milliseconds",
      ]), "\(review.object.keys)")
    #expect(review.object["version"] as? Int == 1)
    #expect((review.object["tool"] as? String)?.hasPrefix("airlock ") == true)
    let base = try scene.repo.gitOK(["rev-parse", "HEAD^{tree}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(review.object["base"] as? String == base)
    #expect(Set(review.coverage.keys).isSuperset(of: ["files", "hunks", "reviewed", "notReviewed"]))
    #expect(review.coverage["files"] as? Int == 2)
    let gaps = review.coverage["notReviewed"] as? [[String: Any]] ?? []
    #expect(gaps.contains { $0["path"] as? String == "logo.png" && $0["reason"] as? String == "binary" }, "\(gaps)")
    for finding in review.findings {
      #expect(
        Set(finding.keys).isSuperset(of: [
          "id", "rule", "class", "source", "severity", "confidence", "path", "line", "endLine", "column", "quote",
          "title", "detail", "suppressed",
        ]), "\(finding)")
      #expect((finding["id"] as? String)?.count == 8)
    }
    let secret = try #require(review.findings.first { $0["class"] as? String == "secret" })
    #expect(secret["line"] as? Int == Scene.change.line("key"))
    #expect((secret["quote"] as? String)?.contains("‹secret:") == true, "\(secret)")
    #expect(!run.out.contains(Scene.secret))
    #expect(
      Set((review.object["milliseconds"] as? [String: Any] ?? [:]).keys).isSuperset(of: ["diff", "screen", "model"]))
  }

  @Test func `a threshold decides the exit status`() throws {
    let scene = try Scene(hook: false)
    #expect(try scene.airlock(["review", "--fail-on", "low"]).status == 0)
    try scene.stageChange()
    #expect(try scene.airlock(["review", "--fail-on", "low"]).status == 1)
    #expect(try scene.airlock(["review", "--fail-on", "high"]).status == 1)
    #expect(try scene.airlock(["review"]).status == 0)
  }

  @Test(arguments: ["ollama", "openai"])
  func `show-request prints what would be sent, where to, and sends nothing`(provider: String) throws {
    let server = try ModelServer()
    let scene = try Scene(hook: false)
    try scene.ask(server.origin, provider: provider)
    try scene.stageChange()
    let run = try scene.airlock(["review", "--show-request"])
    #expect(run.status == 0, "\(run.err)")
    #expect(server.connections == 0)
    #expect((run.out + run.err).contains(server.origin), "\(run.out)")
    #expect(run.out.contains("orders_of") && run.out.contains("scripted"))
    #expect(!run.out.contains(Scene.secret))
  }

  @Test func `show-request without a model says that there is none`() throws {
    let scene = try Scene(hook: false)
    try scene.stageChange()
    let run = try scene.airlock(["review", "--show-request"])
    #expect((run.out + run.err).contains("no endpoint is configured"), "\(run.out)\(run.err)")
  }

  @Test func `no-model asks nobody`() throws {
    let server = try ModelServer()
    let scene = try Scene(hook: false)
    try scene.ask(server.origin)
    try scene.stageChange()
    #expect(try scene.airlock(["review", "--no-model"]).status == 0)
    #expect(server.connections == 0)
  }

  @Test func `show repeats the last review`() throws {
    let scene = try Scene()
    let before = try scene.airlock(["show"])
    #expect(before.status != 0 || (before.out + before.err).contains("no review"), "\(before.out)\(before.err)")
    try scene.stageChange()
    #expect(try scene.repo.commit().status == 0)
    let text = try scene.airlock(["show"])
    #expect(
      text.status == 0 && text.tells(Scene.path, Scene.change.line("key"), in: text.out), "\(text.out)\(text.err)")
    let json = try scene.airlock(["show", "--format", "json"])
    #expect(try ReviewJSON(json.out).places("secret") == scene.lastReview().places("secret"))
    #expect(!text.out.contains(Scene.secret) && !json.out.contains(Scene.secret))
  }

  @Test func `doctor tells what is configured, protected and called`() throws {
    let server = try ModelServer()
    let scene = try Scene()
    let none = try scene.airlock(["doctor"])
    #expect(none.out.contains("no model") || none.out.contains("none"), "\(none.out)\(none.err)")
    #expect(none.out.contains("airlock.endpoint"), "it does not tell how to set a model up: \(none.out)")
    try scene.ask(server.origin)
    let run = try scene.airlock(["doctor"])
    #expect(run.out.contains(server.origin) && run.out.contains("scripted"), "\(run.out)")
    #expect(run.out.lowercased().contains("landlock") && run.out.lowercased().contains("seccomp"))
    #expect(run.out.contains("pre-commit"))
  }

  @Test func `doctor notices that git does not call the hook`() throws {
    let scene = try Scene(hook: false)
    let run = try scene.airlock(["doctor"])
    #expect(
      run.out.contains("not installed") || run.out.contains("there is none") || run.out.contains("does not call"),
      "\(run.out)")
  }

  @Test func `the program complains to standard error alone`() throws {
    let scene = try Scene(hook: false)
    let run = try scene.airlock(["review"], in: try scene.repo.folder.folder("elsewhere"))
    #expect(run.out.isEmpty && run.status != 0)
    for line in run.lines { #expect(line.hasPrefix("airlock: "), "\(line)") }
  }
}
