import Diff
import Foundation
import Git
import TestSupport
import Testing

struct StagedChangeTests {
  @Test("An index of each version is read alike", arguments: [2, 3, 4])
  func versions(version: Int) throws {
    let repo = try Repo()
    try repo.settle(["a/one": "1\n", "a/two": "2\n", "b": "3\n"])
    try repo.stage(["a/one": "1\nmore\n", "a/new": "n\n"])
    // Version 3 is what git writes when an entry has an extended flag.
    try repo.write("announced", "later\n")
    if version == 3 { try repo.gitOK(["add", "-N", "announced"]) }
    if version == 4 { try repo.gitOK(["update-index", "--index-version", "4"]) }
    let bytes = try #require(FileManager.default.contents(atPath: repo.gitDirectory + "/index"))
    #expect(Int(bytes[7]) == version)
    let reading = try StagedReading(repo)
    #expect(reading.files.map { String(decoding: $0.path.bytes, as: UTF8.self) } == ["a/new", "a/one"])
    #expect(reading["a/one"]?.lines?.added.map(\.description) == ["2: more"])
  }

  @Test func `a repository in which nothing was staged has no change`() throws {
    #expect(try StagedReading(Repo(), base: nil).files.isEmpty)
  }

  @Test func `an index that was deleted means that every file goes`() throws {
    let repo = try Repo()
    try repo.settle(["a": "1\n", "b/c": "2\n"])
    try FileManager.default.removeItem(atPath: repo.gitDirectory + "/index")
    #expect(try StagedReading(repo).files.map(\.status) == [.deleted, .deleted])
  }

  @Test func `a renamed file is one change with its edit`() throws {
    let repo = try Repo()
    let body = (1...20).map { "line \($0)\n" }.joined()
    try repo.settle(["old/name": body])
    try repo.gitOK(["mv", "old", "new"])
    try repo.stage(["new/name": body + "line 21\n"])
    let reading = try StagedReading(repo)
    #expect(reading.files.count == 1)
    #expect(reading.files.first?.status == .renamed)
    #expect(reading.files.first?.old?.path == BytePath(Array("old/name".utf8)))
    #expect(reading["new/name"]?.lines?.added.map(\.description) == ["21: line 21"])
  }

  @Test func `a mode, a kind and a submodule are told apart`() throws {
    let repo = try Repo()
    try repo.settle(["script": "x\n", "link": "target"])
    try repo.gitOK(["update-index", "--chmod=+x", "script"])
    let blob = try repo.gitOK(["rev-parse", "HEAD:link"]).trimmingCharacters(in: .whitespacesAndNewlines)
    try repo.gitOK(["update-index", "--cacheinfo", "120000,\(blob),link"])
    try repo.gitOK(["update-index", "--add", "--cacheinfo", "160000,\(try repo.head),module"])
    let reading = try StagedReading(repo)
    #expect(reading["script"]?.status == .modified)
    #expect(reading["script"]?.new?.mode == .executable)
    #expect(reading["link"]?.status == .typeChanged)
    guard case .submodule? = reading["module"]?.content, case .unchanged? = reading["script"]?.content else {
      Issue.record("another content")
      return
    }
  }

  @Test func `binary files are listed with their sizes, and UTF-16 is text`() throws {
    let repo = try Repo()
    try repo.settle()
    try repo.folder.write(repo.path + "/picture", bytes: [0x89, 0x50, 0, 1, 2])
    try repo.folder.write(repo.path + "/wide", bytes: [0xFF, 0xFE, 0x41, 0, 0x0A, 0])
    try repo.gitOK(["add", "-A"])
    let reading = try StagedReading(repo)
    guard case .binary(let picture)? = reading["picture"]?.content, case .text? = reading["wide"]?.content else {
      Issue.record("another content")
      return
    }
    #expect(picture.old.isEmpty && picture.new == [0x89, 0x50, 0, 1, 2] && !picture.mayHideText)
  }

  @Test func `a file over the limit is listed and not read`() throws {
    let repo = try Repo()
    try repo.stage(["large": String(repeating: "x", count: 5_000)])
    guard
      case .unread(.tooLarge(size: 5_000))? = try StagedReading(repo, base: nil, maximumBlob: 4_999)["large"]?.content
    else {
      Issue.record("it was read")
      return
    }
  }

  @Test func `an unresolved merge is listed once and not read`() throws {
    let repo = try Repo()
    try repo.settle(["a": "ground\n"])
    try repo.gitOK(["checkout", "-q", "-b", "other"])
    try repo.settle(["a": "theirs\n"])
    try repo.gitOK(["checkout", "-q", "main"])
    try repo.settle(["a": "ours\n"])
    #expect(try repo.git(["merge", "-q", "other"]).status != 0)
    let reading = try StagedReading(repo)
    #expect(reading.files.count == 1)
    guard case .unread(.unmerged)? = reading["a"]?.content else {
      Issue.record("it was read")
      return
    }
  }

  @Test func `a missing object is named and the rest is read`() throws {
    let repo = try Repo()
    try repo.stage(["a": "gone\n", "b": "here\n"])
    let id = try repo.gitOK(["rev-parse", ":a"]).trimmingCharacters(in: .whitespacesAndNewlines)
    try FileManager.default.removeItem(atPath: repo.gitDirectory + "/objects/\(id.prefix(2))/\(id.dropFirst(2))")
    let reading = try StagedReading(repo, base: nil)
    guard case .unread(.missingObject(let missing))? = reading["a"]?.content else {
      Issue.record("another content")
      return
    }
    #expect(missing.hex == id)
    #expect(reading["b"]?.lines?.added.map(\.description) == ["1: here"])
  }

  @Test func `a missing tree is a problem that is told`() throws {
    let repo = try Repo()
    try repo.settle(["a/b": "1\n"])
    try repo.stage(["a/c": "2\n"])
    let id = try repo.gitOK(["rev-parse", "HEAD:a"]).trimmingCharacters(in: .whitespacesAndNewlines)
    try FileManager.default.removeItem(atPath: repo.gitDirectory + "/objects/\(id.prefix(2))/\(id.dropFirst(2))")
    #expect(try StagedReading(repo).problems == ["cannot read tree \(id): it is not here"])
  }

  @Test func `objects in packs and the tree that would be written are known`() throws {
    let repo = try Repo()
    try repo.settle(["a/b": "1\n", "a/c": "2\n", "d": "3\n"])
    try repo.gitOK(["gc", "-q"])
    try repo.stage(["d": "4\n"])
    let tree = try repo.gitOK(["write-tree"]).trimmingCharacters(in: .whitespacesAndNewlines)
    let reading = try StagedReading(repo)
    #expect(reading.tree == tree)
    #expect(reading["d"]?.lines?.removed.map(\.description) == ["1: 3"])
  }

  @Test func `a SHA-256 repository is refused`() {
    #expect(throws: GitError.self) {
      try StagedChange(
        paths: RepositoryPaths(indexPath: [], objectDirectories: [], format: .sha256), baseTree: nil,
        limits: ReadLimits())
    }
  }

  @Test func `permissions that old trees hold are no change`() throws {
    let repo = try Repo()
    try repo.settle(["a": "1\n", "b": "2\n"])
    let listed = try repo.gitOK(["ls-tree", "HEAD"]).replacing("100644", with: "100664")
    let made = try repo.run("/usr/bin/git", ["mktree"], input: Array(listed.utf8))
    let tree = made.out.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(tree != (try repo.gitOK(["rev-parse", "HEAD^{tree}"])).trimmingCharacters(in: .whitespacesAndNewlines))
    try repo.stage(["b": "3\n"])
    #expect(try StagedReading(repo, base: tree).files.map(\.path) == [BytePath(Array("b".utf8))])
  }

  @Test func `a remembered tree is what git commits, and so what is read`() throws {
    let repo = try Repo()
    try repo.settle(["a/b": "1\n", "a/c": "2\n", "d": "3\n"])
    let base = try repo.gitOK(["rev-parse", "HEAD^{tree}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    try repo.settle(["a/b": "other\n"])
    let tree = try repo.gitOK(["rev-parse", "HEAD^{tree}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    let whole = try StagedReading(repo, base: base)
    #expect(whole.files.count == 1 && whole.tree == tree)
    // Without its objects git goes by the entries.
    try repo.gitOK(["reset", "-q", "--soft", "HEAD~1"])
    try FileManager.default.removeItem(
      atPath: repo.gitDirectory + "/objects/\(tree.prefix(2))/\(tree.dropFirst(2))")
    let entries = try StagedReading(repo, base: base)
    #expect(entries.problems.isEmpty && entries.tree == tree)
    #expect(entries["a/b"]?.lines?.added.map(\.description) == ["1: other"])
  }

  @Test func `an index that is cut says so, and what stands before is read`() throws {
    let repo = try Repo()
    try repo.settle(["a": "1\n", "b": "2\n", "y": "3\n", "z": "4\n"])
    try repo.stage(["b": "changed\n"])
    let bytes = try #require(FileManager.default.contents(atPath: repo.gitDirectory + "/index"))
    let file = try repo.folder.write("cut", bytes: Array(bytes.prefix(12 + 72 * 3 + 20)))
    let reading = try StagedReading(repo, index: file)
    #expect(reading.problems == ["cannot read the index: it ends early"])
    #expect(reading.files.map(\.path) == [BytePath(Array("b".utf8))] && reading.tree == nil)
  }

  @Test func `two hundred files are read by several threads in order`() throws {
    let repo = try Repo()
    for number in 100..<300 { try repo.write("f\(number)", "number \(number)\n") }
    try repo.gitOK(["add", "."])
    let reading = try StagedReading(repo, base: nil)
    #expect(reading.sharedNames == (100..<300).map { BytePath(Array("f\($0)".utf8)) })
  }
}
