package import Wire

/// When a token says that it ends, where it is a JSON Web Token.
package enum Expiry {
  /// Seconds since 1970; `nil` for any other token.
  ///
  /// Nothing is verified: who could change the token could change what it says.
  package static func of(_ token: borrowing SecretBytes) -> Int? {
    unsafe token.withBytes { bytes in
      let dots = bytes.indices.filter { unsafe bytes[$0] == 0x2E }
      guard dots.count == 2 else { return nil }
      return unsafe number(after: "\"exp\":", in: decoded(bytes[(dots[0] + 1)..<dots[1]]))
    }
  }

  /// Base64 with the alphabet of web tokens; empty for anything else.
  private static func decoded(_ text: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
    var result: [UInt8] = []
    var bits = 0
    var value: UInt32 = 0
    for index in unsafe text.indices {
      let sextet: UInt8
      switch unsafe text[index] {
      case let byte where (65...90).contains(byte): sextet = byte - 65
      case let byte where (97...122).contains(byte): sextet = byte - 71
      case let byte where (48...57).contains(byte): sextet = byte + 4
      case 0x2D: sextet = 62
      case 0x5F: sextet = 63
      default: return []
      }
      value = value << 6 & 0xFFFF | UInt32(sextet)
      bits += 6
      guard bits >= 8 else { continue }
      bits -= 8
      result.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
    }
    return result
  }

  private static func number(after name: String, in bytes: [UInt8]) -> Int? {
    let name = Array(name.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: name) }
    guard let start else { return nil }
    let digits = bytes[(start + name.count)...].drop { $0 == 0x20 }.prefix { (48...57).contains($0) }
    return digits.count <= 12 ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }
}
