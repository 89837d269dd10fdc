/// Whether a value looks like something that a program drew, or like a name somebody wrote.
enum SecretShape {
  static func isSecret(_ value: ArraySlice<UInt8>, quoted: Bool) -> Bool {
    guard value.count >= 10, value.count <= 500 else { return false }
    var digits = 0
    var lower = 0
    var upper = 0
    var other = 0
    var turns = 0
    var previous = 0
    for byte in value {
      let kind: Int
      if byte.isASCIIDigit {
        digits += 1
        kind = 1
      } else if byte >= 0x61 && byte <= 0x7A {
        lower += 1
        kind = 2
      } else if byte >= 0x41 && byte <= 0x5A {
        upper += 1
        kind = 3
      } else {
        other += 1
        kind = 4
      }
      if kind != previous { turns += 1 }
      previous = kind
    }
    guard digits >= 2, digits + lower + upper >= value.count * 3 / 4, lower + upper >= 2 else { return false }
    if Placeholder.isOne(value) || Placeholder.isCounted(value) || Placeholder.isName(value) { return false }
    let strange: [UInt8] = Array("()[]{}<>*|^%\\ :".utf8)
    if value.contains(where: { strange.contains($0) }) { return false }
    if !quoted && value.contains(0x2E) && value.count < 30 { return false }
    if value.filter({ $0 == 0x2F || $0 == 0x2E }).count > 3 { return false }
    guard turns * 5 >= value.count else { return false }
    if value.starts(with: Array("age1".utf8)) || value.starts(with: Array("ssh-".utf8)) { return false }
    if endsInWord(value) { return false }
    // Hexadecimal digits come in pairs: an odd number of them has lost one.
    if value.count >= 20 && value.count % 2 == 1 && value.allSatisfy(\.isHexDigit) { return false }
    let entropy = TokenChecks.entropy(value)
    return entropy >= (value.count >= 20 ? 3.2 : 3.0)
  }

  /// What ends in a word after a dot is the name of something: `request.headers`.
  private static func endsInWord(_ value: ArraySlice<UInt8>) -> Bool {
    guard let dot = value.lastIndex(of: 0x2E), value.endIndex - dot > 3 else { return false }
    return value[(dot + 1)...].allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
  }

  /// Whether a run of token characters with a digit stands within a few words; spares the pattern where none does.
  static func mayFollow(_ bytes: [UInt8], from start: Int, in range: Range<Int>) -> Bool {
    let end = min(range.upperBound, start + 96)
    var length = 0
    var digits = 0
    var place = start
    while place < end {
      let byte = bytes[place]
      if TokenBytes.mayBe(byte) {
        length += 1
        if byte.isASCIIDigit { digits += 1 }
        if length >= 12 && digits >= 1 { return true }
      } else {
        length = 0
        digits = 0
      }
      place += 1
    }
    return length >= 12
  }

  /// Whether a keyword is followed by more of a token at once.
  static func goesOn(_ bytes: [UInt8], from start: Int, in range: Range<Int>) -> Bool {
    guard start + 12 <= range.upperBound else { return false }
    for place in start..<start + 12 where !TokenBytes.mayBe(bytes[place]) { return false }
    return true
  }

  /// The same for a value beside a service's name: shorter changes of kind will do, and a known form decides alone.
  static func isDrawn(_ value: ArraySlice<UInt8>, form: VendorForm?) -> Bool {
    if Placeholder.isOne(value) || Placeholder.isName(value) || endsInWord(value) { return false }
    if let form { return form.fits(value) && TokenChecks.entropy(value) >= 2.4 }
    let digits = value.reduce(0) { $0 + ($1.isASCIIDigit ? 1 : 0) }
    let letters = value.reduce(0) { $0 + ($1.isASCIILetter ? 1 : 0) }
    guard value.count >= 14, digits >= 2, letters >= 2, (digits + letters) * 5 >= value.count * 4 else { return false }
    if value.filter({ $0 == 0x2F || $0 == 0x2E }).count > 2 { return false }
    return TokenChecks.entropy(value) >= 2.6
  }
}

/// Whether what stands where a password is kept may be one.
enum PasswordShape {
  static func isPassword(_ value: ArraySlice<UInt8>) -> Bool {
    guard let first = value.first, !value.allSatisfy({ $0 == first }) else { return false }
    let lower = value.map(\.lowercased)
    if first == UInt8(ascii: "$") || first == UInt8(ascii: "<") || first == UInt8(ascii: "{")
      || first == UInt8(ascii: "%")
    {
      return false
    }
    // A pair of user and password counts by the password.
    let password = lower.firstIndex(of: 0x3A).map { Array(lower[($0 + 1)...]) } ?? lower
    if let colon = lower.firstIndex(of: 0x3A), lower[..<colon].elementsEqual(password) { return false }
    // Named after what it opens: `mongodb`, `REPLACE_WITH_PASSWORD`.
    if password.starts(with: Array("replace".utf8)) || password.starts(with: Array("your".utf8)) { return false }
    return !words.contains(password) && password.first != UInt8(ascii: "[")
  }

  private static let words: Set<[UInt8]> = Set(
    [
      "pass", "password", "secret", "yyy", "pw", "passwd", "your_password", "pwd", "xxx", "xxxx", "xxxxx", "null",
      "none", "true", "false", "user", "yourpassword",
      "your-password", "token", "string", "example", "placeholder", "changeme", "guest", "root", "test", "secret_here",
      "mongodb", "mysql", "postgres", "redis",
    ].map { Array($0.utf8) })
}
