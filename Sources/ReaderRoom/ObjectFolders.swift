import Glibc

/// What may be read of an object directory.
///
/// A repository that came in an archive names its own, by a link or in `info/alternates`, and could name your home: so a
/// folder is granted as a whole only where git keeps packs in it, and otherwise no more than objects can lie in.
enum ObjectFolders {
  /// The folder, or those in it with two digits for a name; to be asked before the room is sealed.
  static func readable(of directory: [UInt8]) -> [[UInt8]] {
    guard !isFolder(directory + Array("/pack".utf8)) else { return [directory] }
    let digits = Array("0123456789abcdef".utf8)
    return digits.flatMap { first in digits.map { directory + [UInt8(ascii: "/"), first, $0] } }.filter(isFolder)
  }

  private static func isFolder(_ path: [UInt8]) -> Bool {
    var status = stat()
    let error = unsafe (path + [0]).withUnsafeBytes { bytes -> Int32 in
      guard let name = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return -1 }
      return unsafe lstat(name, &status)
    }
    return error == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
