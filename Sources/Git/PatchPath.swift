/// A path as git writes it in a patch: in quotation marks, with escapes, where it has bytes that are not plain.
enum PatchPath {
  private static let letters: [UInt8: UInt8] = [
    7: UInt8(ascii: "a"), 8: UInt8(ascii: "b"), 9: UInt8(ascii: "t"), 10: UInt8(ascii: "n"), 11: UInt8(ascii: "v"),
    12: UInt8(ascii: "f"), 13: UInt8(ascii: "r"), 34: UInt8(ascii: "\""), 92: UInt8(ascii: "\\"),
  ]
  private static let values = Dictionary(letters.map { ($0.value, $0.key) }) { first, _ in first }
  private static let mark = UInt8(ascii: "\"")
  private static let escape = UInt8(ascii: "\\")

  /// The path as one word of a header.
  static func written(_ path: [UInt8]) -> [UInt8] {
    guard path.contains(where: { $0 < 0x20 || $0 > 0x7E || $0 == mark || $0 == escape }) else { return path }
    var word = [mark]
    for byte in path {
      if let letter = letters[byte] {
        word += [escape, letter]
      } else if byte < 0x20 || byte > 0x7E {
        word += [escape, 0x30 + (byte >> 6), 0x30 + (byte >> 3 & 7), 0x30 + (byte & 7)]
      } else {
        word.append(byte)
      }
    }
    return word + [mark]
  }

  /// A word in quotation marks at the start of a text, and what follows it; `nil` if there is none.
  static func quoted(_ text: ArraySlice<UInt8>) -> (path: [UInt8], rest: ArraySlice<UInt8>)? {
    guard text.first == mark else { return nil }
    var path: [UInt8] = []
    var rest = text.dropFirst()
    while let byte = rest.popFirst() {
      if byte == mark { return (path, rest) }
      guard byte == escape else {
        path.append(byte)
        continue
      }
      guard let next = rest.popFirst() else { return nil }
      if let value = values[next] {
        path.append(value)
      } else {
        let digits = [next] + rest.prefix(2)
        guard digits.count == 3, digits[0] < 0x34, digits.allSatisfy({ $0 & 0xF8 == 0x30 }) else { return nil }
        path.append(digits.reduce(0) { $0 << 3 | $1 & 7 })
        rest = rest.dropFirst(2)
      }
    }
    return nil
  }
}
