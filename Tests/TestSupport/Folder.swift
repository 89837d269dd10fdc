import Foundation
import Glibc

/// A folder for one test, removed with the object.
package final class Folder: Sendable {
  package let path: String

  package init() throws {
    var template = Array("/tmp/airlock-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Run.CannotStart(description: "no folder: error \(errno)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    Leftovers.add(folder: path)
  }

  deinit {
    Leftovers.remove(folder: path)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, and the folders it lies in; returns its path.
  @discardableResult package func write(_ name: String, _ text: String, mode: Int = 0o644) throws -> String {
    try write(name, bytes: Array(text.utf8), mode: mode)
  }

  @discardableResult package func write(_ name: String, bytes: [UInt8], mode: Int = 0o644) throws -> String {
    let file = name.hasPrefix("/") ? name : path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    return file
  }

  @discardableResult package func folder(_ name: String, mode: Int = 0o755) throws -> String {
    let folder = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
    return folder
  }

  /// The text of a file; `nil` where there is none.
  package static func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every regular file below a folder whose content holds `needle`.
  package static func files(under folder: String, containing needle: String) -> [String] {
    let pattern = Data(needle.utf8)
    let names = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    return names.map { folder + "/" + $0 }.filter { path in
      var about = stat()
      guard lstat(path, &about) == 0, about.st_mode & S_IFMT == S_IFREG else { return false }
      return FileManager.default.contents(atPath: path)?.range(of: pattern) != nil
    }
  }
}
