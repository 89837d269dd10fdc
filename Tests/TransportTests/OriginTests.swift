import TestSupport
import Testing
import Transport

struct OriginTests {
  @Test("An origin is written in one way only", arguments: OriginTable.canonical)
  func canonical(text: String, expected: String) throws {
    let origin = try Origin(text)
    #expect(origin.description == expected)
    #expect(try Origin(expected) == origin)
  }

  @Test(
    "What the settings refuse is refused here as well",
    arguments: OriginTable.refused + OriginTable.plainHTTP)
  func refused(text: String) {
    #expect(throws: OriginError.self) { try Origin(text) }
  }

  @Test(
    "Each refusal has its reason",
    arguments: [
      ("", OriginError.scheme), ("ftp://example.com", .scheme), ("https:/example.com", .scheme),
      ("//example.com", .scheme),
      ("https://user@example.com", .userPart), ("https://user:word@example.com", .userPart),
      ("https://example.com@evil.example", .userPart), ("https://example.com/v1", .notOnlyAnOrigin),
      ("https://example.com//", .notOnlyAnOrigin), ("https://example.com?x", .notOnlyAnOrigin),
      ("https://example.com#x", .notOnlyAnOrigin), ("https://example.com/?x", .notOnlyAnOrigin),
      ("https://", .host), ("https:///", .host), ("https://exa mple.com", .unprintable),
      ("https://ex\u{E4}mple.com", .unprintable), ("https://example.com\n", .unprintable),
      ("https://example.com.", .host),
      ("https://.example.com", .host), ("https://a..b", .host), ("https://-a.example", .host), ("https://a%2eb", .host),
      ("https://a\\b", .host), ("https://example.com:", .port), ("https://example.com:0", .port),
      ("https://example.com:0443", .port), ("https://example.com:65536", .port), ("https://example.com:+1", .port),
      ("https://example.com:443:1", .port), ("http://[::1", .host), ("http://[::1]x", .host), ("http://[]", .host),
      ("http://[::1%25lo]", .host), ("https://0x7f.0.0.1", .host), ("https://127.1", .host),
      ("https://2130706433", .host),
      ("https://0177.0.0.1", .host), ("https://127.0.0.1.", .host), ("https://256.0.0.1", .host),
      ("https://1.2.3.0x4", .host),
      ("http://localhost:11434", .plainHTTP), ("http://example.com", .plainHTTP), ("http://10.0.0.7", .plainHTTP),
      ("http://128.0.0.1", .plainHTTP), ("http://[::ffff:127.0.0.1]", .plainHTTP), ("http://[::2]", .plainHTTP),
    ] as [(String, OriginError)])
  func reason(text: String, expected: OriginError) {
    #expect(throws: expected) { try Origin(text) }
  }

  @Test func `loopback is what is written as a number of the machine itself`() throws {
    #expect(try Origin("https://127.0.0.1").isLoopback)
    #expect(try Origin("https://[::1]:3").isLoopback)
    #expect(try !Origin("https://localhost").isLoopback)
    #expect(try !Origin("https://128.0.0.1").isLoopback)
  }

  @Test func `words never quote the text, which may hold a password`() {
    #expect("\(OriginError.userPart)" == "the origin names a user, which belongs in the keyring")
  }
}
