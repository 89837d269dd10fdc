import Diff
import Foundation
import Git
import TestSupport
import Testing

struct DamagedIndexTests {
  private static func stage(version: Int) throws -> (Repo, [UInt8]) {
    let repo = try Repo()
    try repo.settle(["a/b/c": "1\n", "a/b/d": "2\n", "a/e": "3\n", "f": "4\n"])
    try repo.gitOK(["update-index", "--index-version", "\(version)"])
    try repo.stage(["a/b/c": "5\n", "g/h": "6\n"])
    let bytes = try #require(FileManager.default.contents(atPath: repo.gitDirectory + "/index"))
    return (repo, Array(bytes))
  }

  /// Whether an index of these bytes can be read whole; whatever it says, it does not trap.
  private static func read(_ bytes: [UInt8], _ repo: Repo) throws -> Bool {
    let file = try repo.folder.write("damaged", bytes: bytes)
    do {
      return try StagedReading(repo, index: file).problems.isEmpty
    } catch is GitError {
      return false
    }
  }

  @Test("An index cut anywhere is an error", arguments: [2, 4])
  func truncated(version: Int) throws {
    let (repo, bytes) = try Self.stage(version: version)
    #expect(try Self.read(bytes, repo))
    for count in stride(from: 0, to: bytes.count - 20, by: 7) {
      _ = try Self.read(Array(bytes.prefix(count)), repo)
    }
    #expect(try !Self.read(Array(bytes.prefix(11)), repo))
    #expect(try !Self.read(Array(bytes.prefix(100)), repo))
  }

  @Test("An index with damaged bytes never traps", arguments: [2, 4])
  func flipped(version: Int) throws {
    let (repo, bytes) = try Self.stage(version: version)
    var random = Seeded(version)
    for _ in 0..<600 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = try Self.read(damaged, repo)
    }
  }

  @Test("An index that claims what it does not have is an error", arguments: [[1], [5], [0xFF, 0xFF, 0xFF, 0xFF]])
  func count(claimed: [UInt8]) throws {
    let (repo, bytes) = try Self.stage(version: 2)
    var damaged = bytes
    damaged.replaceSubrange(4..<8, with: [0, 0, 0, 2])
    damaged.replaceSubrange(8..<12, with: [UInt8](repeating: 0, count: 4 - claimed.count) + claimed)
    if claimed.count == 4 { #expect(try !Self.read(damaged, repo)) } else { _ = try Self.read(damaged, repo) }
  }

  @Test("An extension that must be understood and is not is an error", arguments: ["link", "sdir", "xyzw"])
  func requiredExtension(name: String) throws {
    let (repo, bytes) = try Self.stage(version: 2)
    let added = Array(name.utf8) + [0, 0, 0, 0]
    #expect(try !Self.read(Array(bytes.dropLast(20)) + added + Array(bytes.suffix(20)), repo))
    #expect(
      try Self.read(Array(bytes.dropLast(20)) + Array("XYZW".utf8) + [0, 0, 0, 0] + Array(bytes.suffix(20)), repo))
  }
}
