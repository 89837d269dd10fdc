import Foundation
import TestSupport

/// A commit, and on top of it a staged change with everything in it that a change can have.
enum EveryKindOfChange {
  static func stage(in repo: Repo, withBinary: Bool = true) throws {
    let noise = { (seed: UInt64, count: Int) -> [UInt8] in
      var state = seed
      return (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
    }
    let lines = { (range: ClosedRange<Int>) in range.map { "line \($0)\n" }.joined() }
    func write(_ name: String, _ bytes: [UInt8]) throws { try repo.folder.write(repo.path + "/" + name, bytes: bytes) }
    func link(_ name: String, _ target: String) throws {
      try? FileManager.default.removeItem(atPath: repo.path + "/" + name)
      try FileManager.default.createSymbolicLink(atPath: repo.path + "/" + name, withDestinationPath: target)
    }

    for (name, text) in [
      "a.txt": "one\ntwo\nthree\n", "no feed": "x", "crlf": "q\r\nr\r\n", "cr": "a\rb\rc", "gone": "gone\n",
      "to link": "l\n", "moved": lines(1...30), "folder name/a b.txt": lines(1...60), "tab\there": "t\n",
      "line\nbreak": "n\n", "quote\"d\\": "q\n", "ü ü": "ü\n", "a": "in the place of a folder\n", "emptied": "x\n",
      "mode": "m\n", "utf16": "",
    ] { try write(name, Array(text.utf8)) }
    try write("utf16", [0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x62, 0, 0x0A, 0])
    try write("invalid", [0x61, 0xFF, 0x0A, 0x80, 0x0A])
    try link("link", "a.txt")
    try link("to file", "a.txt")
    if withBinary {
      try write("binary", [0x62, 0, 1, 2] + noise(1, 40))
      try write("noise", noise(2, 3_000))
    }
    try repo.gitOK(["add", "-A"])
    try repo.gitOK(["commit", "-q", "--no-verify", "-m", "ground"])

    try repo.gitOK(["rm", "-q", "gone", "a"])
    try repo.gitOK(["mv", "moved", "mo ved"])
    for (name, text) in [
      "a.txt": "one\n2\nthree\nfour", "no feed": "x\ny", "crlf": "q\nr\r\n", "cr": "a\rB\rc", "mo ved": lines(2...31),
      "folder name/a b.txt": lines(1...20) + "new\n" + lines(22...58), "tab\there": "t2\n", "line\nbreak": "n2\n",
      "quote\"d\\": "q2\n", "ü ü": "ü2", "a/below": "a folder now\n", "emptied": "", "empty": "", "bom": "\u{FEFF}x\n",
      "zero": "a\0b\nc\n", "-- a": "-- b\n++ c\n", "patch": "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n",
    ] { try write(name, Array(text.utf8)) }
    try write("utf16", [0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x63, 0, 0x0A, 0])
    try write("invalid", [0x61, 0xFE, 0x0A, 0x80, 0x0A])
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: repo.path + "/mode")
    try link("link", "folder name")
    try link("to link", "a.txt")
    try FileManager.default.removeItem(atPath: repo.path + "/to file")
    try write("to file", Array("a.txt".utf8))
    if withBinary {
      try write("binary", [0x62, 0, 1, 3] + noise(1, 40))
      try write("noise", noise(3, 3_000))
      try write("more noise", noise(4, 20_000))
    }
    try repo.gitOK(["add", "-A"])
    let module = String(repeating: "5", count: try repo.head.count)
    try repo.gitOK(["update-index", "--add", "--cacheinfo", "160000,\(module),module"])
    try repo.write("promised", "later\n")
    try repo.gitOK(["add", "-N", "promised"])
  }
}
