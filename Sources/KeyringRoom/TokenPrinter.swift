import Findings
import Glibc
import Messages
import Wire

/// Makes the prints of tokens, under a key that is drawn for one search.
struct TokenPrinter {
  /// A shorter token would be found everywhere.
  private static let shortest = 8
  private let key: [UInt8]
  private let multiplier: UInt32
  private var made: [TokenPrints.Print] = []

  init() {
    var random = SystemRandomNumberGenerator()
    key = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
    multiplier = UInt32.random(in: 0 ... .max, using: &random) | 1
  }

  var prints: TokenPrints { TokenPrints(key: key, multiplier: multiplier, prints: made) }

  /// Of the token itself, and of what its Base64 text has at each of its three alignments.
  mutating func add(_ token: consuming SecretBytes, of origin: String) {
    guard token.count >= TokenPrinter.shortest else { return }
    var forms = unsafe token.withBytes { token in
      unsafe [Array(token)] + (0...2).map { unsafe TokenPrinter.base64(token, before: $0) }
    }
    for index in forms.indices {
      guard forms[index].count >= TokenPrinter.shortest else { continue }
      var rolling = RollingHash(multiplier: multiplier, length: forms[index].count)
      for byte in forms[index] { rolling.add(byte) }
      made.append(
        TokenPrints.Print(
          origin: origin, isBase64: index > 0, length: forms[index].count, rolling: rolling.value,
          code: KeyedHash(key: key).of(forms[index])))
      SecretBytes.wipe(&forms[index])
    }
  }

  /// The characters that depend on nothing around the token, with so many bytes before it.
  private static func base64(_ token: UnsafeRawBufferPointer, before: Int) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let first = (before * 8 + 5) / 6
    return (first..<(before + token.count) * 8 / 6).map { place in
      let bit = place * 6 - before * 8
      let high = UInt16(unsafe token[bit / 8])
      let low = bit / 8 + 1 < token.count ? UInt16(unsafe token[bit / 8 + 1]) : 0
      return alphabet[Int((high << 8 | low) >> UInt16(10 - bit % 8) & 63)]
    }
  }
}
