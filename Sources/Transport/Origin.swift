/// Where requests go: scheme, host and port, and nothing else.
///
/// The canonical text always names the port: `https://api.example.com:443`. Our parser reads it, libcurl's reads what
/// ours made of it, and an origin on which the two disagree is refused. Nothing is guessed or repaired: a user part,
/// a path, a query, an upper-case escape or a shortened address is an error.
package struct Origin: Hashable, Sendable, CustomStringConvertible {
  package enum Scheme: String, Sendable { case http, https }

  package let scheme: Scheme
  /// In lower case; an IPv6 address without its brackets.
  package let host: String
  package let port: Int
  /// Whether the host is a number of the machine itself: 127.0.0.0/8 or ::1.
  package let isLoopback: Bool
  let isAddress: Bool

  package init(_ text: String) throws(OriginError) {
    let bytes = Array(text.utf8)
    guard bytes.count <= 1_000 else { throw .tooLong }
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw .unprintable }
    let lowered = bytes.map { ($0 >= 0x41 && $0 <= 0x5A) ? $0 + 0x20 : $0 }
    let rest: ArraySlice<UInt8>
    if lowered.starts(with: "https://".utf8) {
      scheme = .https
      rest = lowered[8...]
    } else if lowered.starts(with: "http://".utf8) {
      scheme = .http
      rest = lowered[7...]
    } else {
      throw .scheme
    }
    guard !rest.contains(0x40) else { throw .userPart }  // @
    let authority = rest.last == 0x2F && !rest.dropLast().contains(0x2F) ? rest.dropLast() : rest
    guard !authority.contains(where: { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }) else { throw .notOnlyAnOrigin }
    let (named, number) = try Origin.split(authority)
    let host = try Host(named)
    (self.host, isLoopback, isAddress) = (host.text, host.isLoopback, host.isAddress)
    port = try number.map { (digits) throws(OriginError) in try Origin.port(digits) } ?? (scheme == .https ? 443 : 80)
    guard scheme == .https || isLoopback else { throw .plainHTTP }
    guard libcurlAgrees else { throw .disputed }
  }

  package var description: String { "\(scheme.rawValue)://\(bracketedHost):\(port)" }

  /// The host as it stands in a URL.
  var bracketedHost: String { host.utf8.contains(0x3A) ? "[\(host)]" : host }

  /// The host's bytes, and the port's when there is one.
  private static func split(
    _ authority: ArraySlice<UInt8>
  ) throws(OriginError) -> (host: ArraySlice<UInt8>, port: ArraySlice<UInt8>?) {
    let colon: Int?
    if authority.first == 0x5B {  // [
      guard let end = authority.firstIndex(of: 0x5D) else { throw .host }
      let after = authority.index(after: end)
      guard after == authority.endIndex || authority[after] == 0x3A else { throw .host }
      colon = after == authority.endIndex ? nil : after
    } else {
      colon = authority.firstIndex(of: 0x3A)
    }
    guard let colon else { return (authority, nil) }
    return (authority[..<colon], authority[(colon + 1)...])
  }

  private static func port(_ digits: ArraySlice<UInt8>) throws(OriginError) -> Int {
    guard (1...5).contains(digits.count), digits.first != 0x30, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      throw .port
    }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard value <= 65_535 else { throw .port }
    return value
  }
}

/// Why a text is not taken as an origin; the text itself is left out, it may hold a password.
package enum OriginError: Error, Hashable, CustomStringConvertible {
  case tooLong
  case unprintable
  case scheme
  case userPart
  case notOnlyAnOrigin
  case host
  case port
  /// Plain HTTP to something that is not a loopback address written as a number.
  case plainHTTP
  /// libcurl reads the text in another way than we do.
  case disputed

  package var description: String {
    switch self {
    case .tooLong: "the origin is longer than 1000 bytes"
    case .unprintable: "the origin has a space or a character that is not ASCII"
    case .scheme: "the origin does not start with 'https://' or 'http://'"
    case .userPart: "the origin names a user, which belongs in the keyring"
    case .notOnlyAnOrigin: "the origin has more than scheme, host and port"
    case .host: "the origin's host is neither a name nor a whole address"
    case .port: "the origin's port is not a number from 1 to 65535"
    case .plainHTTP: "plain 'http' is only for an address in 127.0.0.0/8 or '[::1]', written as a number"
    case .disputed: "the origin can be read in two ways"
    }
  }
}
