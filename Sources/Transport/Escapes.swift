/// Compares bytes with text in which any byte may be escaped.
///
/// A token may itself hold a percent sign or a backslash, so each reading is tried by itself.
enum Escapes {
  private static let readings: [(percent: Bool, backslash: Bool)] = [
    (false, false), (true, false), (false, true), (true, true),
  ]

  /// Where `form` ends in `text` when it starts at `position`.
  static func match(
    _ form: UnsafeRawBufferPointer, in text: UnsafeMutableBufferPointer<UInt8>, at position: Int
  ) -> Int? {
    for (percent, backslash) in readings {
      if let end = unsafe end(of: form, in: text, at: position, percent, backslash) { return end }
    }
    return nil
  }

  private static func end(
    of form: UnsafeRawBufferPointer, in text: UnsafeMutableBufferPointer<UInt8>, at position: Int, _ percent: Bool,
    _ backslash: Bool
  ) -> Int? {
    var position = position
    for index in 0..<form.count {
      let wanted = unsafe form[index]
      guard position < text.count else { return nil }
      let found = unsafe text[position]
      let isEscape = percent && found == 0x25 || backslash && found == 0x5C
      if isEscape, let length = unsafe escape(of: wanted, in: text, at: position) {
        position += length
      } else if found == wanted {
        position += 1
      } else {
        return nil
      }
    }
    return position
  }

  /// The length of the escape at `position`, when it stands for `wanted`.
  private static func escape(
    of wanted: UInt8, in text: UnsafeMutableBufferPointer<UInt8>, at position: Int
  ) -> Int? {
    func hexadecimal(_ first: Int, _ count: Int) -> Int? {
      guard first + count <= text.count else { return nil }
      var value = 0
      for index in first..<first + count {
        let byte = unsafe text[index]
        switch byte {
        case 0x30...0x39: value = value << 4 | Int(byte - 0x30)
        case 0x41...0x46: value = value << 4 | Int(byte - 0x41 + 10)
        case 0x61...0x66: value = value << 4 | Int(byte - 0x61 + 10)
        default: return nil
        }
      }
      return value
    }
    switch unsafe text[position] {
    case 0x25:  // %41
      return hexadecimal(position + 1, 2) == Int(wanted) ? 3 : nil
    case 0x5C:  // \/ or \u0041
      guard position + 1 < text.count else { return nil }
      if unsafe text[position + 1] == wanted, wanted != 0x75 { return 2 }
      guard unsafe text[position + 1] == 0x75 else { return nil }
      return hexadecimal(position + 2, 4) == Int(wanted) ? 6 : nil
    default: return nil
    }
  }
}
