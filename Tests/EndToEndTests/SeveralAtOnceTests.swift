import Foundation
import TestSupport
import Testing

/// Where a server speaks HTTP/2, one connection carries what else takes several.
@Suite(.serialized, .enabled(if: Need.programs("nginx", "openssl"))) struct SeveralAtOnceTests {
  private static let token = "sk-marker-0123456789"

  /// A scene with nine files, each large enough for a request of its own.
  private func scene(_ origin: String, _ authority: String, deadline: Int = 30) throws -> Scene {
    let scene = try Scene()
    try scene.ask(origin, deadline: deadline)
    try scene.repo.global("airlock.caFile", authority)
    let token = try scene.repo.folder.write("token", SeveralAtOnceTests.token + "\n", mode: 0o600)
    try scene.repo.global("airlock.tokenSource", "file:" + token)
    var files: [String: String] = [:]
    for number in 1...9 {
      files["part\(number).py"] = (1...360).map { "value_\(number)_\($0) = \($0) + f(\($0))\n" }.joined()
    }
    try scene.repo.stage(files)
    return scene
  }

  @Test func `four requests at a time go over one connection through nginx`() throws {
    let model = try ModelServer(.paced, bearer: Self.token)
    let nginx = try TLSProxy(to: model.port, http2: true)
    let scene = try scene(nginx.origin, nginx.authority)
    let run = try scene.repo.commit()
    #expect(try scene.lastReview().isComplete == true, "\(run.err)")
    #expect(model.requests.count == 9 && model.mostAtOnce == 4)
    let log = try nginx.log()
    #expect(log.count == 9 && log.allSatisfy { $0["http"] as? String == "HTTP/2.0" }, "\(log)")
    #expect(log.allSatisfy { $0["status"] as? Int == 200 && $0["protocol"] as? String == "TLSv1.3" }, "\(log)")
    #expect(Set(log.compactMap { $0["connection"] as? Int }).count == 1, "\(log)")
  }

  @Test func `where nginx offers HTTP/1.1 alone, four connections do`() throws {
    let model = try ModelServer(.paced)
    let nginx = try TLSProxy(to: model.port)
    let scene = try scene(nginx.origin, nginx.authority)
    let run = try scene.repo.commit()
    #expect(try scene.lastReview().isComplete == true, "\(run.err)")
    #expect(model.requests.count == 9 && model.mostAtOnce == 4)
  }

  /// Requests of which a server's fault took the first connection, brought by another courier.
  @Test(arguments: [
    ("together", 1), ("one-stream", 2), ("goaway", 2), ("goaway-error", 2), ("reset", 2), ("close", 2),
    ("refuse-one", 2), ("reset-one", 2),
  ])
  func `what a connection does not bring, another one does`(behaviour: String, connections: Int) throws {
    let server = try HTTP2Server(behaviour)
    let scene = try scene(server.origin, server.authority)
    try scene.repo.global("airlock.control", "off")
    let run = try scene.repo.commit()
    #expect(run.status == 0)
    let review = try scene.lastReview()
    #expect(review.isComplete == true, "\(behaviour): \(run.err)")
    #expect(server.connections == connections, "\(behaviour)")
    #expect(Set(server.requests.map(\.body)).count == 9)
  }

  /// An answer that had begun is not asked for again.
  @Test(arguments: ["half-reset", "half-close", "packed", "endless", "reset-one-late"])
  func `a reply that cannot be used counts as none, beside eight that can`(behaviour: String) throws {
    let server = try HTTP2Server(behaviour)
    let scene = try scene(server.origin, server.authority)
    try scene.repo.global("airlock.control", "off")
    let run = try scene.repo.commit()
    let review = try scene.lastReview()
    #expect(review.isComplete == false && review.coverage["reviewed"] as? Int == 8, "\(behaviour): \(run.err)")
    #expect(Set(server.requests.map(\.body)).count == 9)
    #expect(server.connections == 2)
  }

  /// One of four streams does not come to its end; without a token, since none is asked for where one goes along.
  @Test(arguments: ["cut-stream", "short-stream"])
  func `of a stream that breaks off beside others, what came is told`(behaviour: String) throws {
    let findings = (1...9).map { number in
      [
        "path": "part\(number).py", "line": 5, "quote": "value_\(number)_5 = 5 + f(5)", "severity": "high",
        "title": "wrong in part \(number)", "detail": "any input",
      ] as [String: Any]
    }
    let content = try JSONSerialization.data(withJSONObject: ["findings": findings])
    let server = try HTTP2Server(behaviour, content: String(decoding: content, as: UTF8.self))
    let scene = try scene(server.origin, server.authority)
    try scene.repo.global("airlock.tokenSource", "none")
    try scene.repo.global("airlock.control", "off")
    let run = try scene.repo.commit()
    let review = try scene.lastReview()
    #expect(review.isComplete == false && review.coverage["reviewed"] as? Int == 8, "\(behaviour): \(run.err)")
    #expect(Set(review.places("model")) == Set((1...9).map { "part\($0).py:5" }), "\(review.text)")
    #expect(review.notReviewed.map { $0["reason"] as? String } == ["truncated"], "\(review.text)")
    #expect(server.requests.allSatisfy { $0.body.contains("\"stream\":true") })
    #expect(Set(server.requests.map(\.body)).count == 9)
  }

  @Test func `interim answers are no answers, and take none away`() throws {
    let server = try HTTP2Server("hints")
    let scene = try scene(server.origin, server.authority)
    try scene.repo.global("airlock.control", "off")
    let run = try scene.repo.commit()
    #expect(try scene.lastReview().isComplete == true, "\(run.err)")
    #expect(server.connections == 1 && Set(server.requests.map(\.body)).count == 9)
  }
}
