import Foundation
import TestSupport
import Testing

/// A review with a model that answers well, in both dialects.
@Suite struct ModelTests {
  @Test(arguments: ["ollama", "openai", "anthropic"])
  func `a model's finding is printed at its line`(provider: String) throws {
    let server = try ModelServer(content: Scene.complaint())
    let scene = try Scene()
    try scene.ask(server.origin, provider: provider)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0)
    #expect(run.tells(Scene.path, Scene.change.line("sql")), "\(run.err)")
    #expect(run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    let review = try scene.lastReview()
    #expect(review.isComplete == true, "\(review.text)")
    #expect(review.places("model") == ["\(Scene.path):\(Scene.change.line("sql"))"])
    #expect(review.sent?["origin"] as? String == server.origin)
    #expect(review.sent?["requests"] as? Int == server.requests.count)
    let request = try #require(server.requests.first)
    let paths = ["ollama": "/api/chat", "openai": "/v1/chat/completions", "anthropic": "/v1/messages"]
    #expect(request.line.hasPrefix("POST \(paths[provider] ?? "?") "))
    #expect(request.headers["anthropic-version"] == (provider == "anthropic" ? "2023-06-01" : nil))
  }

  @Test(arguments: ["ollama", "openai"])
  func `what is sent holds the change and nothing that must stay`(provider: String) throws {
    let server = try ModelServer()
    let scene = try Scene()
    try scene.ask(server.origin, provider: provider)
    try scene.stageChange()
    #expect(try scene.repo.commit(["-m", "a message that stays here"]).status == 0)
    let request = try #require(server.requests.first)
    #expect(server.requests.count == 1)
    let body = request.body
    #expect(body.contains("orders_of") && body.contains("orders.py"))
    #expect(!body.contains(Scene.secret))
    #expect(!body.lowercased().contains("ignore all previous"))
    for stays in ["ada@example.org", "Ada Writer", scene.repo.home, scene.repo.path, "a message that stays"] {
      #expect(!body.contains(stays), "\(stays)")
    }
    #expect(request.headers["authorization"] == nil)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any])
    #expect(object["model"] as? String == "scripted")
    #expect(object["tools"] == nil)
    #expect(provider == "ollama" ? object["format"] is [String: Any] : object["response_format"] is [String: Any])
  }

  @Test func `a finding whose quote is not in the change is dropped and counted`() throws {
    let server = try ModelServer(content: Scene.complaint(quote: "eval(request.body)", title: "remote code execution"))
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(!run.err.contains("remote code execution"), "\(run.err)")
    let review = try scene.lastReview()
    #expect(review.places("model").isEmpty)
    #expect(review.dropped["unanchored"] as? Int == 1)
  }

  @Test func `a secret in a model's words is taken out, wherever it has it from`() throws {
    let words = "key \(Scene.secret) leaks"
    let server = try ModelServer(content: Scene.complaint(title: words, detail: words))
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    let run = try scene.repo.commit()
    let review = try scene.lastReview()
    #expect(review.places("model").count == 1 && review.isComplete == true, "\(run.err)")
    for text in [run.err, review.text, Folder.text(scene.repo.gitDirectory + "/last-review.txt") ?? Scene.secret] {
      #expect(!text.contains(Scene.secret) && text.contains(" leaks"), "\(text)")
    }
  }

  @Test func `a finding about another file is dropped and counted`() throws {
    let server = try ModelServer(content: Scene.complaint(path: "README.md", title: "the other file is bad"))
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(!run.err.contains("the other file is bad"), "\(run.err)")
    #expect(try scene.lastReview().dropped["unanchored"] as? Int == 1)
  }

  @Test func `a model that finds nothing leaves a review that names it`() throws {
    let server = try ModelServer()
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.repo.stage(["notes.py": "total = 1\n"])
    let run = try scene.repo.commit()
    #expect(run.status == 0)
    #expect(!run.err.contains("screened only"), "\(run.err)")
    let review = try scene.lastReview()
    #expect(review.isComplete == true && review.findings.isEmpty)
  }

  @Test func `a repository cannot choose the endpoint`() throws {
    let server = try ModelServer()
    let scene = try Scene()
    try scene.repo.gitOK(["config", "airlock.endpoint", server.origin])
    try scene.repo.gitOK(["config", "airlock.model", "scripted"])
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0)
    #expect(server.connections == 0)
    #expect(run.err.contains("airlock.endpoint") && run.err.contains("local"), "\(run.err)")
    #expect(run.tells(Scene.path, Scene.change.line("key")))
    #expect(try scene.lastReview().isComplete == false)
  }

  @Test func `neither can the command line of a commit`() throws {
    let (server, own) = (try ModelServer(), try ModelServer())
    let scene = try Scene()
    try scene.ask(own.origin)
    try scene.stageChange()
    let run = try scene.repo.git(["-c", "airlock.endpoint=\(server.origin)", "commit", "-q", "-m", "a change"])
    #expect(run.status == 0)
    #expect(server.connections == 0)
    #expect(own.requests.count <= 1)
  }

  @Test func `proxies and authorities of the environment are not used`() throws {
    let (server, proxy) = (try ModelServer(), try ModelServer())
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.stageChange()
    let run = try scene.repo.commit(adding: [
      "http_proxy": proxy.origin, "HTTP_PROXY": proxy.origin, "ALL_PROXY": proxy.origin, "all_proxy": proxy.origin,
      "https_proxy": proxy.origin, "CURL_CA_BUNDLE": "/nonexistent", "SSL_CERT_FILE": "/nonexistent",
    ])
    #expect(run.status == 0)
    #expect(proxy.connections == 0)
    #expect(server.requests.count == 1)
  }

  @Test func `a disabled hook says and sends nothing`() throws {
    let server = try ModelServer()
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.repo.gitOK(["config", "airlock.enabled", "false"])
    try scene.stageChange()
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.err.isEmpty, "\(run.err)")
    #expect(server.connections == 0)
  }

  @Test func `files that must never be sent are screened all the same`() throws {
    let server = try ModelServer()
    let scene = try Scene()
    try scene.ask(server.origin)
    try scene.repo.gitOK(["config", "airlock.neverSend", "src/"])
    try scene.stageChange()
    try scene.repo.stage(["open.py": "total = 1\n"])
    let run = try scene.repo.commit()
    #expect(run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
    let body = try #require(server.requests.first).body
    #expect(body.contains("open.py") && !body.contains("orders_of"))
  }
}
