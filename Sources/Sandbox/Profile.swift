/// What a room may still do once it is sealed; everything else is refused by the kernel.
///
/// Files are Landlock's (from kernel 5.13), TCP ports too (from 6.7, its fourth version; never addresses), abstract
/// sockets and signals (from 6.12, the sixth). System calls are seccomp's, on every kernel.
package struct Profile: Sendable {
  /// Which system calls remain.
  package enum Calls: Sendable {
    case reader, courier, courierConnected, keyring, keyringTerminal
  }

  /// Files and folders that may be read, absolute.
  package var readable: [[UInt8]]
  /// Ports that a TCP connection may go to; `nil` where TCP is not restricted by port.
  package var ports: [UInt16]?
  package var calls: Calls
  /// Bytes.
  package var addressSpace: Int?
  /// Seconds.
  package var processorTime: Int?
  package var descriptors: Int?

  /// The reader: the object directories and the index, nothing else.
  package static func reader(readable: [[UInt8]]) -> Profile {
    Profile(
      readable: readable, ports: [], calls: .reader, addressSpace: 2 << 30, processorTime: 60, descriptors: 64)
  }

  /// The courier: its certificates, the resolver's files, one port.
  ///
  /// Name servers are asked over UDP, and over TCP port 53 when an answer is long.
  package static func courier(port: UInt16, caFile: [UInt8]?, readable: [[UInt8]]) -> Profile {
    Profile(
      readable: readable + (caFile.map { [$0] } ?? []), ports: [port, 53], calls: .courier, addressSpace: 512 << 20,
      processorTime: 20, descriptors: 64)
  }

  /// The keyring: the session's bus, and the user's terminal while a token is typed.
  package static func keyring(readsTerminal: Bool) -> Profile {
    Profile(
      readable: ["/usr/lib", "/lib", "/lib64", "/etc/ld.so.cache", "/usr/share/zoneinfo", "/dev/urandom"].map {
        Array($0.utf8)
      }, ports: [], calls: readsTerminal ? .keyringTerminal : .keyring, addressSpace: 1 << 30, processorTime: 20,
      descriptors: 64)
  }
}
