import Diff
import Git
import TestSupport
import Testing

/// Everything about a staged change as git says it, from plumbing that no setting and no attribute reaches.
struct AgainstGitTests {
  private static let command = [
    "diff-tree", "-r", "--no-renames", "--text", "--no-ext-diff", "--no-textconv", "--full-index",
  ]
  private static let emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"

  @Test("A staged change has git's paths, modes and numbered lines", arguments: 0..<120)
  func randomChange(seed: Int) throws {
    let repo = try Repo()
    var generator = Generator(seed: seed, repo: repo)
    try generator.run()
    if seed.isMultiple(of: 3) { try repo.gitOK(["update-index", "--index-version", "\(2 + seed % 2 * 2)"]) }
    try Self.compare(repo, base: "HEAD")
  }

  @Test func `the first commit is compared with nothing`() throws {
    let repo = try Repo()
    try repo.stage(["a": "1\n2\n", "b/c": "no feed", "empty": ""])
    try Self.compare(repo, base: nil)
    #expect(try StagedReading(repo, base: nil).files.map(\.status) == [.added, .added, .added])
  }

  @Test func `a file that becomes a folder and a folder that becomes a file are a deletion and additions`() throws {
    let repo = try Repo()
    try repo.settle(["a": "1\n", "b/c": "2\n", "b/d": "3\n", "b.x": "4\n"])
    try repo.gitOK(["rm", "-rq", "a", "b"])
    try repo.stage(["a/x": "1 other\n", "b": "another\n"])
    try Self.compare(repo, base: "HEAD")
  }

  /// What git says about one path.
  private struct Entry {
    let modes: (old: UInt32, new: UInt32)
    let ids: (old: String, new: String)
    var patches: [PatchText]
  }

  private static func compare(_ repo: Repo, base: String?) throws {
    let reading = try StagedReading(repo, base: base)
    #expect(reading.problems.isEmpty)
    #expect(reading.sharedNames == reading.files.map(\.path))
    let tree = String(try repo.gitOK(["write-tree"]).dropLast())
    #expect(reading.tree == tree)
    let entries = try entries(repo, base ?? emptyTree, tree)
    var left = Set(entries.keys)
    for delta in reading.files {
      let name = String(decoding: delta.path.bytes, as: UTF8.self)
      for (side, isOld) in [(delta.old, true), (delta.new, false)] {
        guard let side else { continue }
        let entry = try #require(entries[side.path.bytes], "'\(name)'")
        #expect((isOld ? entry.modes.old : entry.modes.new) == side.mode.rawValue, "'\(name)'")
        #expect((isOld ? entry.ids.old : entry.ids.new) == side.id.hex, "'\(name)'")
        left.remove(side.path.bytes)
      }
      guard let entry = entries[delta.path.bytes] else { continue }
      if delta.status == .renamed, let old = delta.old, let new = delta.new {
        let trees = try [old, new].map { side in
          let made = try repo.run("/usr/bin/git", ["mktree"], input: Array("100644 blob \(side.id.hex)\tx\n".utf8))
          return String(made.out.dropLast())
        }
        let patch = try repo.git(command + ["-p"] + trees + ["--"])
        try compare(delta, [PatchText(patch.output)], name)
      } else {
        try compare(delta, entry.patches, name)
      }
    }
    #expect(left.isEmpty, "\(left.map { String(decoding: $0, as: UTF8.self) })")
  }

  private static func compare(_ delta: FileDelta, _ patches: [PatchText], _ name: String) throws {
    let added = patches.flatMap(\.lines.added)
    let removed = patches.flatMap(\.lines.removed)
    switch delta.content {
    case .text:
      #expect(delta.lines?.added == added && delta.lines?.removed == removed, "'\(name)'")
      if delta.status == .modified { #expect(delta.hunkNumbers == patches.flatMap(\.hunks), "'\(name)'") }
    case .unchanged: #expect(added.isEmpty && removed.isEmpty, "'\(name)'")
    case .submodule: #expect(added.count + removed.count <= 2, "'\(name)'")
    case .binary(let binary): #expect(binary.old.contains(0) || binary.new.contains(0), "'\(name)'")
    case .unread: Issue.record("'\(name)' is \(delta.content)")
    }
  }

  /// Two runs over the same pairs: names and modes of one, the patches of the other.
  private static func entries(_ repo: Repo, _ base: String, _ tree: String) throws -> [[UInt8]: Entry] {
    let raw = try repo.git(command + ["--raw", "-z", base, tree, "--"])
    let patch = try repo.git(command + ["-p", base, tree, "--"])
    try #require(raw.status == 0 && patch.status == 0, "\(raw.err)\(patch.err)")
    var patches = Self.patches(in: patch.output)[...]
    let fields = raw.output.split(separator: 0)
    var entries: [[UInt8]: Entry] = [:]
    for index in stride(from: 0, to: fields.count - 1, by: 2) {
      let words = String(decoding: fields[index].dropFirst(), as: UTF8.self).split(separator: " ").map(String.init)
      // What becomes another kind of thing is printed as one that goes and one that comes.
      let count = words[4] == "T" ? 2 : 1
      entries[Array(fields[index + 1])] = Entry(
        modes: (UInt32(words[0], radix: 8) ?? 0, UInt32(words[1], radix: 8) ?? 0), ids: (words[2], words[3]),
        patches: patches.prefix(count).map { PatchText($0) })
      patches = patches.dropFirst(count)
    }
    #expect(patches.isEmpty)
    return entries
  }

  /// The patch of each file; no line of a hunk begins like a header.
  private static func patches(in output: [UInt8]) -> [[UInt8]] {
    let header = Array("diff --git ".utf8)
    var patches: [[UInt8]] = []
    for line in output.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: header) { patches.append([]) }
      if !patches.isEmpty { patches[patches.count - 1] += line + [0x0A] }
    }
    return patches
  }
}
