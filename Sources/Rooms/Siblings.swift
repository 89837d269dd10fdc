import Glibc
package import Messages

/// The folder of the running executable, from which the rooms are started.
///
/// The folder is opened once; executables are opened in it by name, without following links, and started by descriptor.
/// Folder, files and the folders above must belong to this user or root and be writable by nobody else.
package struct Siblings: ~Copyable {
  private let folder: Int32

  package init() throws(RoomError) {
    guard let own = Siblings.ownPath(), let slash = own.lastIndex(of: UInt8(ascii: "/")) else {
      throw .cannotStart(room: "rooms", reason: "the folder of the running executable is unknown")
    }
    try self.init(folder: Array(own[..<max(slash, 1)]))
  }

  init(folder path: [UInt8]) throws(RoomError) {
    let words = String(decoding: path, as: UTF8.self)
    let descriptor = unsafe Glibc.open(words, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .cannotStart(room: "rooms", reason: "cannot open '\(words)': error \(errno)")
    }
    if let reason = Siblings.distrust(descriptor).map({ "'\(words)' \($0)" }) ?? Ownership.problem(above: words) {
      close(descriptor)
      throw .cannotStart(room: "rooms", reason: reason)
    }
    folder = descriptor
  }

  deinit {
    close(folder)
  }

  /// Opens a room's executable; the caller closes the descriptor.
  package func open(_ room: Room) throws(RoomError) -> Int32 {
    let descriptor = unsafe openat(folder, room.executable, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .cannotStart(room: room.rawValue, reason: "cannot open '\(room.executable)': error \(errno)")
    }
    if let reason = Siblings.distrust(descriptor) {
      close(descriptor)
      throw .cannotStart(room: room.rawValue, reason: "'\(room.executable)' \(reason)")
    }
    return descriptor
  }

  /// The small file that the installation left beside the executable, or `nil`.
  package func installationFile(_ name: String) -> [UInt8]? {
    let descriptor = unsafe openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard Siblings.distrust(descriptor) == nil else { return nil }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    return count >= 0 ? Array(bytes[..<count]) : nil
  }

  /// Why the open file or folder is not to be trusted, or `nil`.
  private static func distrust(_ descriptor: Int32) -> String? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return "cannot be examined: error \(errno)" }
    return Ownership.problem(of: status)
  }

  /// The path of the running executable.
  package static func ownPath() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = unsafe bytes.withUnsafeMutableBytes { buffer -> Int in
      guard let base = buffer.baseAddress else { return -1 }
      return unsafe readlink("/proc/self/exe", base.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    return count > 0 && count < 4_096 ? Array(bytes[..<count]) : nil
  }
}
