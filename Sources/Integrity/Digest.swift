import Findings
import Glibc

/// SHA-256 of a file's contents, in hexadecimal.
enum Digest {
  static func of(_ bytes: [UInt8]) -> String {
    HexDigits.text(SHA256.hash(bytes))
  }

  /// Reads an open file to its end; `nil` if reading fails, with the reason in `errno`.
  static func of(descriptor: Int32) -> String? {
    var hash = SHA256()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return HexDigits.text(hash.finish()) }
      hash.update(Array(chunk[..<count]))
    }
  }
}
