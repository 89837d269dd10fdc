import CCurl
package import Wire

extension Connection {
  /// Opens the client's key with this passphrase when the connection is made; then libcurl has it no longer.
  package func openKey(with passphrase: consuming SecretBytes) throws(TransportError) {
    let text = unsafe passphrase.withBytes { (bytes) -> SecretBytes? in
      unsafe SecretBytes(capacity: bytes.count + 1) { room in
        unsafe room.copyMemory(from: bytes)
        return bytes.count + 1
      }
    }
    guard let text else { throw .stopped("no memory") }
    keep(text)
  }
}

extension Exchange {
  /// Gives libcurl the passphrase, if there is one: only the request for which the connection is made needs it.
  func openKey() throws(TransportError) {
    guard let text = connection.takePassphrase() else { return }
    try set {
      unsafe text.withBytes { bytes in
        unsafe airlock_curl_set_string(
          handle, CURLOPT_KEYPASSWD, bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
      }
    }
  }

  /// Takes the passphrase away from libcurl, which wipes it; OpenSSL, without one, never asks at a terminal.
  func closeKey() {
    unsafe airlock_curl_set_string(handle, CURLOPT_KEYPASSWD, "")
  }
}
