/// Looks for a byte of zero, eight bytes at a time.
enum ZeroBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  static func stand(in bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { text in
      var position = 0
      while position &+ 8 <= text.count {
        // Only a zero borrows from the bit above it.
        let eight = unsafe text.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        if (eight &- ones) & ~eight & ones << 7 != 0 { return true }
        position &+= 8
      }
      return unsafe text[position...].contains(0)
    }
  }
}
