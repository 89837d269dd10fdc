import Glibc

/// The file in which a value stands, as git names it.
///
/// Git writes an included file's path as the `include.path` was written: with `..` in it, or through links.
struct OriginFile: Sendable, Hashable {
  /// Absolute, or relative to where git ran.
  let path: [UInt8]

  /// Whether the file is the repository's: it lies in the work tree by its name, or by where its name leads.
  ///
  /// A name that is not absolute counts as inside. Without a work tree, which is an empty path, nothing lies in it.
  func lies(in workTree: [UInt8]) -> Bool {
    guard path.first == OriginFile.slash else { return true }
    guard !workTree.isEmpty else { return false }
    let roots = [OriginFile.plain(workTree), OriginFile.resolved(workTree)]
    let places = [OriginFile.plain(path), OriginFile.resolved(path)]
    return places.contains { place in roots.contains { place.starts(with: $0) } }
  }

  private static let slash = UInt8(ascii: "/")

  /// The path's parts, in which nothing stands for the folder itself or the one above.
  private static func plain(_ path: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    for part in path.split(separator: slash) {
      switch String(decoding: part, as: UTF8.self) {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(Array(part))
      }
    }
    return parts
  }

  /// The parts of the path without links; as they are written when there is no such file.
  private static func resolved(_ path: [UInt8]) -> [[UInt8]] {
    let words = (path + [0]).map { CChar(bitPattern: $0) }
    guard let real = unsafe realpath(words, nil) else { return plain(path) }
    defer { unsafe free(real) }
    return unsafe plain(Array(UnsafeRawBufferPointer(start: real, count: strlen(real))))
  }
}
