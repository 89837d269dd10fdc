import Foundation
import TestSupport
import Testing

/// Every way in which a server can break the protocol, lie or stall: what is printed, what is kept, and that it ends with 0.
@Suite(.serialized) struct HostileServerTests {
  enum Outcome: Sendable {
    /// The reply counts; so many findings of the model are kept.
    case complete(Int)
    /// It does not; the line that says why, and the findings that are told all the same.
    case incomplete(String, Int = 0)
  }

  static let shared = Result { try HostileScene() }
  private static let table = HostileTable()

  @Test(arguments: HostileScene.table.indices)
  func `a hostile server costs one line and changes nothing else`(index: Int) throws {
    let (behaviour, expected) = HostileScene.table[index]
    let hostile = try Self.shared.get()
    let known = hostile.answers
    let measured = try hostile.review(behaviour)
    let run = measured.run
    let review = try hostile.scene.lastReview()
    let answers = hostile.answers - known
    Self.table.add(.init(behaviour, measured, review, requests: hostile.requests, answers: answers))
    #expect(measured.kibibytes < 128 << 10, "\(behaviour): a process had \(measured.kibibytes) KiB")
    #expect(answers == (review.isComplete == true ? 1 : 0), "\(behaviour): \(answers) answers were kept")
    #expect(run.status == 0 && run.err.isEmpty, "\(behaviour): \(run.err)")
    #expect(run.out.split(separator: "\n").count <= 10, "\(behaviour): \(run.out)")
    for text in [run.out, review.text, Folder.text(hostile.scene.repo.gitDirectory + "/last-review.txt") ?? "\u{1B}"] {
      #expect(!text.unicodeScalars.contains(where: HostileScene.acts), "\(behaviour): \(text.debugDescription)")
      #expect(!text.contains("evil.example/?"), "\(behaviour): \(text)")
      #expect(!text.split(separator: "\n").contains { $0.hasPrefix("::") || $0.hasPrefix("airlock: the commit") })
    }
    switch expected {
    case .complete(let count):
      #expect(review.isComplete == true, "\(behaviour): \(review.text)")
      #expect(review.places("model").count == count, "\(behaviour): \(review.text)")
    case .incomplete(let words, let count):
      #expect(review.isComplete == false, "\(behaviour): \(review.text)")
      #expect(run.out.contains(words) && review.text.contains(words), "\(behaviour): \(run.out)")
      #expect(!run.out.contains("nothing found ·"), "\(behaviour): \(run.out)")
      #expect(review.places("model").count == count, "\(behaviour): \(review.text)")
    }
    #expect(review.places("model").allSatisfy { $0 == "src/pay.py:2" }, "\(behaviour): \(review.text)")
    let requests = HostileScene.requests[behaviour] ?? 1
    #expect(hostile.requests == requests, "\(behaviour): asked \(hostile.requests) times")
    #expect(!hostile.wentElsewhere, "\(behaviour): another port was connected to")
  }

  @Test func `the table has every behaviour of the server`() throws {
    let source = try #require(Folder.text(Products.sources + "/Tests/TestSupport/hostile-server.py"))
    let named = source.matches(of: #/(?m)^    "([^"]+)": /#).map { String($0.1) }
    let inTable = Set(HostileScene.table.map(\.0))
    #expect(named.filter { !inTable.contains($0) } == [])
    #expect(inTable.count == HostileScene.table.count && inTable.count >= 60)
  }
}
