import Foundation
import TestSupport
import Testing

/// Whatever way git is told to commit: what is read is what the commit records.
@Suite struct WaysToCommitTests {
  private let witness: Witness
  private var repo: Repo { witness.repo }

  init() throws {
    witness = try Witness()
  }

  private func write(_ name: String, _ text: String) throws { try repo.write(name, text) }

  private func git(_ words: String..., in directory: String = "", input: String = "", adding: [String: String] = [:])
    throws
  {
    let environment = ["GIT_EDITOR": "true", "GIT_MERGE_AUTOEDIT": "no"].merging(adding) { $1 }
    let run = try repo.run(
      "/usr/bin/git", words, in: directory, adding: environment, input: Array(input.utf8), seconds: 60)
    try #require(run.status == 0, "git \(words): \(run.out)\(run.err)")
  }

  /// Two branches: `other` changes line one of `a` and adds a file, `main` changes line one or three.
  private func branches(conflict: Bool) throws {
    try git("checkout", "-q", "-b", "other")
    try write("a", "1 of other\ntwo\nthree\n")
    try write("d", "from other\n")
    try git("add", "-A")
    try git("commit", "-q", "--no-verify", "-m", "other")
    try git("checkout", "-q", "main")
    try write("a", conflict ? "1 of main\ntwo\nthree\n" : "one\ntwo\n3 of main\n")
    try git("commit", "-q", "--no-verify", "-am", "main")
  }

  private func resolve() throws {
    try write("a", "1 of both\ntwo\nthree\n")
    try git("add", "a")
  }

  @Test func `plain, with other things left in the work tree`() throws {
    try write("a", "one\nstaged\nthree\n")
    try git("add", "a")
    try write("a", "one\nnot staged\nthree\n")
    try write("b", "not staged\n")
    try git("commit", "-q", "-m", "x")
    try witness.expectExact()
  }

  @Test func `the first of a repository`() throws {
    try git("checkout", "-q", "--orphan", "new")
    try git("commit", "-q", "-m", "x")
    try witness.expectExact()
  }

  @Test func `everything that git knows`() throws {
    try write("a", "one\n2\nthree\n")
    try write("new", "unknown\n")
    try FileManager.default.removeItem(atPath: repo.path + "/b")
    try git("commit", "-q", "-a", "-m", "x")
    try witness.expectExact()
  }

  @Test func `hunk by hunk, through the prompts`() throws {
    let lines = (1...40).map { "\($0)\n" }
    try write("long", lines.joined())
    try git("add", "long")
    try git("commit", "-q", "--no-verify", "-m", "long")
    try write("long", "new first\n" + lines.joined() + "new last\n")
    try write("a", "one\n2\nthree\n")
    try git("commit", "-q", "-p", "-m", "x", input: "n\ny\nn\n")
    #expect(try repo.gitOK(["show", "HEAD:long"]).hasPrefix("new first\n1\n"))
    try witness.expectExact()
  }

  @Test(arguments: ["--only", "--include"]) func `named files`(option: String) throws {
    try write("a", "one\nstaged\nthree\n")
    try git("add", "a")
    try write("b", "named\n")
    try write("folder/c", "neither\n")
    try git("commit", "-q", option, "-m", "x", "b")
    try witness.expectExact()
  }

  @Test func `in place of the last one`() throws {
    try write("b", "more\n")
    try git("commit", "-q", "--amend", "-a", "-m", "x")
    try git("commit", "-q", "--amend", "-m", "only other words")
    #expect(witness.count == 2)
    try witness.expectExact()
  }

  @Test func `a merge that git makes, and one with conflicts`() throws {
    try branches(conflict: true)
    _ = try repo.git(["merge", "-q", "other"])
    try resolve()
    try git("commit", "-q", "-m", "merge")
    try witness.expectExact()
  }

  @Test func `a merge that waits, and a squashed one`() throws {
    try branches(conflict: false)
    try git("merge", "-q", "--no-commit", "--no-ff", "other")
    try git("commit", "-q", "-m", "merge")
    try git("reset", "-q", "--hard", "HEAD^1")
    try git("merge", "-q", "--squash", "other")
    try git("commit", "-q", "-m", "squash")
    #expect(witness.count == 2)
    try witness.expectExact()
  }

  @Test func `a cherry-pick that goes on after a conflict`() throws {
    try branches(conflict: true)
    _ = try repo.git(["cherry-pick", "other"])
    try resolve()
    try git("cherry-pick", "--continue")
    try witness.expectExact()
  }

  @Test func `a revert`() throws {
    try branches(conflict: false)
    try git("revert", "--no-commit", "HEAD")
    try git("commit", "-q", "-m", "revert")
    try witness.expectExact()
  }

  @Test func `a rebase with other words, a stop for editing and a conflict`() throws {
    try branches(conflict: true)
    try write("e", "e\n")
    try git("add", "e")
    try git("commit", "-q", "--no-verify", "-m", "e")
    try git("checkout", "-q", "other")
    let before = witness.count
    _ = try repo.git(
      ["rebase", "-i", "main"], adding: ["GIT_SEQUENCE_EDITOR": "sed -i 1s/pick/edit/", "GIT_EDITOR": "true"])
    try resolve()
    try git("rebase", "--continue")
    try git("checkout", "-q", "main")
    try git("rebase", "-i", "HEAD~1", adding: ["GIT_SEQUENCE_EDITOR": "sed -i 1s/pick/reword/"])
    try git("rebase", "-i", "HEAD~1", adding: ["GIT_SEQUENCE_EDITOR": "sed -i 1s/pick/edit/"])
    try write("e", "edited\n")
    try git("commit", "-q", "-a", "--amend", "--no-edit")
    try git("rebase", "--continue")
    #expect(witness.count > before + 1)
    try witness.expectExact()
  }

  @Test func `from a folder below`() throws {
    try write("folder/c", "changed\n")
    try git("add", ".", in: "folder")
    try git("commit", "-q", "-m", "x", in: "folder")
    try witness.expectExact()
  }

  @Test func `in a linked work tree`() throws {
    try git("worktree", "add", "-q", "../linked")
    try repo.folder.write("linked/a", "linked\n")
    try git("commit", "-q", "-am", "x", in: repo.folder.path + "/linked")
    try witness.expectExact()
  }

  @Test func `in a submodule, and of a submodule`() throws {
    try git("init", "-q", "-b", "main", repo.folder.path + "/library")
    try git("commit", "-q", "--no-verify", "--allow-empty", "-m", "x", in: repo.folder.path + "/library")
    try git("submodule", "--quiet", "add", repo.folder.path + "/library", "library")
    try git("commit", "-q", "--no-verify", "-m", "submodule")
    try write("library/x", "inside\n")
    try git("add", "x", in: "library")
    try git("commit", "-q", "-m", "inside", in: "library")
    try witness.expectExact(in: "library")
    try git("commit", "-q", "-am", "outside")
    #expect(witness.count == 2)
  }

  @Test func `with the git directory elsewhere`() throws {
    let elsewhere = repo.folder.path + "/elsewhere"
    try git("init", "-q", "--separate-git-dir", elsewhere + ".git", elsewhere)
    try repo.folder.write("elsewhere/x", "x\n")
    try git("add", "x", in: elsewhere)
    try git("commit", "-q", "-m", "x", in: elsewhere)
    try repo.folder.write("elsewhere/x", "y\n")
    try git("--git-dir", elsewhere + ".git", "--work-tree", elsewhere, "commit", "-q", "-am", "y", in: "/")
    #expect(witness.count == 2)
    try witness.expectExact(in: elsewhere)
  }

  @Test func `with an index of the caller's own`() throws {
    let index = ["GIT_INDEX_FILE": "own index"]
    try git("read-tree", "HEAD", adding: index)
    try write("b", "in the own index\n")
    try git("update-index", "b", adding: index)
    try git("commit", "-q", "-m", "x", adding: index)
    try witness.expectExact()
  }

  @Test func `with borrowed objects, and in a shallow clone`() throws {
    for (name, options) in [("borrower", ["--shared"]), ("shallow", ["--depth", "1"])] {
      let clone = repo.folder.path + "/" + name
      let source = name == "shallow" ? "file://" + repo.path : repo.path
      let run = try repo.git(["clone", "-q"] + options + [source, clone])
      try #require(run.status == 0, "\(run.err)")
      try repo.folder.write(name + "/a", "in a clone\n")
      try git("commit", "-q", "-am", "x", in: clone)
    }
    #expect(witness.count == 2)
    try witness.expectExact(in: repo.folder.path + "/shallow")
  }

  @Test func `with a monitor of the file system`() throws {
    let monitor = try repo.folder.write("monitor", "#!/bin/sh\nprintf 'token\\0/\\0'\n", mode: 0o755)
    try git("config", "core.fsmonitor", monitor)
    try git("update-index", "--fsmonitor")
    try write("a", "one\n2\nthree\n")
    try git("commit", "-q", "-am", "x")
    try witness.expectExact()
  }

  @Test(arguments: [2, 3, 4]) func `with an index of each version`(version: Int) throws {
    try git("update-index", "--index-version", "\(version)")
    try write("a", "one\n2\nthree\n")
    try write("later", "promised\n")
    try git("add", "a")
    try git("add", "-N", "later")
    try git("commit", "-q", "-m", "x")
    try witness.expectExact()
  }

  @Test(arguments: ["split", "sparse"]) func `with an index that only git reads`(kind: String) throws {
    if kind == "sparse" {
      try git("sparse-checkout", "init", "--cone", "--sparse-index")
    } else {
      try git("config", "core.splitIndex", "true")
      try git("update-index", "--split-index")
    }
    try write("a", "one\n2\nthree\n")
    try git("commit", "-q", "-am", "x")
    try write("b", "more\n")
    try git("commit", "-q", "-m", "y", "b")
    try witness.expectExact(treeIsTold: false)
  }

  @Test func `with SHA-256 names`() throws {
    let witness = try Witness(["-b", "main", "--object-format=sha256"])
    try witness.repo.write("a", "one\n2\nthree\n")
    let run = try witness.repo.git(["commit", "-q", "-am", "x"])
    try #require(run.status == 0, "\(run.err)")
    try witness.expectExact(treeIsTold: false)
  }

  @Test func `in a partial clone nothing is fetched, and what is not here is named`() throws {
    try git("config", "uploadpack.allowFilter", "true")
    let clone = repo.folder.path + "/partial"
    try git("clone", "-q", "--filter=blob:none", "--no-checkout", "file://" + repo.path, clone)
    let old = try repo.gitOK(["rev-parse", "HEAD:a"]).trimmingCharacters(in: .newlines)
    try git("read-tree", "HEAD", in: clone)
    try repo.folder.write("partial/a", "new\n")
    try git("update-index", "a", in: clone)
    try git("commit", "-q", "-m", "x", in: clone)
    let missing = try repo.gitOK(["rev-list", "--objects", "--missing=print", "HEAD"], in: clone)
    #expect(missing.contains("?" + old), "\(missing)")
    let run = try repo.airlock(["diff", "HEAD"], in: clone)
    #expect(run.status == 1 && run.err.contains("object \(old) is not here"), "\(run.err)")
  }
}
