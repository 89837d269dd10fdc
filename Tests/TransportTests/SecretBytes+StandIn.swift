import Wire

extension SecretBytes {
  /// Bytes that are no secret but stand for one.
  init(standIn text: String) {
    let bytes = Array(text.utf8)
    let room = SecretBytes(capacity: max(bytes.count, 1)) { room in
      room.copyBytes(from: bytes)
      return bytes.count
    }
    guard let secret = room else { preconditionFailure("no memory for '\(text)'") }
    self = secret
  }
}
