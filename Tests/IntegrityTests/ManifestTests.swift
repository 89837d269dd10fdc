import Foundation
import Integrity
import Testing
import TestSupport

@Suite struct `A manifest` {
  private func installation() throws -> Folder {
    let folder = try Folder()
    try folder.write("airlock", "program\n", mode: 0o755)
    try folder.write("hooks/pre-commit", "#!/bin/sh\n", mode: 0o755)
    try folder.write("hooks/a name\n%41", "odd\n")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "airlock")
    return folder
  }

  private func differences(_ change: (Folder) throws -> Void) throws -> [String] {
    let folder = try installation()
    let text = try Manifest(folder: folder.path).text
    try change(folder)
    let found = try Manifest(text: text, path: "m").differences(to: try Manifest(folder: folder.path))
    return found.map { "\($0.status.rawValue) \($0.line)" }
  }

  @Test func `agrees with what it was made from`() throws {
    #expect(try differences { _ in }.isEmpty)
  }

  @Test func `tells a changed byte, and a changed size`() throws {
    #expect(
      try differences { try $0.write("airlock", "progrAm\n", mode: 0o755) } == [
        "1 airlock: has other bytes than were installed"
      ])
    #expect(try differences { try $0.write("airlock", "", mode: 0o755) } == ["1 airlock: has 0 bytes, was 8"])
  }

  @Test func `tells a mode and a type`() throws {
    #expect(
      try differences { try $0.write("hooks/pre-commit", "#!/bin/sh\n", mode: 0o644) }
        == ["2 hooks/pre-commit: has mode 0644, was 0755"])
    #expect(
      try differences { folder in
        try FileManager.default.removeItem(atPath: folder.path + "/airlock")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/airlock", withDestinationPath: "/bin/true")
      } == ["2 airlock: is a link, was a file"])
    #expect(
      try differences { folder in
        try FileManager.default.removeItem(atPath: folder.path + "/link")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "hooks")
      } == ["1 link: has 5 bytes, was 7"])
  }

  @Test(.enabled(if: Need.root)) func `tells an owner`() throws {
    let found = try differences { folder in _ = chown(folder.path + "/airlock", 1, 2) }
    #expect(found == ["2 airlock: belongs to 1:2, was 0:0"])
  }

  @Test func `tells a file too many and one too few`() throws {
    #expect(
      try differences { try $0.write("hooks/post-commit", "x") } == ["4 hooks/post-commit: was not installed (file)"])
    #expect(
      try differences { try FileManager.default.removeItem(atPath: $0.path + "/hooks/a name\n%41") }
        == ["4 hooks/a%20name%0A%2541: is missing"])
    #expect(try differences { try $0.folder("empty") } == ["4 empty: was not installed (directory)"])
  }

  @Test func `survives being written and read`() throws {
    let folder = try installation()
    let manifest = try Manifest(folder: folder.path)
    #expect(try Manifest(text: manifest.text, path: "m") == manifest)
    #expect(manifest.entries.count == 5)
  }

  @Test(arguments: [
    "", "\n", "airlock manifest 1", "airlock manifest 2\n", "airlock manifest 1\n\n", "airlock manifest 1\nfile\n",
    "airlock manifest 1\nfile 0755 0 0 -1 x y\n", "airlock manifest 1\nfile 9 0 0 1 x y\n",
    "airlock manifest 1\nfile 0755 0 0 1 x %4\n", "airlock manifest 1\nfile 0755 0 0 99999999999999999999 x y\n",
  ])
  func `is refused if it is malformed`(text: String) {
    #expect(throws: IntegrityError.self) { try Manifest(text: Array(text.utf8), path: "m") }
  }

  @Test(.enabled(if: Need.programs("sha256sum"))) func `comes with sums that sha256sum reads`() throws {
    let folder = try installation()
    let sums = try Manifest(folder: folder.path).sums
    try folder.write("SHA256SUMS", bytes: sums)
    let run = try Run("/usr/bin/sha256sum", ["-c", "SHA256SUMS"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.out == "airlock: OK\nhooks/pre-commit: OK\n")
  }
}
