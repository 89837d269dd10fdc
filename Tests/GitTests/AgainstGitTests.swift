import Diff
import Git
import TestSupport
import Testing

struct AgainstGitTests {
  private static let diff = ["diff", "--cached", "--text", "--no-ext-diff", "--no-textconv", "--no-renames"]

  @Test("A staged change has git's paths, modes and numbered lines", arguments: 0..<60)
  func randomChange(seed: Int) throws {
    let repo = try Repo()
    try repo.gitOK(["config", "core.autocrlf", "false"])
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

  @Test func `attributes and settings of the repository change nothing`() throws {
    let repo = try Repo()
    try repo.settle(["a.txt": "one\ntwo\n", ".gitattributes": "* -diff -text\n*.txt binary filter=x\n"])
    try repo.gitOK(["config", "diff.external", "false"])
    try repo.gitOK(["config", "diff.context", "0"])
    try repo.gitOK(["config", "diff.algorithm", "patience"])
    try repo.stage(["a.txt": "one\nthree\n"])
    let lines = try #require(try StagedReading(repo)["a.txt"]?.lines)
    #expect(lines.added.map(\.description) == ["2: three"])
    #expect(lines.removed.map(\.description) == ["2: two"])
  }

  /// Compares every path's sides and lines with what git prints.
  private static func compare(_ repo: Repo, base: String?) throws {
    let reading = try StagedReading(repo, base: base)
    #expect(reading.problems.isEmpty)
    #expect(reading.sharedNames == reading.files.map(\.path))
    // Git remembers the tree in the index when it has written it: this comes last.
    defer { #expect((try? repo.gitOK(["write-tree"]))?.dropLast() ?? "" == reading.tree ?? "") }
    let raw = try repo.git(diff + ["--raw", "-z", "--no-abbrev"])
    try #require(raw.status == 0, "\(raw.err)")
    let fields = raw.output.split(separator: 0)
    var expected: [[UInt8]: (old: UInt32, new: UInt32)] = [:]
    for index in stride(from: 0, to: fields.count - 1, by: 2) {
      let modes = String(decoding: fields[index].dropFirst(), as: UTF8.self).split(separator: " ")
      expected[Array(fields[index + 1])] = (UInt32(modes[0], radix: 8) ?? 0, UInt32(modes[1], radix: 8) ?? 0)
    }
    var got: [[UInt8]: (old: UInt32, new: UInt32)] = [:]
    for delta in reading.files {
      if let old = delta.old { got[old.path.bytes, default: (0, 0)].old = old.mode.rawValue }
      if let new = delta.new { got[new.path.bytes, default: (0, 0)].new = new.mode.rawValue }
    }
    let names = { (list: [[UInt8]: (old: UInt32, new: UInt32)]) in
      list.map { "\(String(decoding: $0.key, as: UTF8.self)) \($0.value)" }.sorted()
    }
    #expect(names(got) == names(expected))
    for delta in reading.files where delta.old?.path != delta.new?.path || delta.status != .renamed {
      try compare(delta, repo)
    }
  }

  private static func compare(_ delta: FileDelta, _ repo: Repo) throws {
    guard delta.status != .renamed else { return }
    let path = String(decoding: delta.path.bytes, as: UTF8.self)
    // A path also names what lies below it, which is another change.
    let filter = [.added: ["--diff-filter=A"], .deleted: ["--diff-filter=D"]][delta.status] ?? []
    let patch = try repo.run(
      "/usr/bin/git",
      ["--literal-pathspecs"] + diff + filter + [
        "-p", "-U3", "--diff-algorithm=myers", "--indent-heuristic", "--", path,
      ])
    try #require(patch.status == 0, "\(patch.err)")
    let wanted = PatchText(patch.output)
    switch delta.content {
    case .text:
      #expect(delta.lines == wanted.lines, "'\(path)'")
      if delta.status == .modified { #expect(delta.hunkNumbers == wanted.hunks, "'\(path)'") }
    case .unchanged: #expect(wanted.hunks.isEmpty, "'\(path)'")
    default: Issue.record("'\(path)' is \(delta.content)")
    }
  }
}
