import Glibc

/// The sockets that libcurl was given and has not given back.
final class OpenSockets {
  private var descriptors: [Int32] = []

  func open(_ family: Int32, _ kind: Int32, _ protocolNumber: Int32) -> Int32 {
    let descriptor = socket(family, kind | Int32(SOCK_CLOEXEC.rawValue), protocolNumber)
    if descriptor >= 0 { descriptors.append(descriptor) }
    return descriptor
  }

  /// Counts one that was opened elsewhere.
  func adopt(_ descriptor: Int32) { descriptors.append(descriptor) }

  func close(_ descriptor: Int32) -> Int32 {
    descriptors.removeAll { $0 == descriptor }
    return Glibc.close(descriptor)
  }

  /// Whether one of them is connected and nobody has ended it.
  var isOneAlive: Bool {
    for descriptor in descriptors {
      var byte: UInt8 = 0
      let flags = Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)
      let count = unsafe recv(descriptor, &byte, 1, flags)
      if count > 0 || (count < 0 && errno == EAGAIN) { return true }
    }
    return false
  }
}
