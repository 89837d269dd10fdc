/// What a pattern cannot tell: entropy, checksums, and whether a token only shows what one looks like.
enum TokenChecks {
  static func accept(_ secret: ArraySlice<UInt8>, whole: ArraySlice<UInt8>, options: RuleOptions) -> Bool {
    if options.keep { return true }
    if options.url { return PasswordShape.isPassword(secret) }
    if options.service { return SecretShape.isDrawn(secret) }
    if !options.placeholders && isPlaceholder(secret) { return false }
    if options.digit && !secret.contains(where: \.isASCIIDigit) { return false }
    if options.entropy > 0 && entropy(secret) < options.entropy { return false }
    if let checksum = options.checksum { return Checksum.holds(checksum, of: Array(secret)) }
    return true
  }

  /// Bits per byte.
  static func entropy(_ bytes: ArraySlice<UInt8>) -> Double {
    guard !bytes.isEmpty else { return 0 }
    var counts = [Int](repeating: 0, count: 256)
    for byte in bytes { counts[Int(byte)] += 1 }
    let total = Double(bytes.count)
    var sum = 0.0
    for count in counts where count > 0 {
      let share = Double(count) / total
      sum -= share * Logarithm.base2(share)
    }
    return sum
  }

  /// Whether a token is an example by its look: one byte again and again, or words that say so.
  static func isPlaceholder(_ secret: ArraySlice<UInt8>) -> Bool {
    guard let first = secret.first else { return true }
    if secret.allSatisfy({ $0 == first }) { return true }
    if longestRepeat(secret) >= max(6, secret.count / 2) { return true }
    let lower = secret.map(\.lowercased)
    if lower.first == UInt8(ascii: "$") || lower.first == UInt8(ascii: "<") || lower.first == UInt8(ascii: "{") {
      return true
    }
    if lower.containsBytes(Array("xxxxx".utf8)) { return true }
    return words.contains { lower.containsBytes($0) }
  }

  private static let words: [[UInt8]] = [
    "your_", "your-", "yourkey", "yourtoken", "yoursecret", "yourapi", "example", "placeholder", "changeme",
    "change_me",
    "change-me", "replace_", "replace-", "redacted", "dummy", "insert_", "todo", "<your", "my_secret", "my-secret",
    "_here", "-here", "foobar", "****", "....",
  ].map { Array($0.utf8) }

  private static func longestRepeat(_ bytes: ArraySlice<UInt8>) -> Int {
    var longest = 0
    var length = 0
    var previous: UInt8?
    for byte in bytes {
      length = byte == previous ? length + 1 : 1
      longest = max(longest, length)
      previous = byte
    }
    return longest
  }
}

/// Base-two logarithms without the C library's mathematics.
enum Logarithm {
  static func base2(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    var rest = value.significand
    var result = Double(value.exponent)
    var bit = 0.5
    for _ in 0..<20 {
      rest *= rest
      if rest >= 2 {
        rest /= 2
        result += bit
      }
      bit /= 2
    }
    return result
  }
}
