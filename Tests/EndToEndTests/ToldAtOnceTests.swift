import Foundation
import TestSupport
import Testing

/// What one answer found is printed while another is waited for.
@Suite(.serialized) struct ToldAtOnceTests {
  @Test func `findings are printed as answers come, each once`() throws {
    let finding = { (path: String, quote: String) in
      [
        "path": path, "line": 5, "quote": quote, "severity": "high", "title": "wrong in \(path)",
        "detail": "any input",
      ] as [String: Any]
    }
    let findings = [finding("first.py", "first_5 = f(5 + 5)"), finding("second.py", "marked_5 = f(5 + 5)")]
    let content = try JSONSerialization.data(withJSONObject: ["findings": findings])
    let server = try ModelServer(.heldMarked, content: String(decoding: content, as: UTF8.self))
    let scene = try Scene()
    try scene.ask(server.origin, deadline: 60)
    for (path, word) in [("first.py", "first"), ("second.py", "marked")] {
      try scene.repo.stage([path: (1...400).map { "\(word)_\($0) = f(\($0) + \($0))\n" }.joined()])
    }
    let commit = try Started(
      "/usr/bin/git", ["commit", "-q", "-m", "x"], environment: scene.repo.environment, in: scene.repo.path,
      withInput: false)
    var text = ""
    commit.readErrors(until: "wrong in first.py", into: &text)
    // Nobody was given the other answer, and nothing is at its end.
    #expect(commit.poll() == nil && !text.contains("wrong in second.py") && !text.contains("airlock  "), "\(text)")
    #expect(server.requests.count == 2)
    try server.letGo()
    commit.readErrors(until: "full review", into: &text)
    #expect(commit.wait() == 0)
    for path in ["first.py", "second.py"] {
      #expect(text.components(separatedBy: "wrong in \(path)").count == 2, "\(text)")
    }
    #expect(try scene.lastReview().isComplete == true)
  }
}
