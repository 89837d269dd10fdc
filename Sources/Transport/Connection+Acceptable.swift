extension Connection {
  /// Whether a header is one that a caller may set.
  static func isAcceptable(_ header: String) -> Bool {
    guard header.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), let colon = header.utf8.firstIndex(of: 0x3A) else {
      return false
    }
    let ours = [
      "authorization", "x-api-key", "x-vault-token", "host", "content-length", "transfer-encoding", "expect", "cookie",
    ]
    let name = String(decoding: header.utf8[..<colon], as: UTF8.self)
    return !name.isEmpty && !name.utf8.contains(0x20) && !ours.contains(name.lowercased())
  }

  /// Whether a text is libcurl's form of one SHA-256 of a public key; any other text libcurl takes for a file's name.
  package static func isPin(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst(8)
    return text.hasPrefix("sha256//") && digits.count == 44 && digits.last == 0x3D
      && digits.dropLast().allSatisfy {
        0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x2B || $0 == 0x2F
      }
  }
}
