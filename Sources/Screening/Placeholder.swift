/// What stands where a secret would, and shows that it is none.
enum Placeholder {
  /// One byte again and again, words that say so, or the alphabet recited.
  static func isOne(_ secret: ArraySlice<UInt8>) -> Bool {
    guard let first = secret.first else { return true }
    if secret.allSatisfy({ $0 == first }) { return true }
    if longestRepeat(secret) >= max(6, secret.count / 2) { return true }
    let lower = secret.map(\.lowercased)
    if first == UInt8(ascii: "$") || first == UInt8(ascii: "<") || first == UInt8(ascii: "{") { return true }
    if lower.containsBytes(Array("xxxxx".utf8)) { return true }
    return words.contains { lower.containsBytes($0) }
  }

  private static let words: [[UInt8]] = [
    "your_", "your-", "yourkey", "yourtoken", "yoursecret", "yourapi", "example", "placeholder", "changeme",
    "change_me", "change-me", "replace_", "replace-", "redacted", "dummy", "insert_", "todo", "<your", "my_secret",
    "my-secret", "_here", "-here", "foobar", "****", "...", "stringhere", "tokenhere", "keyhere", "invalid",
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

  /// Whether most of it counts: `abcdef`, `123456`, or letters and digits that count each for themselves, `a1b2c3d4`.
  ///
  /// Drawn text has five in order once in a million.
  static func isCounted(_ secret: ArraySlice<UInt8>) -> Bool {
    let all = secret.filter { $0.isASCIILetter || $0.isASCIIDigit }.map(\.lowercased)
    guard all.count >= 8 else { return false }
    // `AaBbCc` counts as `abc` does.
    let once = all.indices.filter { $0 == 0 || all[$0] != all[$0 - 1] }.map { all[$0] }
    return counts(all) || once.count * 4 <= all.count * 3 && once.count >= 8 && counts(once)
  }

  private static func counts(_ signs: [UInt8]) -> Bool {
    let apart = counted(signs.filter(\.isASCIILetter), atLeast: 5) + counted(signs.filter(\.isASCIIDigit), atLeast: 5)
    return max(counted(signs, atLeast: 5), apart) * 2 >= signs.count
      || counted(signs, atLeast: 3) * 5 >= signs.count * 4
  }

  /// How many signs stand in a row that counts, up or down, of at least so many.
  private static func counted(_ signs: [UInt8], atLeast shortest: Int) -> Int {
    var sum = 0
    var up = 1
    var down = 1
    for place in 1..<max(1, signs.count + 1) {
      let more = place < signs.count
      if more, follows(signs[place - 1], signs[place]) {
        up += 1
      } else {
        if up >= shortest { sum += up }
        up = 1
      }
      if more, follows(signs[place], signs[place - 1]) {
        down += 1
      } else {
        if down >= shortest { sum += down }
        down = 1
      }
    }
    return sum
  }

  /// Whether one sign comes after the other in the alphabet or in counting.
  private static func follows(_ first: UInt8, _ second: UInt8) -> Bool {
    if first.isASCIIDigit { return second == first + 1 || first == UInt8(ascii: "9") && second == UInt8(ascii: "0") }
    return second == first + 1 && first < UInt8(ascii: "z") || first == UInt8(ascii: "z") && second == UInt8(ascii: "a")
      || first == UInt8(ascii: "f") && second == UInt8(ascii: "0")
  }

  /// Whether it is made of words and numbers only, as names and versions are: `gpt-4-turbo`, `cmp2-east-120`.
  static func isName(_ value: ArraySlice<UInt8>) -> Bool {
    guard !VendorForm.isUUID(value) else { return false }
    let parts = value.split { !$0.isASCIILetter && !$0.isASCIIDigit }
    guard parts.count >= 2 else { return false }
    return parts.allSatisfy { part in
      let letters = part.prefix { $0.isASCIILetter }
      let rest = part.dropFirst(letters.count)
      guard rest.allSatisfy(\.isASCIIDigit), letters.count + rest.count <= 20 else { return false }
      return letters.isEmpty ? rest.count <= 8 || parts.count < 4 : rest.count <= 5
    }
  }
}
