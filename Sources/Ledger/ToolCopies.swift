import Glibc
import Sandbox

/// The copies of the last review that lie in the work tree's git directory for tools.
///
/// They are opened before the supervisor seals itself: afterwards it can write into them and have them renamed, and reach
/// nothing else there, hooks and configuration least of all.
package struct ToolCopies: ~Copyable {
  private static let names = ["last-review.json", "last-review.txt"]

  private let files: [Int32]
  private var renaming: DelayedRename

  package init(in gitDirectory: [UInt8]) throws(LedgerError) {
    let folder = try Folder(path: gitDirectory)
    let renames = ToolCopies.names.map { (from: Folder.temporary(for: $0), to: $0) }
    var files: [Int32] = []
    do {
      for name in renames { files.append(try folder.create(name.from, for: name.to)) }
      renaming = try DelayedRename(in: folder.descriptor, renames)
    } catch {
      for (file, name) in zip(files, renames) {
        close(file)
        folder.remove(name.from)
      }
      throw error as? LedgerError ?? LedgerError(attempt: "write '\(ToolCopies.names[0])'", reason: "\(error)")
    }
    self.files = files
  }

  deinit {
    for file in files { close(file) }
  }

  /// Writes both and puts them in the place of the old ones; once.
  package mutating func save(json: [UInt8], text: [UInt8]) throws(LedgerError) {
    for (index, bytes) in [json, text].enumerated() where !Folder.write(bytes, to: files[index]) {
      throw LedgerError(attempt: "write '\(ToolCopies.names[index])'", reason: "error \(errno)")
    }
    guard renaming.perform() else {
      throw LedgerError(attempt: "write 'last-review.json'", reason: "something is in its place")
    }
  }
}
