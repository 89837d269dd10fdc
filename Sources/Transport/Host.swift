import Glibc

/// A host name or a whole address, as an origin may hold it.
struct Host {
  let text: String
  let isAddress: Bool
  let isLoopback: Bool

  /// Reads lower-case bytes; an IPv6 address still wears its brackets.
  init(_ bytes: ArraySlice<UInt8>) throws(OriginError) {
    if bytes.first == 0x5B {
      guard bytes.count > 2, let address = Host.canonicalIPv6(bytes.dropFirst().dropLast()) else { throw .host }
      (text, isAddress, isLoopback) = (address, true, address == "::1")
      return
    }
    guard !bytes.isEmpty, bytes.count <= 253 else { throw .host }
    let labels = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    if let last = labels.last, Host.looksNumeric(last) {
      // Anything that some resolver takes for a number must be the one plain form of an address.
      guard labels.count == 4, labels.allSatisfy(Host.isOctet) else { throw .host }
      (isAddress, isLoopback) = (true, Array(labels[0]) == Array("127".utf8))
    } else {
      guard labels.allSatisfy(Host.isLabel) else { throw .host }
      (isAddress, isLoopback) = (false, false)
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  private static func looksNumeric(_ label: ArraySlice<UInt8>) -> Bool {
    label.first.map { 0x30...0x39 ~= $0 } ?? false
  }

  private static func isOctet(_ label: ArraySlice<UInt8>) -> Bool {
    guard (1...3).contains(label.count), label.allSatisfy({ 0x30...0x39 ~= $0 }) else { return false }
    guard label.count == 1 || label.first != 0x30 else { return false }
    return label.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 255
  }

  private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
    guard (1...63).contains(label.count), label.first != 0x2D, label.last != 0x2D else { return false }
    return label.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x2D || $0 == 0x5F }
  }

  private static func canonicalIPv6(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count < 46, bytes.allSatisfy({ 0x30...0x3A ~= $0 || 0x61...0x66 ~= $0 || $0 == 0x2E }) else {
      return nil
    }
    var address = in6_addr()
    guard unsafe inet_pton(AF_INET6, String(decoding: bytes, as: UTF8.self), &address) == 1 else { return nil }
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard unsafe inet_ntop(AF_INET6, &address, &text, socklen_t(text.count)) != nil else { return nil }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
