import Glibc

/// A connection to a Unix socket, made here because the courier may make none.
final class LocalSocket {
  /// Blocking is off, as the courier wants it.
  let descriptor: Int32
  /// The user whose process listens.
  let owner: UInt32

  struct Failure: Error {
    let reason: String
  }

  /// The corresponding C functions are `connect` and, for the owner, `getsockopt` with `SO_PEERCRED`.
  init(path: String) throws(Failure) {
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    guard socket >= 0 else { throw Failure(reason: "cannot be reached (error \(errno))") }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    let fits = unsafe withUnsafeMutableBytes(of: &address.sun_path) { room in
      guard bytes.count < room.count else { return false }
      unsafe room.copyBytes(from: bytes)
      return true
    }
    let connected = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard fits, connected == 0 else {
      let reason = LocalSocket.words(for: errno)
      close(socket)
      throw Failure(reason: reason)
    }
    // Process, user and group, 32 bits each.
    var peer: [UInt32] = [0, UInt32.max, UInt32.max]
    var length = socklen_t(12)
    guard unsafe getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0, length == 12 else {
      close(socket)
      throw Failure(reason: "does not tell whose it is (error \(errno))")
    }
    descriptor = socket
    owner = peer[1]
  }

  deinit {
    close(descriptor)
  }

  private static func words(for error: Int32) -> String {
    switch error {
    case ECONNREFUSED: "refused the connection"
    case ENOENT: "is not there"
    case EACCES: "may not be reached by this user"
    case EAGAIN: "is busy: it accepts no connection"
    default: "cannot be reached (error \(error))"
    }
  }
}
