import Glibc

/// Writing to the two streams that people and programs read.
enum Output {
  /// Writes every byte, or stops where nobody reads any more.
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var position = 0
    while position < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: position), bytes.count - position)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      position += count
    }
  }

  /// A line on standard output.
  static func line(_ text: String) {
    write(Array(text.utf8) + [0x0A], to: 1)
  }

  /// A message of ours on standard error; every line of it starts with the program's name.
  static func message(_ text: String, hint: String? = nil, to descriptor: Int32 = 2) {
    var lines = "airlock: \(text)\n"
    if let hint { lines += "airlock: hint: \(hint)\n" }
    write(Array(lines.utf8), to: descriptor)
  }
}
