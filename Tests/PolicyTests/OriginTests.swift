import Policy
import TestSupport
import Testing

struct OriginTests {
  @Test("An origin is written in one way only", arguments: OriginTable.canonical)
  func canonical(text: String, expected: String) throws {
    let origin = try Origin(text)
    #expect(origin.description == expected)
    #expect(try Origin(expected) == origin)
  }

  @Test("What is more or less than an origin is refused", arguments: OriginTable.refused)
  func refused(text: String) {
    #expect(throws: OriginError.self) { try Origin(text) }
  }

  @Test("Plain http goes nowhere but to this machine's own numbers", arguments: OriginTable.plainHTTP)
  func plainHTTP(text: String) {
    #expect(throws: OriginError.self) { try Origin(text) }
  }

  @Test func `loopback is what is written as a number of the machine itself`() throws {
    #expect(try Origin("https://127.0.0.1").isLoopback)
    #expect(try Origin("https://[::1]:3").isLoopback)
    #expect(try !Origin("https://localhost").isLoopback)
    #expect(try !Origin("https://128.0.0.1").isLoopback)
  }
}
