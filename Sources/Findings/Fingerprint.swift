/// What a finding is recognised by when it comes again: 32 bytes, compared whole.
package struct Fingerprint: Hashable, Sendable {
  package static let length = 32
  /// A finding that has not been given its fingerprint yet.
  package static let none = Fingerprint(zeros: ())

  package let bytes: [UInt8]

  /// Takes exactly 32 bytes.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == Fingerprint.length else { return nil }
    self.bytes = bytes
  }

  private init(zeros: Void) {
    bytes = [UInt8](repeating: 0, count: Fingerprint.length)
  }

  /// 64 hexadecimal digits.
  package var hex: String { HexDigits.text(bytes) }

  /// The eight digits people see.
  package var short: String { String(hex.prefix(8)) }
}
