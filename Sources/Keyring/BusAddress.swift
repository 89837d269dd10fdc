import Glibc

/// Where the user's session bus listens: a socket in the file system that belongs to this user.
///
/// Any other kind of address is refused: an abstract name belongs to whoever comes first, TCP to everybody, and
/// `autolaunch:` starts a program.
package struct BusAddress: Hashable, Sendable {
  package let path: String

  /// Takes an address as `DBUS_SESSION_BUS_ADDRESS` holds it; of several the first.
  package init(_ address: String) throws(KeyringError) {
    let first = address.utf8.prefix { $0 != 0x3B }
    let prefix = "unix:"
    guard first.starts(with: prefix.utf8) else { throw .noBus("its address is not 'unix:path='") }
    let keys = first.dropFirst(prefix.utf8.count).split(separator: 0x2C)
    guard let named = keys.first(where: { $0.starts(with: "path=".utf8) }) else {
      throw .noBus("its address is not 'unix:path='")
    }
    guard let path = BusAddress.unescaped(named.dropFirst(5)) else { throw .noBus("its address is malformed") }
    try self.init(path: path)
  }

  /// Makes sure that the path is absolute and a socket of this user's.
  package init(path: String) throws(KeyringError) {
    guard path.utf8.first == 0x2F, path.utf8.count < 108 else { throw .noBus("its path cannot be used") }
    var entry = stat()
    guard unsafe stat(path, &entry) == 0 else { throw .noBus("'\(path)' is not there") }
    guard entry.st_mode & S_IFMT == S_IFSOCK else { throw .noBus("'\(path)' is not a socket") }
    guard entry.st_uid == geteuid() else { throw .noBus("'\(path)' belongs to another user") }
    self.path = path
  }

  /// The bus that this process's environment names, else the one in its run-time folder.
  package static func fromEnvironment() throws(KeyringError) -> BusAddress {
    if let address = variable("DBUS_SESSION_BUS_ADDRESS") { return try BusAddress(address) }
    guard let folder = variable("XDG_RUNTIME_DIR") else { throw .noBus("the environment names none") }
    return try BusAddress(path: folder + "/bus")
  }

  /// The address as D-Bus wants it, with everything unusual in the path escaped.
  var text: String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes = Array("unix:path=".utf8)
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F: bytes.append(byte)
      default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  private static func unescaped(_ bytes: some Collection<UInt8>) -> String? {
    var result: [UInt8] = []
    var rest = Array(bytes)[...]
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        result.append(byte)
        continue
      }
      guard let high = rest.popFirst(), let low = rest.popFirst(),
        let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16), value != 0
      else { return nil }
      result.append(value)
    }
    return String(validating: result, as: UTF8.self)
  }
}
