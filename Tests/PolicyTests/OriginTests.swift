import Policy
import Testing

struct OriginTests {
  @Test(
    "An origin is written in one way only",
    arguments: [
      ("https://api.example.com", "https://api.example.com:443"),
      ("HTTPS://API.Example.COM/", "https://api.example.com:443"),
      ("https://api.example.com:8443", "https://api.example.com:8443"),
      ("http://127.0.0.1:11434", "http://127.0.0.1:11434"), ("http://127.8.9.10", "http://127.8.9.10:80"),
      ("http://[::1]:8080/", "http://[::1]:8080"), ("https://[2001:DB8::1]", "https://[2001:db8::1]:443"),
      ("https://xn--bcher-kva.example", "https://xn--bcher-kva.example:443"),
      ("https://1password.example", "https://1password.example:443"), ("https://10.0.0.7", "https://10.0.0.7:443"),
    ])
  func canonical(text: String, expected: String) throws {
    let origin = try Origin(text)
    #expect(origin.description == expected)
    #expect(try Origin(expected) == origin)
  }

  @Test(
    "What is more or less than an origin is refused",
    arguments: [
      "", "ftp://example.com", "https:/example.com", "//example.com", "example.com", "https://user@example.com",
      "https://user:word@example.com", "https://example.com@evil.example", "https://example.com/v1",
      "https://example.com//", "https://example.com?x", "https://example.com#x", "https://", "https:///",
      "https://exa mple.com", "https://ex\u{E4}mple.com", "https://example.com\n", "https://\u{212A}.example",
      "https://example.com.", "https://.example.com", "https://a..b", "https://-a.example", "https://a%2eb",
      "https://a\\b", "https://example.com:", "https://example.com:0", "https://example.com:65536",
      "https://example.com:+1", "https://example.com:443:1", "https://[::1", "https://[::1]x", "https://[]",
      "https://[::1%25lo]", "https://[:::]", "https://[1]", "https://0x7f.0.0.1", "https://127.1",
      "https://2130706433", "https://0177.0.0.1", "https://256.0.0.1", "https://1.2.3.0x4",
    ])
  func refused(text: String) {
    #expect(throws: OriginError.self) { try Origin(text) }
  }

  @Test(
    "Plain http goes nowhere but to this machine's own numbers",
    arguments: [
      "http://localhost:11434", "http://example.com", "http://10.0.0.7", "http://128.0.0.1",
      "http://127.0.0.1.example.com", "http://[::ffff:127.0.0.1]", "http://[::2]", "http://127.0.0.1@evil.example",
    ])
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
