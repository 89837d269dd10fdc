/// A value beside a name that says whose key it is, such as `acme_key = …`, `acme token …` or `acme-secret-…`.
///
/// Whoever gives out keys is somebody no list knows. Beside such a name less is asked of the value: it may follow a blank or a
/// hyphen, and even one that counts is found, as a low finding.
enum OwnedValue {
  private static let shortest = 16
  private static let longest = 512
  private static let reach = 40

  /// The value behind a keyword without an operator between: after blanks, or in the same word after a hyphen.
  ///
  /// `nameEnd` is where the word ends in which the keyword stands, `gap` where something other than blanks and quotes begins.
  static func place(
    in bytes: [UInt8], keyword: Range<Int>, nameEnd: Int, gap: Int, range: Range<Int>
  ) -> Range<Int>? {
    switch bytes[keyword.lowerBound] | 0x20 {
    case UInt8(ascii: "k"), UInt8(ascii: "t"), UInt8(ascii: "s"): break
    default: return nil
    }
    let start: Int
    if gap > nameEnd {
      guard isBlank(bytes[gap - 1]) || isBlank(bytes[nameEnd]), speaks(bytes, from: keyword.upperBound, to: nameEnd)
      else { return nil }
      start = gap + (gap < range.upperBound && isQuote(bytes[gap]) ? 1 : 0)
    } else {
      guard let hyphen = glued(bytes, from: keyword.upperBound, to: nameEnd) else { return nil }
      start = hyphen
    }
    var end = start
    let limit = min(range.upperBound, start + longest)
    while end < limit, TokenBytes.mayBe(bytes[end]) { end += 1 }
    guard end - start >= shortest else { return nil }
    // What goes on is no value: a call, a path, the name of a file.
    if end < range.upperBound, [0x28, 0x5B, 0x2F, 0x5C, 0x3A, 0x40].contains(bytes[end]) { return nil }
    let value = start..<end
    guard isDrawn(bytes[value]), hasOwner(bytes, before: keyword.lowerBound, in: range)
    else { return nil }
    return value
  }

  /// Where the value begins in `acme-secret-key-VALUE`: behind the last of the words that speak of a key.
  private static func glued(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    var place = start
    while place < end {
      guard [0x2D, 0x2E, 0x5F].contains(bytes[place]) else {
        guard let word = commonWord(bytes, at: place, to: end) else { return nil }
        place += word
        continue
      }
      let next = place + 1
      guard next < end, let word = commonWord(bytes, at: next, to: end),
        next + word < end, [0x2D, 0x2E, 0x5F].contains(bytes[next + word])
      else { return next }
      place = next + word
    }
    return nil
  }

  /// Whether what is left of the name says no more than that it is a key: not `keys`, not `keyboard`.
  private static func speaks(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    var place = start
    while place < end {
      if [0x2D, 0x2E, 0x5F].contains(bytes[place]) {
        place += 1
      } else if let word = commonWord(bytes, at: place, to: end) {
        place += word
      } else {
        return false
      }
    }
    return true
  }

  private static func commonWord(_ bytes: [UInt8], at start: Int, to end: Int) -> Int? {
    for word in speaking where start + word.count <= end {
      if bytes[start..<start + word.count].lazy.map({ $0 | 0x20 }).elementsEqual(word) { return word.count }
    }
    return nil
  }

  private static let speaking = ["secret", "private", "access", "token", "key", "api"].map { Array($0.utf8) }

  /// Letters and digits, some of both, in no known order of words.
  static func isDrawn(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count >= shortest, value.allSatisfy(TokenBytes.mayBe) else { return false }
    let digits = value.reduce(0) { $0 + ($1.isASCIIDigit ? 1 : 0) }
    let letters = value.reduce(0) { $0 + ($1.isASCIILetter ? 1 : 0) }
    guard digits >= 2, letters >= 2, (digits + letters) * 5 >= value.count * 4 else { return false }
    if value.count >= 20 && value.count % 2 == 1 && value.allSatisfy(\.isHexDigit) { return false }
    // What is handed out as a key is one word.
    if value.contains(where: { [0x2E, 0x3A, 0x7E].contains($0) }) || value.filter({ $0 == 0x2F }).count > 2 {
      return false
    }
    if publicMarks.contains(where: { value.starts(with: $0) }) { return false }
    return !Placeholder.isOne(value) && !Placeholder.isName(value) && TokenChecks.entropy(value) >= 2.6
  }

  /// What public keys and digests begin with.
  private static let publicMarks = ["age1", "ssh-", "sha256", "sha384", "sha512", "phc_"].map { Array($0.utf8) }

  /// Whether a word stands before the keyword that belongs to nobody's vocabulary of keys.
  static func hasOwner(_ bytes: [UInt8], before end: Int, in range: Range<Int>) -> Bool {
    let limit = max(range.lowerBound, end - reach)
    var place = end
    var blanks = 0
    while true {
      while place > limit, [0x20, 0x2D, 0x2E, 0x5F].contains(bytes[place - 1]) {
        if bytes[place - 1] == 0x20 { blanks += 1 }
        place -= 1
      }
      guard blanks <= 3 else { return false }
      var start = place
      while start > limit, bytes[start - 1].isASCIILetter || bytes[start - 1].isASCIIDigit { start -= 1 }
      var word = bytes[start..<place].map { $0 | 0x20 }
      guard !word.isEmpty else { return false }
      // Words that are written together: `acmeSecret`, `apikey`.
      while let known = common.first(where: { word.count >= $0.count && word.suffix($0.count).elementsEqual($0) }) {
        word.removeLast(known.count)
      }
      if word.isEmpty {
        place = start
        continue
      }
      return word.count >= 4 && word.filter(\.isASCIILetter).count >= 3 && !strangers.contains(word)
    }
  }

  /// What a name of a key says of the key, not of who gave it out.
  private static let common: [[UInt8]] = [
    "secret", "private", "access", "token", "auth", "client", "account", "service", "server", "bearer", "personal",
    "consumer", "license", "master", "developer", "admin", "customer", "integration", "signing", "encryption",
    "webhook",
    "session", "refresh", "deploy", "public", "user", "test", "live", "prod", "rest", "team", "read", "write", "api",
    "app", "sdk", "org", "dev", "bot", "key", "id",
  ].map { Array($0.utf8) }

  private static let strangers: Set<[UInt8]> = Set(
    [
      "other", "this", "that", "with", "your", "some", "same", "given", "valid", "invalid", "default", "current",
      "first", "second", "next", "last", "primary", "foreign", "cache", "hash", "sort", "partition", "object", "unique",
      "random", "from", "csrf", "page", "cursor", "continuation", "group", "name", "string", "value", "return", "const",
      "print", "header", "param", "params", "config", "data", "body", "json", "http", "https", "self", "test", "tests",
      "expected", "actual", "result", "storage", "bucket", "index", "event", "message", "request", "response", "commit",
      "idempotency", "cancellation", "parent", "child", "node", "item", "file", "path", "route", "public", "react",
      "project", "fake", "mock", "dummy", "sample", "example", "matching", "nonmatching", "wrong", "unknown", "export",
      "environ", "getenv", "process", "then", "when", "where", "which", "into", "have", "using", "called", "only",
    ].map { Array($0.utf8) })

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  private static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0x60 }
}
