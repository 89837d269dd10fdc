import Foundation
import TestSupport
import Testing

/// What a review may send at the most: what is beyond is named, and what was sent is reviewed all the same.
@Suite(.serialized) struct CeilingTests {
  private func reasons(_ review: ReviewJSON) -> Set<String> {
    Set(review.notReviewed.map { $0["reason"] as? String ?? "" })
  }

  @Test func `a commit makes 32 requests, and what found no room is listed`() throws {
    let server = try ModelServer()
    let scene = try Scene()
    try scene.ask(server.origin, deadline: 60)
    try scene.repo.global("airlock.contextTokens", "4096")
    for number in 1...40 {
      try scene.repo.stage([
        "part\(number).py": (1...40).map { "value_\(number)_\($0) = compute(\($0), \(number))\n" }.joined()
      ])
    }
    let run = try scene.repo.commit(seconds: 90)
    let review = try scene.lastReview()
    #expect(run.status == 0 && server.requests.count == 32, "\(run.err)")
    #expect(review.isComplete == false && reasons(review) == ["over the limit for one commit"], "\(review.text)")
    let left = review.notReviewed.compactMap { $0["hunks"] as? Int }.reduce(0, +)
    #expect(review.coverage["hunks"] as? Int == 40 && left > 0)
    #expect(review.coverage["reviewed"] as? Int == 40 - left, "\(review.text)")
    #expect(run.err.contains("not reviewed"), "\(run.err)")
  }

  @Test func `a model is shown 400 KB of a commit, the most risky first`() throws {
    let server = try ModelServer()
    let scene = try Scene()
    try scene.ask(server.origin, deadline: 60)
    let text = (1...1_000).map { "value_\($0) = compute(\($0), with: settings, at: \($0 + 7))\n" }.joined()
    for number in 1...12 { try scene.repo.stage(["docs/part\(number).md": "part \(number)\n" + text]) }
    try scene.repo.stage(["src/login.py": "def login(password):\n    return eval(password)\n"])
    let run = try scene.repo.commit(seconds: 90)
    let review = try scene.lastReview()
    #expect(run.status == 0 && review.isComplete == false)
    #expect(reasons(review) == ["over the limit for one commit"], "\(review.text)")
    let sent = server.requests.reduce(0) { $0 + $1.body.utf8.count }
    #expect(sent > 300_000 && sent < 600_000, "\(sent)")
    #expect(server.requests.contains { $0.body.contains("src/login.py") })
    let left = review.notReviewed.compactMap { $0["hunks"] as? Int }.reduce(0, +)
    #expect(left > 0 && review.coverage["reviewed"] as? Int == 13 - left, "\(review.text)")
  }

  /// The supervisor counts for itself, whatever the reader prepares.
  @Test(arguments: [("greedy 40 10", 32), ("greedy 10 1000000", 4)])
  func `a reader that wants more gets no more`(part: String, requests: Int) throws {
    let installation = try Installation()
    let server = try ModelServer()
    let scene = try Scene(installation: installation)
    try scene.ask(server.origin, deadline: 60)
    try scene.stageChange()
    try installation.replace("reader", playing: part)
    let run = try scene.repo.commit(seconds: 90)
    #expect(run.status == 0 && run.err.contains("a review sends 32 requests and 4 MB at the most"), "\(run.err)")
    #expect(server.requests.count == requests)
    let review = try scene.lastReview()
    #expect(review.isComplete == false && review.coverage["reviewed"] as? Int == requests, "\(review.text)")
  }

  @Test func `a budget that suffices for a part is spent on the most risky part`() throws {
    let server = try ModelServer()
    let scene = try Scene()
    try scene.ask(server.origin, deadline: 60)
    let lines = { (word: String) in (1...360).map { "\(word)_\($0) = f(\($0) + \($0))\n" }.joined() }
    try scene.repo.stage([
      "docs/a.md": lines("first"), "docs/b.md": lines("second"),
      "src/login.py": "def login(password):\n    return eval(password)\n" + lines("third"),
    ])
    try scene.repo.global("airlock.dailyTokens", "10000")
    let run = try scene.repo.commit(seconds: 90)
    let words = "the budget of 10000 tokens a day does not suffice (airlock.dailyTokens)"
    #expect(run.status == 0 && run.err.components(separatedBy: words).count == 2, "\(run.err)")
    #expect(server.requests.count == 2 && server.requests.contains { $0.body.contains("src/login.py") })
    let review = try scene.lastReview()
    #expect(review.isComplete == false && review.coverage["reviewed"] as? Int == 2, "\(review.text)")
    #expect(review.notReviewed.count == 1 && (review.notReviewed[0]["path"] as? String)?.hasPrefix("docs/") == true)
    #expect(review.notices.contains { $0.contains(words) })
    let stats = try scene.airlock(["show", "--stats"]).out
    #expect(stats.contains("all clones together: 2 requests"), "\(stats)")
    #expect(stats.contains("of 10000 (airlock.dailyTokens)"), "\(stats)")
    // What is known costs nothing, and is told although nothing is left to spend.
    try scene.repo.gitOK(["reset", "-q", "--soft", "HEAD~1"])
    #expect(try scene.repo.commit().status == 0)
    #expect(try server.requests.count == 2 && scene.lastReview().coverage["reviewed"] as? Int == 2)
  }
}
