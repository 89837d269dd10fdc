import Foundation
import TestSupport
import Testing

/// `airlock diff` prints what was read so that git makes exactly the staged content of it.
@Suite struct DiffCommandTests {
  /// How a repository is kept on disk.
  enum Kind: String, CaseIterable {
    case plain, version4, split, sparse, sha256
  }

  private func repository(_ kind: Kind) throws -> Repo {
    let repo = try Repo(["-b", "main"] + (kind == .sha256 ? ["--object-format=sha256"] : []))
    try repo.gitOK(["config", "core.autocrlf", "false"])
    try EveryKindOfChange.stage(in: repo)
    switch kind {
    case .plain, .sha256: break
    case .version4: try repo.gitOK(["update-index", "--index-version", "4"])
    case .split: try repo.gitOK(["update-index", "--split-index"])
    case .sparse:
      try repo.gitOK(["config", "index.sparse", "true"])
      try repo.gitOK(["sparse-checkout", "init", "--cone", "--sparse-index"])
    }
    return repo
  }

  /// The tree that git makes of a patch on top of another tree.
  static func apply(_ patch: [UInt8], to base: String, in repo: Repo) throws -> String {
    let index = ["GIT_INDEX_FILE": repo.folder.path + "/applied"]
    try? FileManager.default.removeItem(atPath: repo.folder.path + "/applied")
    let read = try repo.git(["read-tree", base], adding: index)
    try #require(read.status == 0, "\(read.err)")
    if !patch.isEmpty {
      let run = try repo.run(
        "/usr/bin/git", ["-c", "core.safecrlf=false", "apply", "--cached", "--whitespace=nowarn", "-"], adding: index,
        input: patch)
      try #require(run.status == 0, "\(run.err)")
    }
    return try repo.git(["write-tree"], adding: index).out
  }

  @Test(arguments: Kind.allCases) func `its patch makes the staged tree`(kind: Kind) throws {
    let repo = try repository(kind)
    let run = try repo.airlock(["diff"])
    try #require(run.status == 0, "\(run.err)")
    #expect(!run.output.isEmpty)
    #expect(try Self.apply(run.output, to: "HEAD", in: repo) == repo.gitOK(["write-tree"]))
  }

  @Test(arguments: [Kind.plain, .sha256]) func `a commit and a range are what was staged`(kind: Kind) throws {
    let repo = try repository(kind)
    let staged = try repo.airlock(["diff"]).output
    try repo.gitOK(["commit", "-q", "--no-verify", "-m", "change"])
    #expect(try repo.airlock(["diff", "HEAD"]).output == staged)
    #expect(try repo.airlock(["diff", "HEAD~1..HEAD"]).output == staged)
    #expect(try repo.airlock(["diff", "HEAD~1.."]).output == staged)
    #expect(try repo.airlock(["diff"]).output.isEmpty)
    let back = try repo.airlock(["diff", "HEAD..HEAD~1"]).output
    #expect(try Self.apply(back, to: "HEAD", in: repo) == repo.gitOK(["rev-parse", "HEAD~1^{tree}"]))
    let first = try repo.airlock(["diff", "HEAD~1"]).output
    let empty = try repo.gitOK(["hash-object", "-t", "tree", "/dev/null"]).dropLast()
    #expect(try Self.apply(first, to: String(empty), in: repo) == repo.gitOK(["rev-parse", "HEAD~1^{tree}"]))
  }

  @Test func `the split index is read as the whole one`() throws {
    let repo = try repository(.plain)
    let whole = try repo.airlock(["diff"]).output
    try repo.gitOK(["update-index", "--split-index"])
    #expect(try repo.airlock(["diff"]).output == whole)
  }

  @Test func `settings and attributes change nothing`() throws {
    let repo = try repository(.plain)
    let calm = try repo.airlock(["diff"]).output
    let attributes = "* -diff -text linguist-generated\n*.txt binary diff=odd\n"
    try repo.folder.write(repo.gitDirectory + "/info/attributes", attributes)
    for (key, value) in [
      ("diff.noprefix", "true"), ("diff.mnemonicPrefix", "true"), ("color.ui", "always"), ("diff.external", "false"),
      ("diff.orderFile", "/nonexistent"), ("core.quotePath", "false"), ("diff.context", "0"),
      ("diff.renames", "copies"),
      ("diff.algorithm", "patience"), ("diff.odd.textconv", "false"), ("diff.odd.binary", "true"),
      ("diff.submodule", "log"), ("diff.ignoreSubmodules", "all"), ("diff.interHunkContext", "50"),
      ("diff.indentHeuristic", "false"), ("diff.suppressBlankEmpty", "true"), ("diff.wsErrorHighlight", "all"),
      ("diff.relative", "true"), ("core.fsmonitor", "false"),
    ] { try repo.gitOK(["config", key, value]) }
    #expect(try repo.airlock(["diff"]).output == calm)
    // And where git itself has to tell.
    try repo.gitOK(["update-index", "--split-index"])
    #expect(try repo.airlock(["diff"]).output == calm)
    #expect(try repo.airlock(["diff"], in: "folder name").output == calm)
  }

  @Test func `the work tree is compared with the index`() throws {
    let repo = try Repo()
    try repo.settle(["a": "one\ntwo\n", "gone": "x\n", "touched": "same\n"])
    try repo.write("a", "one\n2\n")
    try repo.write("touched", "same\n")
    try repo.write("unknown", "to git\n")
    try FileManager.default.removeItem(atPath: repo.path + "/gone")
    let run = try repo.airlock(["diff", "--worktree"])
    #expect(run.status == 0 && !run.out.contains("touched") && !run.out.contains("unknown"), "\(run.out)\(run.err)")
    let tree = try Self.apply(run.output, to: "HEAD", in: repo)
    try repo.gitOK(["add", "-u"])
    #expect(try tree == repo.gitOK(["write-tree"]))
  }

  @Test func `a patch on standard input comes out as it is`() throws {
    let repo = try Repo()
    try EveryKindOfChange.stage(in: repo, withBinary: false)
    let patch = try repo.airlock(["diff"]).output
    let again = try repo.airlock(["diff", "--patch", "-"], input: patch)
    #expect(again.status == 0 && again.output == patch, "\(again.err)")
    let plain = "--- old.c\t2026-01-01\n+++ old.c\t2026-01-02\n@@ -1 +1,2 @@\n one\n+two\n"
    let run = try repo.airlock(["diff", "--patch", "-"], input: Array(plain.utf8))
    #expect(run.out == "diff --git a/old.c b/old.c\n--- a/old.c\n+++ b/old.c\n@@ -1,1 +1,2 @@\n one\n+two\n")
  }

  @Test func `what a patch does not hold is named`() throws {
    let repo = try Repo()
    let run = try repo.airlock(
      ["diff", "--patch", "-"], input: Array("diff --git a/x b/x\nBinary files a/x and b/x differ\n".utf8))
    #expect(run.status == 1 && run.err.contains("x: binary"), "\(run.err)")
    let cut = try repo.airlock(["diff", "--patch", "-"], input: Array("--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n-a\n".utf8))
    #expect(cut.status == 1 && cut.err.contains("ends in the middle"), "\(cut.err)")
  }

  @Test(arguments: ["nosuch", "-x", "--output=/tmp/x", "HEAD:README.md", "HEAD..nosuch", ""])
  func `a name of no commit is refused by name`(name: String) throws {
    let repo = try Repo()
    try repo.settle()
    let run = try repo.airlock(["diff", "--", name])
    #expect(run.status == 70 && run.output.isEmpty && run.err.contains("is no commit here"), "\(run.err)")
  }

  @Test func `a terminal gets no byte that it would obey`() throws {
    let repo = try Repo()
    try repo.settle()
    try repo.stage(["a": "\u{1B}[2Jx\u{202E}y\n"])
    let command = "\(Products.airlock) diff"
    let run = try repo.run("/usr/bin/script", ["-qec", command, "/dev/null"])
    #expect(!run.output.contains(0x1B) && !run.out.contains("\u{202E}") && run.out.contains("[2Jx"), "\(run.out)")
    #expect(try repo.airlock(["diff"]).output.contains(0x1B))
  }
}
