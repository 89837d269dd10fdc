import Foundation

/// The programs built with the tests, laid out as the installer lays them out.
package final class Installation: Sendable {
  /// One for all tests that change nothing in it.
  package static let shared = Result { try Installation() }

  /// The folder of the one version that is installed.
  package let version: String
  package let airlock: String
  private let folder: Folder

  /// Puts a program that plays a part in the place of a room.
  package func replace(_ room: String, playing part: String) throws {
    let place = version + "/airlock-" + room
    try? FileManager.default.removeItem(atPath: place)
    try FileManager.default.copyItem(atPath: Products.path("false-room"), toPath: place)
    try folder.write(place + ".part", part)
  }

  /// Takes Landlock away from one room alone.
  package func mask(_ room: String) throws {
    let place = version + "/airlock-" + room
    try replace(room, playing: "masked")
    try FileManager.default.copyItem(atPath: Products.path("airlock-" + room), toPath: place + ".real")
  }

  /// Puts the real room back.
  package func restore(_ room: String) throws {
    let place = version + "/airlock-" + room
    try? FileManager.default.removeItem(atPath: place)
    try FileManager.default.copyItem(atPath: Products.path("airlock-" + room), toPath: place)
  }

  package init() throws {
    folder = try Folder()
    // Other users start it too.
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    version = try folder.folder("prefix/lib/airlock/0.1.0-test")
    airlock = folder.path + "/prefix/lib/airlock/current/airlock"
    for name in Products.names {
      try FileManager.default.copyItem(atPath: Products.path(name), toPath: version + "/" + name)
    }
    try FileManager.default.createDirectory(atPath: version + "/hooks", withIntermediateDirectories: true)
    for name in ["pre-commit", "dispatch"] {
      let text = try String(contentsOfFile: Products.sources + "/hooks/" + name, encoding: .utf8)
      try folder.write(version + "/hooks/" + name, text)
    }
    try folder.write(version + "/installation", "git=/usr/bin/git\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/prefix/lib/airlock/current", withDestinationPath: "0.1.0-test")
    let record = try Run(version + "/airlock", ["verify", "--record"], environment: ["PATH": "/usr/bin:/bin"])
    guard record.status == 0 else { throw Run.CannotStart(description: "nothing was recorded: \(record.err)") }
  }
}
