import Glibc

/// The object directories that an object directory borrows from.
///
/// A repository that came in an archive says what it likes here: that two of them lend to each other, or one a thousand
/// times. So each is looked at once, under its real path, and no more of them than the reader takes.
enum Alternates {
  /// How deep git itself follows them.
  private static let depth = 5
  private static let most = 64

  /// The directory, those given besides, and what each names in `info/alternates`; what is not there is left out.
  static func all(of main: [UInt8], given: [[UInt8]]) -> [[UInt8]] {
    var found = [main]
    for directory in given + named(by: main) { add(directory, to: &found, depth: depth) }
    return found
  }

  private static func add(_ path: [UInt8], to found: inout [[UInt8]], depth: Int) {
    guard depth > 0, found.count < most, let directory = real(path), !found.contains(directory) else { return }
    found.append(directory)
    for next in named(by: directory) { add(next, to: &found, depth: depth - 1) }
  }

  private static func named(by directory: [UInt8]) -> [[UInt8]] {
    guard let text = SmallFile.read(directory + Array("/info/alternates".utf8), limit: 1 << 16) else { return [] }
    return text.split(separator: 0x0A).filter { $0.first != UInt8(ascii: "#") }.prefix(most).map { line in
      line.first == UInt8(ascii: "/") ? Array(line) : directory + [UInt8(ascii: "/")] + line
    }
  }

  /// The path without links and detours; `nil` where nothing is.
  private static func real(_ path: [UInt8]) -> [UInt8]? {
    guard !path.contains(0) else { return nil }
    let resolved = unsafe (path + [0]).withUnsafeBytes { bytes in
      unsafe realpath(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), nil)
    }
    guard let resolved = unsafe resolved else { return nil }
    defer { unsafe free(resolved) }
    return unsafe Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
  }
}
