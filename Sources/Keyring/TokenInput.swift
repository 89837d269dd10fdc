import Glibc
package import Wire

/// A token or a passphrase, typed or piped in by the user.
package enum TokenInput {
  /// Reads one: a line without echo from a terminal, all there is from anything else.
  ///
  /// One line ending is taken off. The terminal is as before afterwards, also when a signal ends the process: the
  /// signal is held back until the echo is on again.
  package static func read(
    _ kind: SecretKind = .token, from descriptor: Int32
  ) throws(TokenInputError) -> SecretBytes {
    guard isatty(descriptor) == 1 else { return try checked(kind, all(of: descriptor, stopsAtLine: false)) }
    let quiet = try QuietTerminal(descriptor)
    defer { quiet.restore() }
    return try checked(kind, all(of: descriptor, stopsAtLine: true))
  }

  private static func all(of descriptor: Int32, stopsAtLine: Bool) throws(TokenInputError) -> SecretBytes {
    let limit = SecretKind.token.maximumLength + 3
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

  /// The secret without its line ending, when it is one.
  static func checked(_ kind: SecretKind, _ bytes: borrowing SecretBytes) throws(TokenInputError) -> SecretBytes {
    let (count, isFit) = unsafe bytes.withBytes { (bytes) -> (Int, Bool) in
      var token = unsafe bytes[...]
      if unsafe token.last == 0x0A { unsafe token.removeLast() }
      if unsafe token.last == 0x0D { unsafe token.removeLast() }
      switch kind {
      case .token: return unsafe (token.count, token.allSatisfy { $0 > 0x20 && $0 < 0x7F })
      // Several words, in any letters.
      case .clientKey: return unsafe (token.count, token.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
      }
    }
    guard count > 0 else { throw .empty(kind) }
    guard count <= kind.maximumLength else { throw .tooLong(kind) }
    guard isFit else { throw .unprintable(kind) }
    guard let token = bytes.part(0..<count) else { throw .empty(kind) }
    return token
  }
}

/// Why what was given is no secret of its kind; never a byte of it.
package enum TokenInputError: Error, Hashable, CustomStringConvertible {
  case empty(SecretKind)
  case tooLong(SecretKind)
  case unprintable(SecretKind)
  case interrupted
  case terminal(errno: Int32)

  package var description: String {
    switch self {
    case .empty(let kind): "no \(kind.words) was given"
    case .tooLong(let kind): "the \(kind.words) is longer than \(kind.maximumLength) bytes"
    case .unprintable(.token): "the token has a space, a line break or a character that is not ASCII"
    case .unprintable(let kind): "the \(kind.words) has a line break or another control character"
    case .interrupted: "nothing was read: interrupted"
    case .terminal(let errno): "the terminal's echo cannot be switched off (error \(errno))"
    }
  }
}
