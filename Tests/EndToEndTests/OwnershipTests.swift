import Foundation
import Glibc
import TestSupport
import Testing

/// Links, owners and folders that would let somebody else put a program or a review in the place of ours.
@Suite(.enabled(if: Need.root)) struct OwnershipTests {
  private static let stranger: UInt32 = 65_534
  private let installation: Installation
  private let scene: Scene

  init() throws {
    installation = try Installation()
    scene = try Scene(installation: installation)
    try scene.stageChange()
  }

  private func expectRefused(_ words: String) throws {
    let run = try scene.repo.run(scene.repo.gitDirectory + "/hooks/pre-commit")
    #expect(run.status == 0, "\(run.err)")
    #expect(run.err.contains(words) && run.err.contains("not reviewed"), "\(run.err)")
    #expect(!run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
  }

  private var above: String { (installation.version as NSString).deletingLastPathComponent }

  @Test func `rooms in a folder that others may change are not started`() throws {
    chmod(installation.version, 0o777)
    try expectRefused("'\(installation.version)' is writable by everyone")
    chmod(installation.version, 0o775)
    chown(installation.version, 0, 1_234)
    try expectRefused("is writable by group 1234")
    chown(installation.version, Self.stranger, 0)
    try expectRefused("belongs to another user (\(Self.stranger))")
  }

  @Test func `rooms below a folder that others may change are not started`() throws {
    chmod(above, 0o777)
    try expectRefused("'\(above)' is writable by everyone")
    chmod(above, 0o755)
    chown(above, Self.stranger, 0)
    try expectRefused("'\(above)' belongs to another user")
  }

  @Test func `a room of another user's, one that all may write, and a planted link are not started`() throws {
    let reader = installation.version + "/airlock-reader"
    chown(reader, Self.stranger, 0)
    try expectRefused("'airlock-reader' belongs to another user")
    chown(reader, 0, 0)
    chmod(reader, 0o757)
    try expectRefused("'airlock-reader' is writable by everyone")
    #expect(rename(reader, reader + ".real") == 0 && chmod(reader + ".real", 0o755) == 0)
    #expect(symlink(reader + ".real", reader) == 0)
    try expectRefused("cannot open 'airlock-reader'")
  }

  @Test func `a git that others may change is not started`() throws {
    let git = try scene.repo.folder.write("tools/git", "#!/bin/sh\nexec /usr/bin/git \"$@\"\n", mode: 0o755)
    try scene.repo.folder.write(installation.version + "/installation", "git=\(git)\n")
    let fine = try scene.repo.run(scene.repo.gitDirectory + "/hooks/pre-commit")
    #expect(fine.tells(Scene.path, Scene.change.line("key")), "\(fine.err)")
    chmod(git, 0o757)
    try expectRefused("'\(git)' is writable by everyone")
    chmod(git, 0o755)
    chown(git, Self.stranger, 0)
    try expectRefused("'\(git)' belongs to another user")
    chown(git, 0, 0)
    chmod(scene.repo.folder.path + "/tools", 0o777)
    try expectRefused("'\(scene.repo.folder.path)/tools' is writable by everyone")
  }

  @Test func `a state folder that others may change keeps nothing, and the commit goes on`() throws {
    let home = try scene.repo.folder.folder("state")
    func hook() throws -> String {
      let run = try scene.repo.run(scene.repo.gitDirectory + "/hooks/pre-commit", adding: ["XDG_STATE_HOME": home])
      #expect(run.status == 0 && run.tells(Scene.path, Scene.change.line("key")), "\(run.err)")
      return try scene.airlock(["review"], adding: ["XDG_STATE_HOME": home]).out
    }
    chmod(home, 0o777)
    _ = try hook()
    #expect(try FileManager.default.contentsOfDirectory(atPath: home).isEmpty)
    chmod(home, 0o700)
    chown(home, Self.stranger, 0)
    _ = try hook()
    #expect(try FileManager.default.contentsOfDirectory(atPath: home).isEmpty)
    chown(home, 0, 0)
    let elsewhere = try scene.repo.folder.folder("elsewhere")
    #expect(symlink(elsewhere, home + "/airlock") == 0)
    _ = try hook()
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere).isEmpty)
    #expect(unlink(home + "/airlock") == 0)
    _ = try hook()
    #expect(FileManager.default.fileExists(atPath: home + "/airlock"))
  }
}
