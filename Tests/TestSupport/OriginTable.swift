/// Texts that are origins or are none: both who reads the settings and who connects must say the same of each.
package enum OriginTable {
  /// Each with the one way in which it is written from then on.
  package static let canonical = [
    ("https://api.example.com", "https://api.example.com:443"),
    ("HTTPS://API.Example.COM/", "https://api.example.com:443"),
    ("https://api.example.com:8443", "https://api.example.com:8443"),
    ("https://example.com:1", "https://example.com:1"), ("https://example.com:65535", "https://example.com:65535"),
    ("http://127.0.0.1:11434", "http://127.0.0.1:11434"), ("http://127.8.9.10", "http://127.8.9.10:80"),
    ("http://[::1]:8080/", "http://[::1]:8080"), ("http://[0:0:0:0:0:0:0:1]", "http://[::1]:80"),
    ("https://[2001:DB8::1]", "https://[2001:db8::1]:443"),
    ("https://[2001:0db8:0:0::0001]:9", "https://[2001:db8::1]:9"),
    ("https://[::ffff:10.0.0.7]", "https://[::ffff:10.0.0.7]:443"),
    ("https://xn--bcher-kva.example", "https://xn--bcher-kva.example:443"),
    ("https://my_host.lan", "https://my_host.lan:443"), ("https://_a.b_", "https://_a.b_:443"),
    ("https://1password.example", "https://1password.example:443"), ("https://10.0.0.7", "https://10.0.0.7:443"),
    ("https://gateway", "https://gateway:443"),
    ("https://" + String(repeating: "a", count: 63) + ".b", "https://" + String(repeating: "a", count: 63) + ".b:443"),
  ]

  /// What is more or less than an origin.
  package static let refused = [
    "", "ftp://example.com", "https:/example.com", "//example.com", "example.com", "https://user@example.com",
    "https://user:word@example.com", "https://example.com@evil.example", "https://example.com/v1",
    "https://example.com//", "https://example.com?x", "https://example.com#x", "https://example.com/?x", "https://",
    "https:///", "https://exa mple.com", "https://ex\u{E4}mple.com", "https://example.com\n", " https://example.com",
    "https://\u{212A}.example", "https://example.com.", "https://.example.com", "https://a..b", "https://-a.example",
    "https://a-.example", "https://a%2eb", "https://a\\b", "https://a\\@b", "https://a+b", "https://a~b",
    "https://example.com:", "https://example.com:0", "https://example.com:0443", "https://example.com:00",
    "https://example.com:65536", "https://example.com:123456", "https://example.com:+1", "https://example.com:-1",
    "https://example.com:443:1", "https://example.com:4 4", "https://[::1", "https://[::1]x", "https://[::1]:",
    "https://[]", "https://[::1%25lo]", "https://[:::]", "https://[1]", "https://[1::2::3]", "https://[12345::]",
    "https://[1:2:3:4:5:6:7:8:9]", "https://[::1.2.3]", "https://[g::1]", "https://[v1.a]", "https://::1",
    "https://0x7f.0.0.1", "https://127.1", "https://2130706433", "https://0177.0.0.1", "https://127.0.0.1.",
    "https://256.0.0.1", "https://1.2.3.0x4", "https://1.2.3.4.5", "https://0x7f000001", "https://example.1a",
    "https://1password", "https://" + String(repeating: "a", count: 64) + ".b",
    "https://" + String(repeating: "a.", count: 127) + "b", "https://" + String(repeating: "a", count: 1_000),
  ]

  /// Plain HTTP to something that is not one of this machine's own numbers.
  package static let plainHTTP = [
    "http://localhost:11434", "http://example.com", "http://10.0.0.7", "http://128.0.0.1",
    "http://127.0.0.1.example.com", "http://[::ffff:127.0.0.1]", "http://[::2]", "http://[::]", "http://0.0.0.0",
    "http://127.0.0.1@evil.example", "http://_127.0.0.1", "http://[::ffff:7f00:1]",
  ]
}
