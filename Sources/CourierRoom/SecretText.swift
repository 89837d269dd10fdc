import Wire

/// A text of a reply, taken out of it into locked memory and through nothing else.
enum SecretText {
  /// The text between two quotes of valid JSON; `nil` where it is empty or has anything but printable ASCII.
  static func at(_ place: Range<Int>, in reply: borrowing SecretBytes) -> SecretBytes? {
    guard !place.isEmpty, place.upperBound <= reply.count else { return nil }
    var isFit = true
    let text = unsafe reply.withBytes { (bytes) -> SecretBytes? in
      unsafe SecretBytes(capacity: place.count) { room in
        var (position, count) = (place.lowerBound, 0)
        while position < place.upperBound {
          var byte = unsafe bytes[position]
          position += 1
          if byte == 0x5C {
            unsafe byte = escaped(bytes, &position)
          }
          isFit = isFit && byte > 0x20 && byte < 0x7F
          unsafe room[count] = byte
          count += 1
        }
        return count
      }
    }
    return isFit ? text : nil
  }

  /// What stands behind a backslash; 0 for what is not fit anyway.
  private static func escaped(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> UInt8 {
    let byte = unsafe bytes[position]
    position += 1
    guard byte == 0x75 else { return [0x22, 0x2F, 0x5C].contains(byte) ? byte : 0 }
    var code: UInt32 = 0
    for _ in 0..<4 {
      let digit = unsafe bytes[position]
      position += 1
      code = code << 4 | UInt32(digit < 0x3A ? digit - 0x30 : (digit | 0x20) - 0x57)
    }
    return UInt8(exactly: code) ?? 0
  }
}
