/// A name that speaks of a secret, and the value it is given.
///
/// Written by hand: this is tried at every `key`, `token` or `password` of a source, where a pattern would be too slow
/// and too trusting.
struct Assignment {
  /// The value, without its quotes, when it may be a secret.
  let secret: Range<Int>?

  private static let nameLimit = 60
  private static let valueLimit = 512

  init?(_ bytes: [UInt8], keyword: Range<Int>, in range: Range<Int>) {
    // The rest of the name.
    var position = keyword.upperBound
    let nameEnd = min(range.upperBound, position + Assignment.nameLimit)
    while position < nameEnd, bytes[position].isWord || bytes[position] == 0x2D || bytes[position] == 0x2E {
      position += 1
    }
    let nameStop = position
    // Between name and value: a quote, spaces, one operator, spaces.
    func skip(_ accepted: (UInt8) -> Bool, atMost limit: Int) {
      let end = min(range.upperBound, position + limit)
      while position < end, accepted(bytes[position]) { position += 1 }
    }
    skip({ $0 == 0x22 || $0 == 0x27 || $0 == 0x5D || $0 == 0x60 || $0 == 0x5C }, atMost: 3)
    skip({ $0 == 0x20 || $0 == 0x09 }, atMost: 16)
    let operatorStart = position
    skip({ $0 == 0x3D || $0 == 0x3A || $0 == 0x3E || $0 == 0x2C }, atMost: 3)
    guard position > operatorStart else {
      guard let value = OwnedValue.place(in: bytes, keyword: keyword, nameEnd: nameStop, gap: position, range: range),
        !Assignment.isInnocent(bytes, keyword: keyword, end: min(nameStop, value.lowerBound), in: range)
      else { return nil }
      secret = value
      return
    }
    // A scope, as in `Encoder::make`.
    if bytes[operatorStart..<position].elementsEqual([0x3A, 0x3A]) { return nil }
    let isListed = bytes[position - 1] == 0x2C
    skip({ $0 == 0x20 || $0 == 0x09 || $0 == 0x5C }, atMost: 16)
    if position + 1 < range.upperBound, bytes[position] == 0x28, Assignment.isQuote(bytes[position + 1]) {
      position += 1
    }
    guard position < range.upperBound else { return nil }
    let quote = bytes[position]
    let isQuoted = Assignment.isQuote(quote)
    // Words that follow a comma are a list; only a call or a table hands over a value so.
    if isListed && !isQuoted { return nil }
    if isQuoted { position += 1 }
    let start = position
    let end = min(range.upperBound, start + Assignment.valueLimit)
    while position < end, Assignment.goesOn(bytes[position], quote: isQuoted ? quote : nil) { position += 1 }
    if isQuoted && (position >= range.upperBound || bytes[position] != quote && bytes[position] != 0x5C) { return nil }
    let value = start..<position
    guard
      SecretShape.isSecret(bytes[value], quoted: isQuoted)
        || OwnedValue.isDrawn(bytes[value]) && OwnedValue.hasOwner(bytes, before: keyword.lowerBound, in: range)
    else { return nil }
    // A person chooses a short password; nobody draws a short token.
    let isPassword = bytes[keyword.lowerBound].lowercased == UInt8(ascii: "p")
    guard position - start >= (isPassword ? 10 : 14) else { return nil }
    if Assignment.isInnocent(bytes, keyword: keyword, end: nameStop, in: range) { return nil }
    if Assignment.isDigest(bytes[start..<position]),
      Assignment.isBare(bytes, keyword: keyword, end: nameStop, in: range)
        || VendorForm.isUUID(bytes[start..<position]) && Assignment.isAnyKey(bytes, keyword: keyword, in: range)
    {
      return nil
    }
    secret = value
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0x60 }

  private static func goesOn(_ byte: UInt8, quote: UInt8?) -> Bool {
    guard byte > 0x20, byte < 0x7F else { return false }
    if let quote { return byte != quote && byte != 0x5C }
    return byte != 0x22 && byte != 0x27 && byte != 0x60 && byte != 0x2C && byte != 0x3B && byte != 0x29 && byte != 0x3C
      && byte != 0x5C && byte != 0x7D && byte != 0x5D
  }

  /// Names that hold the word but not a secret: `keyboard`, `public_key`, `token_type`.
  private static func isInnocent(_ bytes: [UInt8], keyword: Range<Int>, end: Int, in range: Range<Int>) -> Bool {
    let rest = bytes[keyword.upperBound..<end].map(\.lowercased)
    for tail in innocentTails where rest.starts(with: tail) { return true }
    let name = bytes[range.lowerBound..<keyword.lowerBound].suffix(24).reversed().prefix { $0.isWord || $0 == 0x2D }
    let written = Array(name.reversed()).map(\.lowercased)
    if inventedNames.contains(where: { written.containsBytes($0) }) { return true }
    let start = max(range.lowerBound, keyword.lowerBound - 24)
    let before = bytes[start..<keyword.lowerBound].map(\.lowercased)
    return innocentHeads.contains { before.suffix($0.count).elementsEqual($0) }
  }

  /// The length and the alphabet of a digest, a commit's name or a UUID.
  private static func isDigest(_ value: ArraySlice<UInt8>) -> Bool {
    [32, 40, 64].contains(value.count) && value.allSatisfy(\.isHexDigit) || VendorForm.isUUID(value)
  }

  /// Whether the name says nothing but `key` or `token`, as one of a cache or of a page does.
  private static func isBare(_ bytes: [UInt8], keyword: Range<Int>, end: Int, in range: Range<Int>) -> Bool {
    let before = keyword.lowerBound > range.lowerBound ? bytes[keyword.lowerBound - 1] : 0x20
    guard end == keyword.upperBound, !before.isWord, before != 0x2D, before != 0x2E else { return false }
    let first = bytes[keyword.lowerBound].lowercased
    return first == UInt8(ascii: "k") || first == UInt8(ascii: "t")
  }

  /// Whether the name says `key` and not whose or for what, as `first_key` does.
  private static func isAnyKey(_ bytes: [UInt8], keyword: Range<Int>, in range: Range<Int>) -> Bool {
    guard bytes[keyword.lowerBound].lowercased == UInt8(ascii: "k") else { return false }
    let name = bytes[range.lowerBound..<keyword.lowerBound].suffix(24).reversed().prefix { $0.isWord || $0 == 0x2D }
    let written = Array(name.reversed()).map(\.lowercased)
    return !keyOwners.contains { written.containsBytes($0) }
  }

  /// What is opened by a key, or who gives it out.
  private static let keyOwners: [[UInt8]] = [
    "api", "secret", "access", "auth", "private", "client", "license", "subscription", "encr", "crypt", "account",
    "service", "master", "app", "admin", "write", "read", "ingest", "user", "project", "integration", "signing",
  ].map { Array($0.utf8) }

  /// Names that say that the value was made up, and for what.
  private static let inventedNames: [[UInt8]] = [
    "fake", "dummy", "mock", "sample", "example", "invalid", "nonmatching", "notmatching", "wrong", "bogus",
  ].map { Array($0.utf8) }

  private static let innocentTails: [[UInt8]] = [
    "board", "ing", "size", "_size", "vault", "_vault", "id", "sid", "ssid", "board", "s.", "stone", "store", "code",
    "frame", "ize", "_type", "-type", "type", "_name", "name", "-name",
    "_id", "path", "_path", "_file", "file", "_url", "url", "_uri", "_hash", "_count", "_len", "length", "s_per",
    "_limit",
    "_field", "field", "_label", "_endpoint", "_class", "_regex", "_pattern", "_placeholder", "_algorithm", "_column",
    "_env", "_provider", "_arn", "_ref", "_version", "_policy", "_format", "-format", "_prefix", "_header", "_index",
  ].map { Array($0.utf8) }

  private static let innocentHeads: [[UInt8]] = [
    "sgx", "bucket_", "schema", "public", "public_", "public-", "pub_", "pub", "mon", "don", "tur", "hoc", "whis",
    "primary_",
    "foreign_", "primary",
    "foreign", "sort_", "partition_", "cache_", "cache", "mapped_", "cursor", "cursor_", "csrf_", "csrf-", "next_",
    "page_", "continuation_",
    "hot",
    "css_",
    "react_", "shortcut", "first_", "second_", "timeout", "authenticity_", "publishable_", "object_", "row_",
    "idempotency_", "i18n_", "sha", "hash_", "translation_",
  ].map { Array($0.utf8) }
}
