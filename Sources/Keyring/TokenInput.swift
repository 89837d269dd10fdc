import Glibc
package import Wire

/// A token typed or piped in by the user.
package enum TokenInput {
  /// Reads one token: a line without echo from a terminal, all there is from anything else.
  ///
  /// One line ending is taken off. The terminal is as before afterwards, also when a signal ends the process: the
  /// signal is held back until the echo is on again.
  package static func read(from descriptor: Int32) throws(TokenInputError) -> SecretBytes {
    guard isatty(descriptor) == 1 else { return try checked(all(of: descriptor, stopsAtLine: false)) }
    let quiet = try QuietTerminal(descriptor)
    defer { quiet.restore() }
    return try checked(all(of: descriptor, stopsAtLine: true))
  }

  private static func all(of descriptor: Int32, stopsAtLine: Bool) throws(TokenInputError) -> SecretBytes {
    let limit = TokenStore.maximumLength + 3
    var isInterrupted = false
    let bytes = unsafe SecretBytes(capacity: limit) { room in
      var count = 0
      while count < limit {
        let got = unsafe Glibc.read(descriptor, room.baseAddress?.advanced(by: count), limit - count)
        if got == 0 { break }
        if got < 0 {
          if errno == EINTR && QuietTerminal.signal == nil { continue }
          isInterrupted = true
          break
        }
        count += got
        if stopsAtLine, unsafe room[count - 1] == 0x0A { break }
      }
      return count
    }
    guard let bytes, !isInterrupted else { throw .interrupted }
    return bytes
  }

  /// The token without its line ending, when it is one.
  static func checked(_ bytes: borrowing SecretBytes) throws(TokenInputError) -> SecretBytes {
    let (count, isPrintable) = unsafe bytes.withBytes { (bytes) -> (Int, Bool) in
      var token = unsafe bytes[...]
      if unsafe token.last == 0x0A { unsafe token.removeLast() }
      if unsafe token.last == 0x0D { unsafe token.removeLast() }
      return unsafe (token.count, token.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }
    guard count > 0 else { throw .empty }
    guard count <= TokenStore.maximumLength else { throw .tooLong }
    guard isPrintable else { throw .unprintable }
    guard let token = bytes.part(0..<count) else { throw .empty }
    return token
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
