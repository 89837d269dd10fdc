package import Wire

/// A token, or the passphrase of a client's key, with the origin it belongs to: from keyring to courier, over a pipe of
/// their own.
///
/// No `Message`: those pass through arrays that nobody wipes, and a token stays in locked memory on both sides.
package struct Token: ~Copyable {
  /// What it is; the kind of its frame.
  package enum Kind: UInt8, Sendable {
    case token = 30
    case passphrase = 31
  }

  /// Longer tokens are refused.
  package static let maximumLength = 8 << 10
  private static let longestOrigin = 1_000

  package let kind: Kind
  package let origin: String
  package let secret: SecretBytes

  package init(_ kind: Kind = .token, origin: String, secret: consuming SecretBytes) {
    self.kind = kind
    self.origin = origin
    self.secret = secret
  }

  package consuming func takeSecret() -> SecretBytes { secret }

  /// Writes the origin with its length in two bytes, then the token to the frame's end.
  package borrowing func send(over channel: FrameChannel, before deadline: Deadline? = nil) throws(WireError) {
    let origin = Array(origin.utf8)
    guard origin.count <= Token.longestOrigin else { throw .overLimit("origin") }
    let head = [UInt8(truncatingIfNeeded: origin.count >> 8), UInt8(truncatingIfNeeded: origin.count)] + origin
    let count = secret.count
    let payload = unsafe secret.withBytes { (token) -> SecretBytes? in
      unsafe SecretBytes(capacity: head.count + count) { room in
        for index in head.indices { unsafe room[index] = head[index] }
        for index in 0..<count { unsafe room[head.count + index] = token[index] }
        return head.count + count
      }
    }
    guard let payload else { throw .overLimit("token") }
    try channel.send(kind: kind.rawValue, secret: payload, before: deadline)
  }

  /// The next frame, which must be of this kind; `nil` when the keyring has closed its end.
  package static func receive(
    _ kind: Kind = .token, from channel: FrameChannel, before deadline: Deadline? = nil
  ) throws(WireError) -> Token? {
    let limit = 2 + longestOrigin + maximumLength
    guard let payload = try channel.receiveSecret(kind: kind.rawValue, atMost: limit, before: deadline) else {
      return nil
    }
    let count = payload.count
    let origin = unsafe payload.withBytes { (bytes) -> String? in
      guard bytes.count >= 2 else { return nil }
      let length = unsafe Int(bytes[0]) << 8 | Int(bytes[1])
      guard length <= longestOrigin, bytes.count - 2 > length else { return nil }
      return unsafe String(validating: bytes[2..<2 + length], as: UTF8.self)
    }
    guard let origin else { throw .unknownValue("origin") }
    let start = 2 + origin.utf8.count
    guard count - start <= maximumLength else { throw .overLimit("token") }
    guard let secret = payload.part(start..<count) else { throw .truncated }
    return Token(kind, origin: origin, secret: secret)
  }
}
