import Foundation
import Glibc
import TestSupport
import Testing

/// A review that is not finished at the deadline goes on after its commit, where nobody waits for it.
@Suite(.serialized) struct BackgroundTests {
  private let scene: Scene
  private let server: ModelServer

  init() throws {
    scene = try Scene(installation: try Installation())
    server = try ModelServer(.held, content: Scene.complaint())
    try scene.ask(server.origin, deadline: 1)
    try scene.stageChange()
  }

  private var supervisors: [Int32] { scene.installation.sealedSupervisors }

  private func shown(_ name: String? = nil) throws -> ReviewJSON {
    try ReviewJSON(try scene.airlock(["show", "--format", "json"] + (name.map { [$0] } ?? [])).out)
  }

  private func until(_ condition: () throws -> Bool) throws {
    for _ in 0..<400 {
      if try condition() { return }
      usleep(50_000)
    }
    Issue.record("waited in vain")
  }

  @Test func `the commit does not wait for it, and what it found is there afterwards and told once`() throws {
    // Whoever reads what git prints until its end, as a graphical program does, does not wait either.
    let commit = try scene.repo.run("/bin/sh", ["-c", "git commit -q -m x 2>&1 | cat"], seconds: 20)
    #expect(!commit.timedOut && commit.status == 0)
    #expect(
      commit.out.contains("did not answer in time; the rest continues in the background: airlock show"),
      "\(commit.out)")
    #expect(commit.tells(Scene.path, Scene.change.line("key"), in: commit.out))
    #expect(try scene.lastReview().isComplete == false)
    #expect(try shown().isComplete == false)
    let now = supervisors
    try #require(now.count == 1, "\(now)")
    #expect(getsid(now[0]) == now[0])
    // Of a process that is not dumpable the kernel shows these to root alone.
    if Need.root {
      for number in 0...2 {
        #expect(
          try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(now[0])/fd/\(number)") == "/dev/null")
      }
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(now[0])/cwd") == "/")
    }

    try server.letGo()
    try until { try shown().isComplete == true }
    #expect(try shown().places("model") == ["\(Scene.path):\(Scene.change.line("sql"))"])
    try until { supervisors.isEmpty }
    #expect(server.requests.count == 1)

    let next = try scene.repo.git(["commit", "-q", "--allow-empty", "-m", "y"])
    let told = try #require(next.lines.first { $0.contains("went on after an earlier commit") }, "\(next.err)")
    #expect(told.contains("is complete, 5 findings: airlock show "), "\(told)")
    let name = try #require(told.split(separator: " ").last.map(String.init))
    #expect(try shown(name).places("model").count == 1)
    let third = try scene.repo.git(["commit", "-q", "--allow-empty", "-m", "z"])
    #expect(!third.err.contains("went on after"), "\(third.err)")
  }

  @Test func `the next commit ends it, and goes on by itself`() throws {
    let first = try scene.repo.commit()
    #expect(first.err.contains("continues in the background"), "\(first.err)")
    let before = supervisors
    try scene.repo.stage(["b.py": "b = 1\n"])
    let second = try scene.repo.commit()
    #expect(second.err.contains("was still going on; it ends here"), "\(second.err)")
    #expect(second.err.contains("continues in the background"), "\(second.err)")
    try until { supervisors.count == 1 }
    #expect(supervisors != before)
    try server.letGo()
    try until { try shown().isComplete == true }
    try until { supervisors.isEmpty }
    #expect(server.requests.count == 2)
  }

  @Test func `it ends when its time is over, says so once, and asks nobody twice`() throws {
    try scene.repo.global("airlock.background", "1")
    let commit = try scene.repo.commit()
    #expect(commit.err.contains("continues in the background"), "\(commit.err)")
    try until { supervisors.isEmpty }
    let review = try shown()
    #expect(review.isComplete == false && review.notReviewed.map { $0["reason"] as? String } == ["deadline"])
    let next = try scene.repo.git(["commit", "-q", "--allow-empty", "-m", "y"])
    #expect(next.err.contains("the review that went on after an earlier commit is over, incomplete"), "\(next.err)")
    // Nobody is left who could take an answer, and nobody asks again.
    try server.letGo()
    #expect(try !scene.repo.git(["commit", "-q", "--allow-empty", "-m", "z"]).err.contains("went on after"))
    #expect(supervisors.isEmpty && server.requests.count == 1)
    #expect(try shown().isComplete == true, "the last commit had no change to ask about")
  }

  @Test func `it is told where the next review cannot even begin`() throws {
    try scene.repo.global("airlock.background", "1")
    #expect(try scene.repo.commit().err.contains("continues in the background"))
    try until { supervisors.isEmpty }
    try scene.repo.global("airlock.sandbox", "require")
    try scene.installation.mask("reader")
    try scene.repo.stage(["b.py": "b = 1\n"])
    let next = try scene.repo.commit()
    #expect(next.status == 0 && next.err.contains("the commit was not reviewed: "), "\(next.err)")
    #expect(next.err.contains("the review that went on after an earlier commit is over, incomplete"), "\(next.err)")
  }

  @Test func `it goes on for no time at all where none is given`() throws {
    try scene.repo.gitOK(["config", "airlock.background", "0"])
    let commit = try scene.repo.commit()
    #expect(commit.err.contains("did not answer in time") && !commit.err.contains("continues"), "\(commit.err)")
    try until { supervisors.isEmpty }
  }

  @Test(arguments: ["CI", "gate", "another program"])
  func `it ends with the commit where somebody waits for it`(reason: String) throws {
    var adding: [String: String] = [:]
    if reason == "CI" { adding = ["CI": "true"] }
    if reason == "gate" { try scene.repo.global("airlock.gate", "critical") }
    let run =
      reason == "another program"
      ? try scene.airlock(["hook", "pre-commit"]) : try scene.repo.commit(adding: adding)
    #expect(run.status == (reason == "gate" ? 1 : 0) && run.err.contains("did not answer in time"), "\(run.err)")
    #expect(!run.err.contains("continues"), "\(run.err)")
    try until { supervisors.isEmpty }
  }

  @Test func `a server that wants to be asked later is asked after the commit`() throws {
    let busy = try ModelServer(.busyOnce, content: Scene.complaint())
    try scene.ask(busy.origin, deadline: 1)
    let commit = try scene.repo.commit()
    #expect(commit.status == 0)
    try until { try shown().isComplete == true }
    #expect(try shown().places("model").count == 1)
    #expect(busy.requests.count == 2)
  }

  @Test func `what weighs much is printed while the model thinks, and once`() throws {
    try scene.repo.global("airlock.deadline", "60")
    let commit = try Started(
      "/usr/bin/git", ["commit", "-q", "-m", "x"], environment: scene.repo.environment, in: scene.repo.path,
      withInput: false)
    var text = ""
    commit.readErrors(until: "\(Scene.path):\(Scene.change.line("key")):", into: &text)
    #expect(commit.poll() == nil && !text.contains("airlock  "), "\(text)")
    try server.letGo()
    commit.readErrors(until: "full review", into: &text)
    #expect(commit.wait() == 0)
    let headline = try #require(text.range(of: "airlock  5 findings"), "\(text)")
    let key = try #require(text.range(of: "AWS access key"))
    #expect(key.lowerBound < headline.lowerBound)
    for words in ["AWS access key", "SQL from user input"] {
      #expect(text.components(separatedBy: words).count == 2, "\(text)")
    }
    #expect(!text.contains("\r") && !text.contains("\u{1B}"))
  }
}
