import Glibc
import Reporting

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

  /// A line on standard output, in which nothing acts on a terminal: names and settings of others may be in it.
  static func line(_ text: String) {
    write(Array(Escape.text(text).utf8) + [0x0A], to: 1)
  }

  /// A message of ours on standard error, as harmless; every line of it starts with the program's name.
  static func message(_ text: String, hint: String? = nil, to descriptor: Int32 = 2) {
    var lines = "airlock: \(Escape.text(text))\n"
    if let hint { lines += "airlock: hint: \(Escape.text(hint))\n" }
    write(Array(lines.utf8), to: descriptor)
  }

  /// What a room printed, on standard output; everything is escaped that a terminal would obey, where it is one.
  static func relay(_ text: [UInt8]) {
    write(isatty(1) == 1 ? harmless(text) : text, to: 1)
  }

  /// The same lines and tabs, and nothing else that is no character.
  static func harmless(_ text: [UInt8]) -> [UInt8] {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        Array(Escape.text(String(decoding: $0, as: UTF8.self)).utf8)
      }.joined(separator: [0x09])
    }
    return Array(lines.joined(separator: [0x0A]))
  }
}
