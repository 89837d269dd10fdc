import Foundation
import Ledger
import TestSupport
import Testing

/// The one review of a clone that goes on after its commit.
struct ContinuationTests {
  private let folder: TestSupport.Folder

  init() throws { folder = try Folder() }

  private func state(_ clone: String = "/repo/.git") throws -> StateFolder {
    try StateFolder(stateHome: Array((folder.path + "/state").utf8), commonDirectory: Array(clone.utf8))
  }

  private func isAskedToEnd(_ continuation: borrowing Continuation) -> Bool {
    var entry = pollfd(fd: continuation.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) == 1
  }

  private func isFree(_ clone: String = "/repo/.git") throws -> Bool {
    let state = try state(clone)
    let place = state.continuation()
    return place != nil
  }

  private func end() throws -> Bool {
    let state = try state()
    return state.endContinuation()
  }

  private func prepare(_ clone: String = "/repo/.git") throws {
    let state = try state(clone)
    state.prepareContinuation()
  }

  private func take() throws -> Continuation {
    struct Taken: Error {}
    let state = try state()
    guard let place = state.continuation() else { throw Taken() }
    return place
  }

  @Test func `there is one place in a clone, and it becomes free again`() throws {
    #expect(try !isFree())
    try prepare()
    do {
      let first = try take()
      #expect(try !isFree())
      let isAsked = isAskedToEnd(first)
      #expect(!isAsked)
    }
    #expect(try isFree())
    try prepare("/another/.git")
    #expect(try isFree("/another/.git"))
  }

  @Test func `it is asked to end, and nobody when there is none`() throws {
    #expect(try !end())
    try prepare()
    #expect(try !end())
    do {
      let running = try take()
      #expect(try end())
      let isAsked = isAskedToEnd(running)
      #expect(isAsked)
    }
    // What was said to the one before is not heard by the next.
    let next = try take()
    let isAsked = isAskedToEnd(next)
    #expect(!isAsked)
  }

  @Test func `what is no pipe of ours is neither waited for nor written to`() throws {
    _ = try isFree()
    let clone = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/state/airlock").first)
    let place = folder.path + "/state/airlock/\(clone)/background"
    let precious = try folder.write("precious", "mine\n")
    for make in [
      { symlink(precious, place) }, { creat(place, 0o600) >= 0 ? 0 : -1 }, { mkdir(place, 0o700) },
    ] as [() -> Int32] {
      #expect(make() == 0)
      try prepare()
      #expect(try !isFree())
      #expect(try !end())
      try FileManager.default.removeItem(atPath: place)
    }
    #expect(Folder.text(precious) == "mine\n")
  }
}
