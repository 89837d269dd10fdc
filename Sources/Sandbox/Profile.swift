/// What a room may still do once it is sealed; everything else is refused by the kernel.
///
/// What each protection needs, and what is left without it:
///
/// | protection | kernel | without it |
/// |---|---|---|
/// | files (Landlock 1) | 5.13 | the call filter still refuses every open for writing; the user's files can be read |
/// | moving files between folders (2) | 5.19 | refused altogether |
/// | truncating by path (3) | 6.2 | the call filter refuses it |
/// | TCP ports (4) | 6.7 | the courier reaches any port; the others have no internet socket |
/// | commands to devices (5) | 6.10 | the call filter knows two, and the terminal's |
/// | abstract sockets and signals (6) | 6.12 | the call filter lets a room signal only itself; the keyring reaches any name |
/// | call filter, limits, no new privileges, not dumpable | every kernel of Debian 11 and later | – |
///
/// Landlock knows ports, never addresses; UDP it does not know at all, so until its second filter the courier could
/// send a datagram anywhere.
package struct Profile: Sendable {
  /// Which system calls remain.
  package enum Calls: Sendable {
    case reader, courier, courierConnected, courierHanded, keyring, keyringTerminal, supervisor
  }

  /// What root keeps of being root.
  package enum Privileges: Sendable {
    case none, readingFiles, all
  }

  /// Files and folders that may be read, absolute.
  package var readable: [[UInt8]]
  /// Folders that may be written in, absolute; what is in them may be read too.
  package var writable: [[UInt8]] = []
  /// Ports that a TCP connection may go to; `nil` where TCP is not restricted by port.
  package var ports: [UInt16]?
  package var calls: Calls
  package var privileges = Privileges.none
  /// Whether processes outside may be signalled; the supervisor ends the rooms.
  package var signalsOthers = false
  /// Bytes.
  package var addressSpace: Int?
  /// Seconds.
  package var processorTime: Int?
  package var descriptors: Int?
  /// Bytes in one file.
  package var fileSize: Int? = 0
  /// The newest version of Landlock to use, to see what holds on an older kernel.
  package var newestLandlock = Int.max

  /// The reader: the object directories and the index, nothing else.
  package static func reader(readable: [[UInt8]]) -> Profile {
    Profile(
      readable: readable, ports: [], calls: .reader, privileges: .readingFiles, addressSpace: 2 << 30,
      processorTime: 60, descriptors: 64)
  }

  /// The courier: its certificates, the resolver's files, one port.
  ///
  /// Name servers are asked over UDP, and over TCP port 53 when an answer is long.
  package static func courier(port: UInt16, readable: [[UInt8]]) -> Profile {
    Profile(
      readable: readable, ports: [port, 53], calls: .courier, addressSpace: 512 << 20, processorTime: 20,
      descriptors: 64)
  }

  /// The courier that was handed a connected socket: no file, no port, and no socket of its own.
  package static func courierWithSocket() -> Profile {
    Profile(readable: [], ports: [], calls: .courierHanded, addressSpace: 512 << 20, processorTime: 20, descriptors: 64)
  }

  /// The keyring: the session's bus, and the user's terminal while a token is typed.
  package static func keyring(readsTerminal: Bool) -> Profile {
    Profile(
      readable: ["/usr/lib", "/lib", "/lib64", "/etc/ld.so.cache", "/usr/share/zoneinfo", "/dev/urandom"].map {
        Array($0.utf8)
      }, ports: [], calls: readsTerminal ? .keyringTerminal : .keyring, addressSpace: 1 << 30, processorTime: 20,
      descriptors: 64)
  }

  /// The supervisor after its last child: its state folder, its terminal, ending what it started.
  package static func supervisor(state: [UInt8]?) -> Profile {
    Profile(
      readable: [], writable: state.map { [$0] } ?? [], ports: [], calls: .supervisor, signalsOthers: true,
      addressSpace: 2 << 30, descriptors: 256, fileSize: nil)
  }
}
