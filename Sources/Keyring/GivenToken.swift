import Glibc
package import Wire

/// A token that comes by a descriptor from another place than the keyring.
package enum GivenToken {
  /// What a credential helper may say in all.
  private static let longestAnswer = 16 << 10

  /// The password in what `git credential fill` answered.
  package static func fromGit(_ descriptor: Int32) throws(TokenInputError) -> SecretBytes {
    var isInterrupted = false
    let answer = unsafe SecretBytes(capacity: longestAnswer) { room in
      var count = 0
      while count < room.count {
        let got = unsafe Glibc.read(descriptor, room.baseAddress?.advanced(by: count), room.count - count)
        if got == 0 { break }
        if got < 0 {
          if errno == EINTR { continue }
          isInterrupted = true
          break
        }
        count += got
      }
      return count
    }
    guard let answer, !isInterrupted else { throw .interrupted }
    guard let range = password(in: answer), let token = answer.part(range) else { throw .empty(.token) }
    return try TokenInput.checked(.token, token)
  }

  /// Where the value of the line `password=` stands.
  private static func password(in answer: borrowing SecretBytes) -> Range<Int>? {
    let name = Array("password=".utf8)
    return unsafe answer.withBytes { bytes in
      var start = 0
      while start < bytes.count {
        let end = unsafe bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        if unsafe bytes[start..<end].starts(with: name) { return start + name.count..<end }
        start = end + 1
      }
      return nil
    }
  }
}
