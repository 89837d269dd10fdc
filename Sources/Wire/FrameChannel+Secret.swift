import Glibc

extension FrameChannel {
  /// Writes one frame whose payload is copied nowhere on its way to the kernel.
  package func send(
    kind: UInt8, secret: borrowing SecretBytes, before deadline: Deadline? = nil
  ) throws(WireError) {
    try write(try Frame.header(kind: kind, count: secret.count), before: deadline)
    var position = 0
    while position < secret.count {
      let count = unsafe secret.withBytes {
        unsafe Glibc.write(output, $0.baseAddress?.advanced(by: position), $0.count - position)
      }
      position += try advance(count, before: deadline)
    }
  }

  /// The payload of the next frame, read straight into locked memory; `nil` when the peer has closed its end.
  package func receiveSecret(
    kind: UInt8, atMost limit: Int, before deadline: Deadline? = nil
  ) throws(WireError) -> SecretBytes? {
    guard let header = try read(Frame.headerLength, before: deadline) else { return nil }
    let length = header[0..<4].reduce(0) { $0 << 8 | Int($1) }
    guard header[4] == kind else { throw .unknownValue("kind \(header[4])") }
    guard length <= limit else { throw .overLimit("secret") }
    var failure: WireError?
    let secret = unsafe SecretBytes(capacity: max(length, 1)) { room in
      do throws(WireError) {
        return unsafe try fill(UnsafeMutableRawBufferPointer(rebasing: room[..<length]), before: deadline)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    guard let secret else { throw .system(attempt: "keep a secret in memory", errno: ENOMEM) }
    guard secret.count == length else { throw .truncated }
    return secret
  }
}
