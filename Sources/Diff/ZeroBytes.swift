import Glibc

/// Looks for a byte of zero.
enum ZeroBytes {
  static func stand(in bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { text in
      guard let base = text.baseAddress else { return false }
      return unsafe memchr(base, 0, text.count) != nil
    }
  }
}
