import CCurl
import Wire

/// A token in use: what shows it to the server, and what takes it out of everything else.
final class Credential {
  private let header: SecretBytes
  let redactor: Redactor

  init(_ token: consuming SecretBytes, in style: ConnectionSettings.CredentialHeader) throws(TransportError) {
    let fits = unsafe token.withBytes { bytes in unsafe bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F } }
    guard token.count > 0, fits else { throw .stopped("the token has a character that no header may hold") }
    let name: StaticString =
      switch style {
      case .bearer: "Authorization: Bearer "
      case .apiKey: "x-api-key: "
      case .vault: "X-Vault-Token: "
      }
    guard let redactor = Redactor(token: token), let header = Credential.line(name, token) else {
      throw .stopped("no memory for the token")
    }
    self.redactor = redactor
    self.header = header
  }

  /// Appends the header to a list; libcurl's copy is wiped when the list is freed.
  func append(to list: UnsafeMutablePointer<curl_slist>?) -> UnsafeMutablePointer<curl_slist>? {
    unsafe header.withBytes { bytes in
      guard let start = bytes.baseAddress else { return nil }
      return unsafe curl_slist_append(list, start.assumingMemoryBound(to: CChar.self))
    }
  }

  /// The whole line, with the NUL that C wants.
  private static func line(_ name: StaticString, _ token: borrowing SecretBytes) -> SecretBytes? {
    let length = name.utf8CodeUnitCount
    return unsafe token.withBytes { (bytes) -> SecretBytes? in
      unsafe SecretBytes(capacity: length + bytes.count + 1) { room in
        for index in 0..<length { unsafe room[index] = name.utf8Start[index] }
        for index in 0..<bytes.count { unsafe room[length + index] = bytes[index] }
        unsafe room[length + bytes.count] = 0
        return length + bytes.count + 1
      }
    }
  }
}
