import Sandbox

/// Who listens on a port of this machine: anybody can, while the real server is down.
///
/// The kernel is asked for the listeners of one port. Where it does not answer its tables are read, which takes it
/// milliseconds to print: they tell each listening socket with its address and its owner, before those that are connected.
struct Listener {
  private static let tables = ["/proc/self/net/tcp", "/proc/self/net/tcp6"]
  let user: UInt32

  /// All that a connection to a loopback address and this port could reach.
  static func all(on port: Int) -> [Listener] {
    if let sockets = ListeningSocket.all(on: UInt16(clamping: port)) {
      return sockets.filter(\.isReachable).map { Listener(user: $0.user) }
    }
    return tables.flatMap { table in
      String(decoding: SmallFile.start(of: Array(table.utf8), limit: 256 << 10) ?? [], as: UTF8.self).split(
        separator: "\n"
      ).dropFirst()
        .compactMap { Listener(line: $0, port: port) }
    }
  }

  private init(user: UInt32) {
    self.user = user
  }

  /// A line such as `0: 0100007F:2CAA 00000000:0000 0A 00000000:00000000 00:00000000 00000000 1000 …`.
  init?(line: Substring, port: Int) {
    let fields = line.split(separator: " ")
    guard fields.count > 7, fields[3] == "0A", let user = UInt32(fields[7]) else { return nil }
    let place = fields[1].split(separator: ":")
    guard place.count == 2, Int(place[1], radix: 16) == port, Listener.isReachable(place[0]) else { return nil }
    self.user = user
  }

  /// Whether an address, in words of the machine's byte order, is of the loopback interface or every address.
  private static func isReachable(_ address: Substring) -> Bool {
    let isEvery = address.allSatisfy { $0 == "0" }
    let isLoopback = address.hasSuffix("7F") || address == "00000000000000000000000001000000"
    let isEveryMapped = address == "0000000000000000FFFF000000000000"
    return isEvery || isLoopback || isEveryMapped
  }
}
