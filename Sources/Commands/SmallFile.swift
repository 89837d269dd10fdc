import Glibc

/// A file that is read whole, if it is not larger than expected.
enum SmallFile {
  /// The bytes, or `nil` when it cannot be read or is larger than `limit` bytes.
  static func read(_ path: [UInt8], limit: Int) -> [UInt8]? {
    start(of: path, limit: limit + 1).flatMap { $0.count <= limit ? $0 : nil }
  }

  /// The first bytes, at most `limit`, or `nil` when it cannot be read.
  static func start(of path: [UInt8], limit: Int) -> [UInt8]? {
    guard !path.contains(0) else { return nil }
    let descriptor = unsafe (path + [0]).withUnsafeBytes { bytes -> Int32 in
      guard let name = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return -1 }
      return unsafe open(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    }
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: limit)
    var position = 0
    while position < limit {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: position), buffer.count - position)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      position += count
    }
    return Array(bytes[..<position])
  }
}
