import Glibc

/// The addresses of a name, asked for in this thread.
///
/// libcurl's own resolver starts a thread for each name, and a courier has none: so the C library is asked here and
/// libcurl is told the answer. The wait is bounded by `RES_OPTIONS`, which `Connection.prepare` sets.
enum Addresses {
  /// At most eight, as text, in the resolver's order.
  ///
  /// The corresponding C function is `getaddrinfo`.
  static func of(_ host: String) throws(TransportError) -> [String] {
    var hints = unsafe addrinfo()
    unsafe hints.ai_family = AF_UNSPEC
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    unsafe hints.ai_flags = AI_ADDRCONFIG
    var list: UnsafeMutablePointer<addrinfo>?
    let status = unsafe getaddrinfo(host, nil, &hints, &list)
    guard status == 0 else { throw .resolveFailed(words(for: status)) }
    defer { unsafe freeaddrinfo(list) }
    var found: [String] = []
    var next = unsafe list
    while let entry = unsafe next, found.count < 8 {
      var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      let length = socklen_t(text.count)
      let flags = NI_NUMERICHOST
      if unsafe getnameinfo(entry.pointee.ai_addr, entry.pointee.ai_addrlen, &text, length, nil, 0, flags) == 0 {
        let address = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        if !address.utf8.contains(0x25) { found.append(address) }
      }
      unsafe next = entry.pointee.ai_next
    }
    guard !found.isEmpty else { throw .resolveFailed("the answer holds none") }
    return found
  }

  private static func words(for status: Int32) -> String {
    switch status {
    case EAI_NONAME: "the name is not known"
    case EAI_AGAIN: "the name server does not answer"
    case EAI_FAIL: "the name server refused"
    default: "error \(status)"
    }
  }
}
