import Glibc

/// Where requests may go: scheme, host and port, or a Unix socket, and nothing else.
package struct Origin: Hashable, Sendable, CustomStringConvertible {
  package enum Scheme: String, Sendable {
    case http, https, unix
  }

  package let scheme: Scheme
  /// Lower case, an IPv6 address in brackets; the path of a Unix socket.
  package let host: String
  package let port: Int

  /// Canonical: the port always stands there, except for a Unix socket, which has none.
  package var description: String { scheme == .unix ? "unix:\(host)" : "\(scheme.rawValue)://\(place)" }

  /// Where it is, for people: host and port, or the socket's path.
  package var place: String { scheme == .unix ? host : "\(host):\(port)" }

  /// Whether it is an address of this machine's own, literally.
  package var isLoopback: Bool { scheme == .unix || host == "[::1]" || Origin.isLoopbackAddress(host) }

  /// Reads an origin; a user part, a path, a query, or plain http to another machine is refused.
  package init(_ text: String) throws(OriginError) {
    // Judged before the letters are folded: some foreign letters fold to ASCII.
    guard text.utf8.count <= 1_000, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw OriginError(text: text, reason: "it is too long or has a character that no host has")
    }
    if text.hasPrefix("unix:") {
      let path = String(text.dropFirst(5))
      // The kernel's limit for a socket's name.
      guard path.hasPrefix("/"), path.utf8.count <= 107 else {
        throw OriginError(text: text, reason: "a Unix socket is 'unix:' and an absolute path of at most 107 bytes")
      }
      (scheme, host, port) = (.unix, path, 0)
      return
    }
    let lower = text.lowercased()
    let rest: Substring
    if lower.hasPrefix("https://") {
      scheme = .https
      rest = lower.dropFirst(8)
    } else if lower.hasPrefix("http://") {
      scheme = .http
      rest = lower.dropFirst(7)
    } else {
      throw OriginError(text: text, reason: "it does not start with https:// or http://")
    }
    let bare = rest.hasSuffix("/") ? rest.dropLast() : rest
    guard !bare.contains(where: { "/?#@\\".contains($0) }) else {
      throw OriginError(text: text, reason: "it is more than scheme, host and port")
    }
    (host, port) = try Origin.split(bare, defaultPort: scheme == .https ? 443 : 80, of: text)
    guard scheme == .https || isLoopback else {
      throw OriginError(text: text, reason: "plain http goes only to 127.0.0.1 or [::1]")
    }
  }

  private static func split(_ bare: Substring, defaultPort: Int, of text: String) throws(OriginError) -> (String, Int) {
    let host: String
    let port: Substring?
    if bare.hasPrefix("["), let end = bare.firstIndex(of: "]") {
      let tail = bare[bare.index(after: end)...]
      guard tail.isEmpty || tail.hasPrefix(":") else { throw OriginError(text: text, reason: "its port is unclear") }
      port = tail.isEmpty ? nil : tail.dropFirst()
      guard let address = canonicalIPv6(bare[..<end].dropFirst()) else {
        throw OriginError(text: text, reason: "its address is not IPv6")
      }
      host = "[\(address)]"
    } else {
      let colon = bare.firstIndex(of: ":")
      let name = colon.map { bare[..<$0] } ?? bare
      port = colon.map { bare[bare.index(after: $0)...] }
      guard isName(name) else { throw OriginError(text: text, reason: "its host is not a name or an address") }
      host = String(name)
    }
    guard let port else { return (host, defaultPort) }
    // Written in one way only: no sign, no zero before it.
    guard let number = Int(port), (1...65_535).contains(number), String(number) == port else {
      throw OriginError(text: text, reason: "its port is not a number from 1 to 65535")
    }
    return (host, number)
  }

  /// The address in its one shortest form, as the C library writes it.
  private static func canonicalIPv6(_ address: Substring) -> String? {
    let digits = address.utf8.allSatisfy { (48...58).contains($0) || (97...102).contains($0) || $0 == 0x2E }
    var bytes = in6_addr()
    guard digits, address.utf8.count < 46, unsafe inet_pton(AF_INET6, String(address), &bytes) == 1 else { return nil }
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard unsafe inet_ntop(AF_INET6, &bytes, &text, socklen_t(text.count)) != nil else { return nil }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Letters, digits, hyphens, low lines and dots, no empty label; what ends like a number must be four of them.
  private static func isName(_ host: Substring) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard !host.isEmpty, host.utf8.count <= 253 else { return false }
    let fits = labels.allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 0x2D || $0 == 0x5F }
    }
    guard fits, let last = labels.last else { return false }
    let isNumeric = last.utf8.first.map { (48...57).contains($0) } ?? false
    return !isNumeric || isIPv4(labels)
  }

  private static func isIPv4(_ labels: [Substring]) -> Bool {
    labels.count == 4
      && labels.allSatisfy { label in
        guard let number = Int(label), label.utf8.allSatisfy({ (48...57).contains($0) }) else { return false }
        return number <= 255 && String(number) == label
      }
  }

  private static func isLoopbackAddress(_ host: String) -> Bool {
    host.hasPrefix("127.") && isIPv4(host.split(separator: ".", omittingEmptySubsequences: false))
  }
}

/// A text that is no origin we would send to.
package struct OriginError: Error, Hashable, CustomStringConvertible {
  package let text: String
  package let reason: String

  package var description: String { "'\(text)' is no origin to send to: \(reason)" }
}
