/// Checksums that token formats carry.
enum Checksum {
  /// Whether the named checksum holds; an unknown name holds.
  static func holds(_ name: String, of token: [UInt8]) -> Bool {
    switch name {
    case "github": crc32Base62(token, prefix: 4)
    case "npm": crc32Base62(token, prefix: 4)
    case "jwt": looksLikeJWT(token)
    case "grafana": grafana(token)
    case "luhn": luhn(token)
    default: true
    }
  }

  /// The last six characters are the CRC-32 of the random part in base 62, as GitHub and npm do.
  private static func crc32Base62(_ token: [UInt8], prefix: Int) -> Bool {
    guard token.count == prefix + 36 else { return true }
    let body = token[prefix..<token.count - 6]
    var value = UInt64(crc32(body))
    let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
    var expected: [UInt8] = []
    for _ in 0..<6 {
      expected.insert(digits[Int(value % 62)], at: 0)
      value /= 62
    }
    return Array(token.suffix(6)) == expected
  }

  static func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  /// A header that decodes to an object naming an algorithm.
  private static func looksLikeJWT(_ token: [UInt8]) -> Bool {
    guard let dot = token.firstIndex(of: 0x2E), let header = Decoders.base64(token[..<dot]) else { return false }
    guard header.containsBytes(Array("\"alg\"".utf8)) || header.containsBytes(Array("\"enc\"".utf8)) else {
      return false
    }
    guard let signature = token.split(separator: 0x2E, omittingEmptySubsequences: false).dropFirst(2).first else {
      return true
    }
    // HS256 gives 32 bytes, everything else more: what is shorter was cut or made up.
    return signature.isEmpty || signature.count >= 42
  }

  /// Grafana's old keys are an object of a key, a name and an organisation; the new ones end in a CRC-32 that examples lack.
  private static func grafana(_ token: [UInt8]) -> Bool {
    guard token.starts(with: Array("eyJ".utf8)) else { return true }
    guard let object = Decoders.base64(token) else { return false }
    return object.containsBytes(Array("\"n\":".utf8)) && object.containsBytes(Array("\"id\":".utf8))
      && !Placeholder.isOne(object.dropFirst())
  }

  private static func luhn(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (place, digit) in digits.filter(\.isASCIIDigit).reversed().enumerated() {
      var value = Int(digit - 0x30)
      if place % 2 == 1 { value = value > 4 ? value * 2 - 9 : value * 2 }
      sum += value
    }
    return sum % 10 == 0
  }
}
