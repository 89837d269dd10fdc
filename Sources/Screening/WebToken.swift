/// What a JSON Web Token says of itself, without its key: until when it holds.
enum WebToken {
  private static let limit = 8_192

  /// Seconds since 1970 after which nobody takes it, by its claim `exp`.
  static func expiry(_ token: ArraySlice<UInt8>) -> Int? {
    let parts = token.prefix(limit).split(separator: 0x2E, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count >= 2, let claims = Decoders.base64(parts[1]),
      let name = claims.firstPlace(of: Array("\"exp\"".utf8))
    else { return nil }
    let rest = claims[(name + 5)...].drop { $0 == 0x20 }
    guard rest.first == UInt8(ascii: ":") else { return nil }
    let digits = rest.dropFirst().drop { $0 == 0x20 }.prefix { $0.isASCIIDigit }
    guard !digits.isEmpty, digits.count <= 11 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// A sentence about it; `now` in seconds since 1970.
  static func words(_ token: ArraySlice<UInt8>, now: Int?) -> String? {
    guard let expiry = expiry(token) else { return nil }
    let day = CivilDate(seconds: expiry)
    guard let now else { return "it holds until \(day) UTC" }
    return now < expiry ? "it is valid until \(day) UTC" : "it expired on \(day) UTC"
  }
}

/// A day of the Gregorian calendar, in UTC.
struct CivilDate: CustomStringConvertible {
  private(set) var year: Int
  private(set) var month: Int
  private(set) var day: Int

  /// `seconds` since 1970, not negative.
  init(seconds: Int) {
    // Years are counted from March, so that the odd day comes last.
    let days = seconds / 86_400 + 719_468
    let era = days / 146_097
    let ofEra = days % 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * ofYear + 2) / 153
    day = ofYear - (153 * fromMarch + 2) / 5 + 1
    month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  var description: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }
}
