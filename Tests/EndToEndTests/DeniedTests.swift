import Foundation
import Glibc
import TestSupport
import Testing

/// What may not be read, or not by git itself: it is named in one line, and everything else is reviewed.
@Suite struct DeniedTests {
  /// A repository of nobody's with a key in one staged file and no harm in another.
  private static func scene() throws -> Scene {
    let scene = try Scene()
    try scene.repo.stage(["denied.py": "x = 1\n", "key.py": "k = '\(Scene.secret)'\n"])
    return scene
  }

  /// The hook's run as nobody, who has no right that the modes do not give.
  private static func review(_ scene: Scene) throws -> Run {
    let given = try Run("/bin/chown", ["-R", "65534:65534", scene.repo.folder.path])
    try #require(given.status == 0, "\(given.err)")
    return try scene.repo.run(
      "/usr/bin/setpriv",
      [
        "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all", scene.installation.airlock, "hook",
        "pre-commit",
      ])
  }

  private static func forbid(_ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
  }

  @Test(
    "An object that may not be read, alone or with its folder", .enabled(if: Need.root), arguments: [true, false])
  func object(withFolder: Bool) throws {
    let scene = try Self.scene()
    let name = try scene.repo.gitOK(["rev-parse", ":denied.py"]).trimmingCharacters(in: .whitespacesAndNewlines)
    let folder = scene.repo.gitDirectory + "/objects/\(name.prefix(2))"
    try Self.forbid(withFolder ? folder : folder + "/\(name.dropFirst(2))")
    let run = try Self.review(scene)
    #expect(run.status == 0 && run.tells("key.py", 1), "\(run.err)")
    let told = run.lines.filter { $0.contains("denied.py") }
    #expect(told.count == 1 && told[0].contains(name) && told[0].contains("permission denied"), "\(run.err)")
    #expect(try scene.lastReview().isComplete == false)
  }

  @Test("An index that may not be read", .enabled(if: Need.root)) func index() throws {
    let scene = try Self.scene()
    try Self.forbid(scene.repo.gitDirectory + "/index")
    let run = try Self.review(scene)
    #expect(
      run.status == 0 && run.err.contains("not reviewed") && run.err.contains("index: permission denied"), "\(run.err)")
    #expect(try scene.lastReview().isComplete == false)
  }

  @Test func `a configuration that git cannot read is named`() throws {
    let scene = try Self.scene()
    let config = scene.repo.gitDirectory + "/config"
    try scene.repo.folder.write(config, try #require(Folder.text(config)) + "[core\n")
    try expectNamed(scene, "bad config line")
  }

  @Test func `a configuration that includes itself is named`() throws {
    let scene = try Self.scene()
    let loop = scene.repo.folder.path + "/loop.config"
    try scene.repo.folder.write(loop, "[include]\n\tpath = \(loop)\n")
    try scene.repo.global("include.path", loop)
    try expectNamed(scene, loop)
  }

  /// One line says what git says, for the hook and for the command.
  private func expectNamed(_ scene: Scene, _ words: String) throws {
    let hook = try scene.airlock(["hook", "pre-commit"])
    #expect(hook.status == 0 && hook.lines.count == 1, "\(hook.err)")
    #expect(hook.err.contains("not reviewed") && hook.err.contains(words), "\(hook.err)")
    let command = try scene.airlock(["review"])
    #expect(command.status != 0 && command.lines.count == 1 && command.err.contains(words), "\(command.err)")
  }
}
