import Foundation
import TestSupport
import Testing

/// Whatever a patch on standard input looks like: what git would apply is screened, or the review is no clean one.
@Suite struct HostilePatchTests {
  private static let line = "+token = '\(Scene.secret)'\n"
  private static let header = "--- a/a\n+++ b/a\n"

  /// Each holds a key; git applies some of them.
  static let patches = [
    "zeros before a count": header + "@@ -1 +1,00000000002 @@\n one\n" + line,
    "zeros before the second hunk's count": header + "@@ -1 +1,2 @@\n one\n+x\n@@ -1,0 +3,00000000001 @@\n" + line,
    "a count no line could have": header + "@@ -1 +1,99999999999999999999 @@\n one\n" + line,
    "two parents": "diff --cc a\nindex 1111111,2222222..3333333\n" + header + "@@@ -1,1 -1,1 +1,2 @@@\n  one\n+" + line,
    "no name": "@@ -0,0 +1 @@\n" + line,
    "no file on either side": "--- /dev/null\n+++ /dev/null\n@@ -0,0 +1 @@\n" + line,
    "a context diff": "*** a/a\n--- b/a\n***************\n*** 1 ****\n--- 1,2 ----\n  one\n+ " + line.dropFirst(),
    "only words": line,
    "a file with a submodule's mode behind its own": "diff --git a/n b/n\nnew file mode 100644\n"
      + "index 0000000..1111111 160000\n--- /dev/null\n+++ b/n\n@@ -0,0 +1 @@\n" + line,
    "a file with a submodule's mode": "diff --git a/n b/n\nnew file mode 160000\n--- /dev/null\n+++ b/n\n"
      + "@@ -0,0 +1 @@\n" + line,
    "a submodule that goes on": "diff --git a/n b/n\nnew file mode 160000\n--- /dev/null\n+++ b/n\n"
      + "@@ -0,0 +1,2 @@\n+Subproject commit \(String(repeating: "1", count: 40))\n" + line,
    "a binary file with lines": "diff --git a/a b/a\nBinary files a/a and b/a differ\n" + header
      + "@@ -1 +1,2 @@\n one\n"
      + line,
  ]

  @Test(arguments: patches.keys.sorted()) func `a key is found, or the review says that it is not whole`(name: String)
    throws
  {
    let repo = try Repo()
    try repo.settle(["a": "one\n"])
    let patch = Array((Self.patches[name] ?? "").utf8)
    let run = try repo.airlock(["review", "--patch", "-", "--no-model", "--format", "json"], input: patch)
    try #require(run.status == 0, "\(run.err)")
    let review = try ReviewJSON(run.out)
    #expect(!review.places("secret").isEmpty || review.isComplete == false, "\(run.out)")
    #expect(!run.out.contains(Scene.secret))
    let diff = try repo.airlock(["diff", "--patch", "-"], input: patch)
    #expect(diff.status == 1 || diff.out.contains(Scene.secret), "\(diff.out)\(diff.err)")
  }

  @Test func `an empty input is an empty change`() throws {
    let repo = try Repo()
    try repo.settle()
    let run = try repo.airlock(["review", "--patch", "-", "--no-model"], input: [])
    #expect(run.status == 0 && run.out.contains("the patch changes nothing"), "\(run.out)\(run.err)")
  }

  @Test func `a mail with a patch in it is read`() throws {
    let repo = try Repo()
    try repo.settle(["a": "one\n"])
    try repo.write("a", "one\ntwo\n")
    try repo.gitOK(["commit", "-q", "--no-verify", "-am", "a subject\n\n--- not a name\n@@ not a hunk"])
    let mail = try repo.git(["format-patch", "-1", "--stdout"]).output
    let run = try repo.airlock(["diff", "--patch", "-"], input: mail)
    #expect(run.status == 0 && run.out.hasSuffix("@@ -1,1 +1,2 @@\n one\n+two\n"), "\(run.out)\(run.err)")
  }
}
