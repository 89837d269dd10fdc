import Glibc

/// The object directories that an object directory borrows from.
enum Alternates {
  /// How deep git itself follows them.
  private static let depth = 5

  /// The directory, those given besides, and what each names in `info/alternates`; no path twice.
  static func all(of main: [UInt8], given: [[UInt8]]) -> [[UInt8]] {
    var found = [main]
    for directory in given + borrowed(by: main, depth: depth) where !found.contains(directory) {
      found.append(directory)
    }
    return found
  }

  private static func borrowed(by directory: [UInt8], depth: Int) -> [[UInt8]] {
    guard depth > 0, let text = SmallFile.read(directory + Array("/info/alternates".utf8), limit: 1 << 16)
    else { return [] }
    var found: [[UInt8]] = []
    for line in text.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let path = line.first == UInt8(ascii: "/") ? Array(line) : directory + [UInt8(ascii: "/")] + line
      found.append(path)
      found += borrowed(by: path, depth: depth - 1)
    }
    return found
  }
}
