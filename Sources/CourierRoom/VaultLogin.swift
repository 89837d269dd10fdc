import Wire

/// The body of a login by AppRole.
enum VaultLogin {
  /// A JSON object; the secret id is printable ASCII, of which two characters need an escape.
  static func body(role: String, secretID: borrowing SecretBytes) -> SecretBytes? {
    let head = Array(#"{"role_id":"\#(role)","secret_id":""#.utf8)
    let tail = Array(#""}"#.utf8)
    return unsafe secretID.withBytes { (secret) -> SecretBytes? in
      unsafe SecretBytes(capacity: head.count + 2 * secret.count + tail.count) { room in
        var end = 0
        func add(_ byte: UInt8) {
          unsafe room[end] = byte
          end += 1
        }
        for byte in head { add(byte) }
        for index in 0..<secret.count {
          let byte = unsafe secret[index]
          if byte == 0x22 || byte == 0x5C { add(0x5C) }
          add(byte)
        }
        for byte in tail { add(byte) }
        return end
      }
    }
  }
}
