import Wire

extension SecretBytes {
  /// Bytes that are no secret but stand for one.
  init(standIn text: String) {
    var bytes = Array(text.utf8)
    guard let secret = SecretBytes(taking: &bytes) else { preconditionFailure("no memory for '\(text)'") }
    self = secret
  }
}
