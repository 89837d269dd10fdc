/// Compares bytes with text in which any byte may be URL-escaped or JSON-escaped.
enum Escapes {
  /// Where `form` ends in `text` when it starts at `position`.
  static func match(
    _ form: UnsafeRawBufferPointer, in text: UnsafeMutableBufferPointer<UInt8>, at position: Int
  ) -> Int? {
    if unsafe isLiteral(form, in: text, at: position) { return position + form.count }
    var position = position
    for index in 0..<form.count {
      let wanted = unsafe form[index]
      guard position < text.count else { return nil }
      if let length = unsafe escape(of: wanted, in: text, at: position) {
        position += length
      } else if unsafe text[position] == wanted {
        position += 1
      } else {
        return nil
      }
    }
    return position
  }

  private static func isLiteral(
    _ form: UnsafeRawBufferPointer, in text: UnsafeMutableBufferPointer<UInt8>, at position: Int
  ) -> Bool {
    guard text.count - position >= form.count else { return false }
    for index in 0..<form.count {
      guard unsafe text[position + index] == form[index] else { return false }
    }
    return true
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
