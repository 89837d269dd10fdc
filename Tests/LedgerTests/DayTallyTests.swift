import Foundation
import Ledger
import Synchronization
import TestSupport
import Testing

/// What one user sent in a day.
struct DayTallyTests {
  private final class Clock: Sendable {
    let now = Mutex(20_000 * 86_400 + 100)
    func set(_ value: Int) { now.withLock { $0 = value } }
  }

  private let folder: TestSupport.Folder
  private let clock = Clock()

  init() throws { folder = try Folder() }

  private func tally() throws -> DayTally {
    let clock = clock
    return try DayTally(stateHome: Array(folder.path.utf8)) { clock.now.withLock { $0 } }
  }

  private func today() throws -> DayTally.Amount {
    let tally = try tally()
    return tally.today
  }

  @Test func `what is sent adds up until the day is over`() throws {
    do {
      let tally = try tally()
      tally.add(.init(requests: 2, bytes: 900, tokens: 300))
      tally.add(.init(requests: 1, bytes: 100, tokens: -50))
    }
    #expect(try today() == .init(requests: 3, bytes: 1_000, tokens: 250))
    clock.set(20_001 * 86_400)
    #expect(try today() == .init())
    do {
      let tally = try tally()
      tally.add(.init(requests: 1, bytes: 10, tokens: 3))
    }
    #expect(try today() == .init(requests: 1, bytes: 10, tokens: 3))
  }

  @Test func `a budget is taken from until too little is left, and what is given back counts`() throws {
    let tally = try tally()
    let first = tally.take(600, of: 1_000)
    let second = tally.take(401, of: 1_000)
    let third = tally.take(400, of: 1_000)
    #expect(first && !second && third)
    tally.add(.init(tokens: -600))
    let fourth = tally.take(600, of: 1_000)
    #expect(fourth)
    #expect(try today().tokens == 1_000)
  }

  @Test func `many at once lose nothing`() async throws {
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<50 {
            guard let tally = try? self.tally() else { return }
            tally.add(.init(requests: 1, bytes: 2, tokens: 3))
          }
        }
      }
    }
    #expect(try today() == .init(requests: 400, bytes: 800, tokens: 1_200))
  }

  @Test(arguments: [
    "", "\n", "20000 1 2", "20000 1 2 x\n", "20000 -1 2 3\n", "20000 1 2 99999999999999999999\n", "\0\0\0",
  ])
  func `a file that is not whole counts for nothing`(text: String) throws {
    _ = try today()
    try folder.write("airlock/spent", text, mode: 0o600)
    #expect(try today() == .init())
    let tally = try tally()
    tally.add(.init(requests: 1, bytes: 1, tokens: 1))
    #expect(try today() == .init(requests: 1, bytes: 1, tokens: 1))
  }

  @Test func `a link in its place is refused`() throws {
    _ = try today()
    let precious = try folder.write("precious", "mine\n")
    try FileManager.default.removeItem(atPath: folder.path + "/airlock/spent")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/airlock/spent", withDestinationPath: precious)
    #expect(throws: LedgerError.self) { _ = try tally() }
    #expect(Folder.text(precious) == "mine\n")
  }
}
