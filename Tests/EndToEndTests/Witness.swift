import Foundation
import TestSupport
import Testing

/// A repository whose hooks note what airlock reads at each commit, and what git makes of it.
///
/// The hook runs for every repository of the test's user, so that clones, work trees and submodules have it too.
final class Witness: Sendable {
  let repo: Repo
  private let notes: String

  init(_ initial: [String] = ["-b", "main"]) throws {
    repo = try Repo(initial)
    notes = try repo.folder.folder("notes")
    try repo.settle(["a": "one\ntwo\nthree\n", "b": "b\n", "folder/c": "c\n", "README": "hello\n"])
    let hooks = try repo.folder.folder("hooks")
    try repo.folder.write(
      hooks + "/pre-commit",
      """
      #!/bin/sh
      number=$(ls '\(notes)' | grep -c base)
      git rev-parse -q --verify 'HEAD^{tree}' >"\(notes)/$number.base"
      '\(Products.airlock)' diff >"\(notes)/$number.patch" 2>"\(notes)/$number.said" || echo "status $?" >>"\(notes)/$number.said"
      '\(Products.airlock)' hook pre-commit 2>"\(notes)/$number.advice"
      cp "$(git rev-parse --git-dir)/last-review.json" "\(notes)/$number.json"
      exit 0
      """, mode: 0o755)
    try repo.folder.write(
      hooks + "/post-commit",
      """
      #!/bin/sh
      number=$(($(ls '\(notes)' | grep -c base) - 1))
      git rev-parse 'HEAD^{tree}' >"\(notes)/$number.tree"
      """, mode: 0o755)
    try repo.global("core.hooksPath", hooks)
    try repo.global("protocol.file.allow", "always")
  }

  /// How many commits were about to be made.
  var count: Int {
    (try? FileManager.default.contentsOfDirectory(atPath: notes).count { $0.hasSuffix(".base") }) ?? 0
  }

  private func note(_ number: Int, _ kind: String) -> String? { Folder.text("\(notes)/\(number).\(kind)") }

  /// Expects of every commit that what was read is what it records.
  func expectExact(in directory: String = "", treeIsTold: Bool = true) throws {
    #expect(count > 0)
    for number in 0..<count {
      let said = note(number, "said")
      #expect(said == "", "\(said ?? "")")
      let patch = [UInt8](FileManager.default.contents(atPath: "\(notes)/\(number).patch") ?? Data())
      let base = note(number, "base").flatMap { $0.isEmpty ? nil : $0 } ?? emptyTree(in: directory)
      let tree = try #require(note(number, "tree"), "nothing was committed: \(note(number, "advice") ?? "")")
      let made = try apply(patch, to: base.trimmingCharacters(in: .newlines), in: directory)
      #expect(made == tree, "\(String(decoding: patch, as: UTF8.self))")
      let review = try ReviewJSON(try #require(note(number, "json")))
      #expect(review.notReviewed.isEmpty, "\(review.text)")
      if treeIsTold { #expect(review.tree == tree.trimmingCharacters(in: .newlines)) }
    }
  }

  private func emptyTree(in directory: String) -> String {
    (try? repo.gitOK(["hash-object", "-t", "tree", "/dev/null"], in: directory)) ?? ""
  }

  private func apply(_ patch: [UInt8], to base: String, in directory: String) throws -> String {
    let index = repo.folder.path + "/applied"
    try? FileManager.default.removeItem(atPath: index)
    var run = try repo.git(["read-tree", base], in: directory, adding: ["GIT_INDEX_FILE": index])
    try #require(run.status == 0, "\(run.err)")
    if !patch.isEmpty {
      run = try repo.run(
        "/usr/bin/git", ["apply", "--cached", "--whitespace=nowarn", "-"], in: directory,
        adding: ["GIT_INDEX_FILE": index], input: patch)
      try #require(run.status == 0, "\(run.err)")
    }
    return try repo.git(["write-tree"], in: directory, adding: ["GIT_INDEX_FILE": index]).out
  }
}
