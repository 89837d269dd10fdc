import Glibc
import Sandbox
import Testing

/// Who listens on a port, as the kernel tells.
@Suite struct ListeningSocketTests {
  private static let hasIPv6 = access("/proc/net/if_inet6", R_OK) == 0

  /// Listens on a free port, of all addresses or of the loopback interface, until the body is done.
  private func listening(
    _ family: Int32, everywhere: Bool = false, _ body: (UInt16) throws -> Void
  ) throws {
    let listener = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(listener) }
    var port: UInt16 = 0
    if family == AF_INET6 {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_addr = everywhere ? in6addr_any : in6addr_loopback
      var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
      let bound = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(listener, $0, length) == 0 && listen(listener, 1) == 0 && getsockname(listener, $0, &length) == 0
        }
      }
      try #require(bound)
      port = UInt16(bigEndian: address.sin6_port)
    } else {
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = everywhere ? 0 : UInt32(0x7F00_0001).bigEndian
      var length = socklen_t(MemoryLayout<sockaddr_in>.size)
      let bound = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(listener, $0, length) == 0 && listen(listener, 1) == 0 && getsockname(listener, $0, &length) == 0
        }
      }
      try #require(bound)
      port = UInt16(bigEndian: address.sin_port)
    }
    try body(port)
  }

  @Test(arguments: [true, false]) func `a listener is told with its owner and its address`(everywhere: Bool) throws {
    try listening(AF_INET, everywhere: everywhere) { port in
      let sockets = try #require(ListeningSocket.all(on: port))
      let address: [UInt8] = everywhere ? [0, 0, 0, 0] : [127, 0, 0, 1]
      #expect(sockets.map(\.address) == [address] && sockets.map(\.user) == [geteuid()])
      #expect(sockets.map(\.isReachable) == [true])
    }
  }

  @Test func `nobody is told where nobody listens`() throws {
    var free: UInt16 = 0
    try listening(AF_INET) { free = $0 }
    #expect(ListeningSocket.all(on: free) == [])
  }

  @Test(.enabled(if: Self.hasIPv6), arguments: [true, false])
  func `the same for the newer addresses`(everywhere: Bool) throws {
    try listening(AF_INET6, everywhere: everywhere) { port in
      let sockets = try #require(ListeningSocket.all(on: port))
      #expect(sockets.map(\.address) == [[UInt8](repeating: 0, count: 15) + [everywhere ? 0 : 1]])
      #expect(sockets.map(\.isReachable) == [true])
    }
  }
}
