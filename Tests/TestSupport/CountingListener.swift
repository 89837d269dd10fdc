import Glibc

/// A port at which everybody may knock.
package final class CountingListener {
  private let descriptor: Int32
  private var count = 0

  package init(_ text: String, _ port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    inet_pton(AF_INET, text, &address.sin_addr)
    let status = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0, listen(descriptor, 16) == 0, fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0 else {
      throw Run.CannotStart(description: "cannot listen on \(text):\(port): error \(errno)")
    }
  }

  deinit { close(descriptor) }

  /// How many came so far.
  package var connections: Int {
    while case let connection = accept(descriptor, nil, nil), connection >= 0 {
      count += 1
      close(connection)
    }
    return count
  }
}
