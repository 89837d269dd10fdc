import Foundation
import TestSupport
import Testing

/// Every form in which git may keep what is staged: the finding is at its line, or the review says what it could not read.
@Suite struct IndexTests {
  private static let line = "token = '\(Scene.secret)'\n"

  /// The hook's run finds the key on this line, and only there.
  private func expectFound(_ scene: Scene, _ path: String, line: Int, in directory: String = "") throws {
    let run = try scene.repo.commit(in: directory)
    #expect(run.status == 0, "\(run.err)")
    #expect(run.tells(path, line), "\(run.err)")
    let text = try scene.repo.git(["rev-parse", "--git-dir"], in: directory).out
    #expect(!text.isEmpty && !run.err.contains(Scene.secret))
  }

  @Test(arguments: [
    ["index.version", "4"], ["core.untrackedCache", "true"], ["index.threads", "true"],
    ["core.sparseCheckout", "true"], ["feature.manyFiles", "true"], ["index.skipHash", "true"],
  ])
  func `an index of any form`(setting: [String]) throws {
    let scene = try Scene()
    try scene.repo.settle(["a/one.py": "1\n", "b/two.py": "2\n2\n", "c.py": "3\n"])
    try scene.repo.gitOK(["config"] + setting)
    try scene.repo.stage(["b/two.py": "2\n\(Self.line)2\n"])
    try expectFound(scene, "b/two.py", line: 2)
  }

  @Test func `a sparse index`() throws {
    let scene = try Scene()
    try scene.repo.settle(["a/one.py": "1\n", "b/two.py": "2\n"])
    try scene.repo.gitOK(["sparse-checkout", "set", "--cone", "--sparse-index", "b"])
    try scene.repo.stage(["b/two.py": "2\n" + Self.line])
    try expectFound(scene, "b/two.py", line: 2)
  }

  @Test func `a split index`() throws {
    let scene = try Scene()
    try scene.repo.settle(["a/one.py": "1\n", "b/two.py": "2\n"])
    try scene.repo.gitOK(["update-index", "--split-index"])
    try scene.repo.stage(["b/two.py": "2\n" + Self.line])
    try expectFound(scene, "b/two.py", line: 2)
  }

  @Test func `objects in packs, borrowed from another repository, and deltas of each other`() throws {
    let scene = try Scene(hook: false)
    let long = (1...500).map { "line \($0)\n" }.joined()
    try scene.repo.settle(["long.py": long])
    try scene.repo.settle(["long.py": long + "more\n"])
    try scene.repo.gitOK(["gc", "-q"])
    try scene.repo.gitOK(["clone", "-q", "--shared", ".", "../copy"])
    let copy = scene.repo.folder.path + "/copy"
    let installed = try scene.airlock(["hooks", "install", "--repo", copy])
    #expect(installed.status == 0, "\(installed.err)")
    try scene.repo.folder.write(copy + "/long.py", long + Self.line + "more\n")
    #expect(try scene.repo.git(["add", "."], in: copy).status == 0)
    try expectFound(scene, "long.py", line: 501, in: copy)
  }

  @Test func `a file that is promised but not added`() throws {
    let scene = try Scene()
    try scene.repo.write("later.py", Self.line)
    try scene.repo.gitOK(["add", "-N", "later.py"])
    try scene.repo.stage(["now.py": Self.line])
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.tells("now.py", 1) && !run.err.contains("later.py"), "\(run.err)")
  }

  @Test func `a submodule is a name and no trouble`() throws {
    let scene = try Scene()
    try scene.repo.gitOK(["clone", "-q", ".", "../library"])
    try scene.repo.gitOK(["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../library", "library"])
    try scene.repo.stage(["a.py": Self.line])
    try expectFound(scene, "a.py", line: 1)
    #expect(try scene.lastReview().coverage["files"] as? Int ?? 0 >= 2)
  }

  @Test func `a link is text, and is not followed`() throws {
    let scene = try Scene()
    let outside = try scene.repo.folder.write("outside.py", Self.line)
    try FileManager.default.createSymbolicLink(atPath: scene.repo.path + "/link.py", withDestinationPath: outside)
    try scene.repo.gitOK(["add", "link.py"])
    let run = try scene.repo.commit()
    #expect(run.status == 0)
    #expect(try scene.lastReview().places("secret").isEmpty)
  }

  @Test func `a renamed file shows what is new in it`() throws {
    let scene = try Scene()
    let text = (1...50).map { "value_\($0) = \($0)\n" }.joined()
    try scene.repo.settle(["old.py": text])
    try scene.repo.gitOK(["mv", "old.py", "new.py"])
    try scene.repo.stage(["new.py": text + Self.line])
    try expectFound(scene, "new.py", line: 51)
  }

  @Test(arguments: [
    ("without an end", "a\ntoken = '\(Scene.secret)'"), ("with returns", "a\r\ntoken = '\(Scene.secret)'\r\n"),
    ("with a mark", "\u{FEFF}a\ntoken = '\(Scene.secret)'\n"),
    ("in a long line", "a\n" + String(repeating: "x ", count: 100_000) + "token = '\(Scene.secret)'\n"),
  ])
  func `lines of any kind`(name: String, text: String) throws {
    let scene = try Scene()
    try scene.repo.stage(["a.py": text])
    try expectFound(scene, "a.py", line: 2)
  }

  @Test func `bytes that are no text`() throws {
    let scene = try Scene()
    let bytes = [0xFF, 0xFE, 0x0A] + Array(Self.line.utf8) + [0x80, 0xC0, 0xAF, 0x0A]
    try scene.repo.folder.write(scene.repo.path + "/latin.py", bytes: bytes)
    try scene.repo.gitOK(["add", "latin.py"])
    try expectFound(scene, "latin.py", line: 2)
  }

  @Test func `a large change is reviewed in time`() throws {
    let scene = try Scene()
    let text = (1...20_000).map { "let value\($0) = compute(\($0), \"text number \($0)\")\n" }.joined()
    for number in 1...8 { try scene.repo.write("big/file\(number).swift", text) }
    try scene.repo.write("big/last.swift", text + Self.line)
    try scene.repo.gitOK(["add", "."])
    let run = try scene.repo.commit()
    #expect(run.status == 0)
    // An unoptimised build may need longer than the deadline: then it says so.
    #expect(
      run.tells("big/last.swift", 20_001) || run.err.contains("in time") || run.err.contains("deadline"), "\(run.err)")
    #expect(run.milliseconds < 9_000)
  }

  @Test func `many files`() throws {
    let scene = try Scene()
    for number in 1...1_500 { try scene.repo.write("many/\(number % 40)/f\(number).py", "x = \(number)\n") }
    try scene.repo.write("many/7/zz.py", Self.line)
    try scene.repo.gitOK(["add", "."])
    try expectFound(scene, "many/7/zz.py", line: 1)
    #expect(try scene.lastReview().coverage["files"] as? Int == 1_501)
  }

  @Test func `replaced objects are reviewed as git commits them`() throws {
    let scene = try Scene()
    try scene.repo.stage(["a.py": Self.line])
    let real = try scene.repo.gitOK(["rev-parse", ":a.py"]).trimmingCharacters(in: .whitespacesAndNewlines)
    try scene.repo.write("harmless", "x = 1\n")
    let other = try scene.repo.gitOK(["hash-object", "-w", "harmless"]).trimmingCharacters(in: .whitespacesAndNewlines)
    try scene.repo.gitOK(["replace", real, other])
    let run = try scene.repo.commit()
    #expect(run.status == 0 && run.tells("a.py", 1), "\(run.err)")
  }
}
