import Foundation
import Glibc
import TestSupport

extension Installation {
  /// Its programs that run now, by the names of their files.
  ///
  /// Which program a sealed process runs the kernel tells root alone; an ordinary user is told what it was called with,
  /// and a room is called by its name only: there every room of this user's counts.
  var processes: [(process: Int32, name: String)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }.compactMap { process in
      program(of: process).map { (process, $0) }
    }
  }

  /// Its supervisors that sealed themselves; others only wait to rename a file.
  var sealedSupervisors: [Int32] {
    processes.filter { $0.name == "airlock" && Installation.status(of: $0.process).contains("Seccomp:\t2\n") }
      .map(\.process)
  }

  static func status(of process: Int32) -> String { Folder.text("/proc/\(process)/status") ?? "" }

  private func program(of process: Int32) -> String? {
    if Need.root {
      let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
      return path.flatMap { $0.hasPrefix(version + "/") ? ($0 as NSString).lastPathComponent : nil }
    }
    guard Installation.status(of: process).contains("\nUid:\t\(getuid())\t") else { return nil }
    let words = Folder.text("/proc/\(process)/cmdline")?.split(separator: "\0").first.map(String.init)
    return words == airlock ? "airlock" : words.flatMap { Products.names.contains($0) ? $0 : nil }
  }
}
