import Glibc
import Messages
import Testing
import Wire

@Suite struct TokenTests {
  /// What the other end makes of these bytes.
  private func received(_ bytes: [UInt8]) throws -> (origin: String, token: [UInt8])? {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    try #require(write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    let channel = FrameChannel(input: ends[0], output: -1)
    guard let token = try Token.receive(from: channel, before: Deadline(millisecondsFromNow: 5_000)) else { return nil }
    return (token.origin, token.secret.withBytes { Array($0) })
  }

  private func sent(_ origin: String, _ text: String) throws -> [UInt8] {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    var bytes = Array(text.utf8)
    guard let secret = SecretBytes(taking: &bytes) else { throw WireError.truncated }
    try Token(origin: origin, secret: secret).send(over: FrameChannel(input: -1, output: ends[1]))
    close(ends[1])
    var frame = [UInt8](repeating: 0, count: 20_000)
    return Array(frame[..<max(0, read(ends[0], &frame, frame.count))])
  }

  @Test(arguments: [1, 40, Token.maximumLength]) func `a token comes with its origin`(length: Int) throws {
    let text = String(repeating: "t", count: length)
    let frame = try sent("https://models.example:443", text)
    let token = try #require(try received(frame))
    #expect(token.origin == "https://models.example:443" && token.token == Array(text.utf8))
  }

  @Test func `a frame cut anywhere is refused`() throws {
    let frame = try sent("o", "token")
    for length in 1..<frame.count {
      #expect(throws: WireError.self, "\(length)") { _ = try received(Array(frame[..<length])) }
    }
    #expect(try received([]) == nil)
  }

  @Test func `a frame that lies about its lengths is refused`() throws {
    let header: (Int) -> [UInt8] = { [0, 0, UInt8($0 >> 8), UInt8($0 & 255), Token.Kind.token.rawValue] }
    #expect(throws: WireError.unknownValue("origin")) { _ = try received(header(3) + [0, 9, 65]) }
    #expect(throws: WireError.unknownValue("origin")) { _ = try received(header(3) + [0, 1, 65]) }
    #expect(throws: WireError.unknownValue("origin")) { _ = try received(header(4) + [0, 1, 255, 65]) }
    #expect(throws: WireError.unknownValue("origin")) { _ = try received(header(0)) }
    #expect(throws: WireError.overLimit("secret")) { _ = try received([0, 1, 0, 0, Token.Kind.token.rawValue]) }
    #expect(throws: WireError.unknownValue("kind 31")) { _ = try received([0, 0, 0, 3, 31, 0, 1, 65]) }
  }
}
