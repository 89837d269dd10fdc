import Messages

/// A request body, joined from the reader's segments around a delimiter that only this process draws.
struct RequestBody: Sendable {
  let index: Int
  let hunks: Int
  let bytes: [UInt8]

  /// Draws 128 random bits; a delimiter that occurs in the content is drawn again.
  init(joining prepared: Prepared) throws(JoinError) {
    index = prepared.index
    hunks = prepared.hunks
    for _ in 0..<4 {
      let delimiter = RequestBody.randomDelimiter()
      guard !prepared.segments.contains(where: { RequestBody.contains(delimiter, in: $0) }) else { continue }
      bytes = prepared.segments.flatMap { segment in
        switch segment {
        case .text(let bytes): bytes
        case .delimiter: delimiter
        }
      }
      return
    }
    throw JoinError(description: "the content anticipates a random delimiter")
  }

  struct JoinError: Error, CustomStringConvertible {
    let description: String
  }

  /// 32 lower-case hexadecimal digits; the system's generator asks the kernel.
  private static func randomDelimiter() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef".utf8)
    return (0..<32).map { _ in digits[Int(generator.next() & 15)] }
  }

  private static func contains(_ needle: [UInt8], in segment: Prepared.Segment) -> Bool {
    guard case .text(let bytes) = segment, bytes.count >= needle.count, let first = needle.first else { return false }
    return (0...bytes.count - needle.count).contains { start in
      bytes[start] == first && bytes[start..<start + needle.count].elementsEqual(needle)
    }
  }
}
