import Foundation
import TestSupport

/// A file of this project's sources.
struct SourceFile: CustomStringConvertible {
  /// From the root of the project.
  let path: String
  let text: String

  var description: String { path }
  var lines: Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).count - (text.hasSuffix("\n") ? 1 : 0)
  }
  /// The folder below `Sources` or `Tests` that it lies in.
  var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// The modules it imports.
  var imports: Set<String> {
    Set(
      text.matches(
        of:
          /(?m)^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:package |internal |private |fileprivate |public )?import (?:struct |enum |class |func )?(\w+)/
      ).map { String($0.1) })
  }

  /// Every file below these folders whose name ends so.
  static func all(under folders: [String], ending suffixes: [String]) -> [SourceFile] {
    folders.flatMap { folder in
      let names = FileManager.default.enumerator(atPath: Products.sources + "/" + folder)?.allObjects as? [String] ?? []
      return names.sorted().filter { name in
        !name.contains(".build") && suffixes.contains { name.hasSuffix($0) }
      }.compactMap { name in
        Folder.text(Products.sources + "/" + folder + "/" + name).map {
          SourceFile(path: folder + "/" + name, text: $0)
        }
      }
    }
  }

  static let swift = all(under: ["Sources"], ending: [".swift"])
}
