/// What a pattern cannot tell: entropy, checksums, and whether a token only shows what one looks like.
enum TokenChecks {
  static func accept(_ secret: ArraySlice<UInt8>, whole: ArraySlice<UInt8>, options: RuleOptions) -> Bool {
    if options.keep { return true }
    if PublishedExamples.contain(secret) { return false }
    if options.url { return PasswordShape.isPassword(secret) }
    if options.service { return SecretShape.isDrawn(secret, form: options.form) }
    if !options.placeholders && (Placeholder.isOne(secret) || options.drawn && Placeholder.isCounted(secret)) {
      return false
    }
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
