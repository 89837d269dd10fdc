import Glibc

/// A loopback port whose queue of connections is full: whoever connects waits.
package final class FullListener {
  package let port: Int
  private var descriptors: [Int32] = []

  package init() throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    descriptors.append(listener)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listens = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 0) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    guard listens else { throw Run.CannotStart(description: "no port") }
    port = Int(UInt16(bigEndian: address.sin_port))
    for _ in 0..<4 {
      let waiting = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
      descriptors.append(waiting)
      _ = withUnsafePointer(to: address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(waiting, $0, length) }
      }
    }
  }

  deinit {
    descriptors.forEach { close($0) }
  }
}
