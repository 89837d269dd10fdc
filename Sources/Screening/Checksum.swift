/// Checksums that token formats carry.
enum Checksum {
  /// Whether the named checksum holds; an unknown name holds.
  static func holds(_ name: String, of token: [UInt8]) -> Bool {
    switch name {
    case "base62": crc32Base62(token, prefix: 4)
    case "polar": crc32Base62(token, prefix: token.count - 43)
    case "synapse": isBase62(token.suffix(6), of: crc32(token.dropLast(7)))
    case "base36": crc32Base36(token)
    case "grafana-crc": grafanaCRC(token)
    case "bech32": bech32(token)
    case "jwt": looksLikeJWT(token)
    case "grafana": grafana(token)
    case "luhn": luhn(token)
    default: true
    }
  }

  /// The last six characters are the CRC-32 of the random part in base 62, as GitHub, npm and Polar do.
  private static func crc32Base62(_ token: [UInt8], prefix: Int) -> Bool {
    guard prefix >= 0 else { return true }
    guard prefix + 36 == token.count || prefix + 43 == token.count else { return true }
    return isBase62(token.suffix(6), of: crc32(token[prefix..<token.count - 6]))
  }

  /// Whether digits, the capitals first, are a number.
  private static func isBase62(_ written: ArraySlice<UInt8>, of number: UInt32) -> Bool {
    let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
    var value = number
    for byte in written.reversed() {
      guard byte == digits[Int(value % 62)] else { return false }
      value /= 62
    }
    return value == 0
  }

  /// A GitLab token that tells its cell ends in a point, two digits for its length and the CRC-32 of all before, seven digits in
  /// base 36.
  private static func crc32Base36(_ token: [UInt8]) -> Bool {
    guard let dot = token.lastIndex(of: 0x2E), token.count - dot == 10 else { return true }
    var value = crc32(token.dropLast(7))
    let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)
    for byte in token.suffix(7).reversed() {
      guard byte == digits[Int(value % 36)] else { return false }
      value /= 36
    }
    return value == 0
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
    guard !signature.isEmpty else { return true }
    return signature.count >= 42 && endsClean(signature)
  }

  /// Whether the bits that the last character has beyond the last byte are noughts, as whoever encodes writes them.
  ///
  /// Only for the lengths of 32 and 64 bytes, which most signatures have: others may have been cut.
  private static func endsClean(_ signature: ArraySlice<UInt8>) -> Bool {
    guard signature.count == 43 || signature.count == 86, let last = signature.last else { return true }
    // Padded with noughts to whole groups, a clean end decodes to noughts.
    let rest = signature.count == 43 ? 1 : 2
    let filled = signature.suffix(4 - rest) + [UInt8](repeating: UInt8(ascii: "A"), count: rest)
    guard last != UInt8(ascii: "="), let bytes = Decoders.base64(filled) else { return true }
    return bytes.suffix(rest).allSatisfy { $0 == 0 }
  }

  /// `glsa_`, 32 characters, `_` and their CRC-32 in hexadecimal, the least byte first.
  private static func grafanaCRC(_ token: [UInt8]) -> Bool {
    guard token.count == 46, token.starts(with: Array("glsa_".utf8)) else { return true }
    var crc = crc32(token[..<37])
    for pair in stride(from: 38, to: 46, by: 2) {
      guard let high = Decoders.digit(token[pair]), let low = Decoders.digit(token[pair + 1]),
        high << 4 | low == UInt8(truncatingIfNeeded: crc)
      else { return false }
      crc >>= 8
    }
    return true
  }

  /// The checksum of BIP 173, which age keys carry; they are written in capitals.
  private static func bech32(_ token: [UInt8]) -> Bool {
    let lower = token.map(\.lowercased)
    guard let one = lower.lastIndex(of: UInt8(ascii: "1")) else { return false }
    let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
    var values = lower[..<one].map { UInt32($0 >> 5) } + [0] + lower[..<one].map { UInt32($0 & 31) }
    for byte in lower[(one + 1)...] {
      guard let value = alphabet.firstIndex(of: byte) else { return false }
      values.append(UInt32(value))
    }
    let generators: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
    var sum: UInt32 = 1
    for value in values {
      let top = sum >> 25
      sum = (sum & 0x1FF_FFFF) << 5 ^ value
      for (bit, generator) in generators.enumerated() where top >> UInt32(bit) & 1 == 1 { sum ^= generator }
    }
    return sum == 1
  }

  /// Grafana's old keys are an object of a key, a name and an organisation.
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
