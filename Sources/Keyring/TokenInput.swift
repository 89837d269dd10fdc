import Glibc

/// A token typed or piped in by the user.
package enum TokenInput {
  /// Reads one token: a line without echo from a terminal, all there is from anything else.
  ///
  /// One line ending is taken off. The terminal is as before afterwards, also when a signal ends the process: the
  /// signal is held back until the echo is on again.
  package static func read(from descriptor: Int32) throws(TokenInputError) -> [UInt8] {
    guard isatty(descriptor) == 1 else { return try checked(all(of: descriptor, stopsAtLine: false)) }
    let quiet = try QuietTerminal(descriptor)
    defer { quiet.restore() }
    return try checked(all(of: descriptor, stopsAtLine: true))
  }

  private static func all(of descriptor: Int32, stopsAtLine: Bool) throws(TokenInputError) -> [UInt8] {
    let limit = TokenStore.maximumLength + 2
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var count = 0
    defer { wipe(&bytes) }
    while count <= limit {
      let got = unsafe bytes.withUnsafeMutableBytes { room in
        unsafe Glibc.read(descriptor, room.baseAddress?.advanced(by: count), limit + 1 - count)
      }
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR && QuietTerminal.signal == nil { continue }
        throw .interrupted
      }
      count += got
      if stopsAtLine, bytes[count - 1] == 0x0A { break }
    }
    return Array(bytes[..<count])
  }

  private static func wipe(_ bytes: inout [UInt8]) {
    unsafe bytes.withUnsafeMutableBytes { room in
      guard let start = room.baseAddress else { return }
      unsafe explicit_bzero(start, room.count)
    }
  }

  /// The token without its line ending, when it is one.
  static func checked(_ bytes: [UInt8]) throws(TokenInputError) -> [UInt8] {
    var token = bytes[...]
    if token.last == 0x0A { token.removeLast() }
    if token.last == 0x0D { token.removeLast() }
    guard !token.isEmpty else { throw .empty }
    guard token.count <= TokenStore.maximumLength else { throw .tooLong }
    guard token.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw .unprintable }
    return Array(token)
  }
}

/// Why what was given is no token; never a byte of it.
package enum TokenInputError: Error, Hashable, CustomStringConvertible {
  case empty
  case tooLong
  case unprintable
  case interrupted
  case terminal(errno: Int32)

  package var description: String {
    switch self {
    case .empty: "no token was given"
    case .tooLong: "the token is longer than \(TokenStore.maximumLength) bytes"
    case .unprintable: "the token has a space, a line break or a character that is not ASCII"
    case .interrupted: "no token was read: interrupted"
    case .terminal(let errno): "the terminal's echo cannot be switched off (error \(errno))"
    }
  }
}
