import CLinux

/// A TCP socket of this machine that waits for connections.
package struct ListeningSocket: Sendable, Equatable {
  private static let most = 64

  /// Who opened it.
  package let user: UInt32
  /// Four bytes or sixteen, as they are written.
  package let address: [UInt8]

  /// Those on a port; `nil` where this kernel does not answer, or there are too many.
  package static func all(on port: UInt16) -> [ListeningSocket]? {
    var found = [airlock_listener](repeating: airlock_listener(), count: most)
    var count = 0
    let error = unsafe found.withUnsafeMutableBufferPointer { buffer in
      unsafe airlock_listeners(port, buffer.baseAddress, buffer.count, &count)
    }
    guard error == 0 else { return nil }
    return found[..<count].map { socket in
      let bytes = unsafe withUnsafeBytes(of: socket.address) { unsafe Array($0) }
      return ListeningSocket(user: socket.user, address: socket.is_ipv6 == 0 ? Array(bytes[..<4]) : bytes)
    }
  }

  /// Whether a connection to an address of the loopback interface could reach it.
  package var isReachable: Bool {
    let isIPv4 = address.count == 4
    let isMapped = address.count == 16 && address[..<10].allSatisfy { $0 == 0 } && address[10...11] == [0xFF, 0xFF]
    if isIPv4 || isMapped {
      let last = address.suffix(4)
      return last.first == 127 || last.allSatisfy { $0 == 0 }
    }
    return address.dropLast().allSatisfy { $0 == 0 } && (address.last ?? 0) <= 1
  }
}
