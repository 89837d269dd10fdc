import Reporting
import Testing

struct EscapeTests {
  @Test(
    "A path is shown so that it cannot be mistaken for another",
    arguments: [
      (Array("a/b.c".utf8), "a/b.c"), (Array("a b".utf8), "a b"), (Array("ä".utf8), "ä"), (Array(" a".utf8), "\" a\""),
      (Array("a ".utf8), "\"a \""), (Array("a\"b".utf8), "\"a\\\"b\""), (Array("a\\b".utf8), "\"a\\\\b\""),
      (Array("a\nb".utf8), "\"a\\u{a}b\""), ([0x61, 0xFF, 0x22], "\"a\\377\\042\""),
      (Array("a\u{202E}b".utf8), "\"a\\u{202e}b\""), (Array("a\\u{a}b".utf8), "\"a\\\\u{a}b\""),
    ])
  func path(bytes: [UInt8], expected: String) {
    #expect(Escape.path(bytes) == expected)
  }

  @Test func `visible text stays as it is`() {
    let text = "größer ‹secret:x› 漢字 … \\u{1b}"
    #expect(Escape.text(text) == text)
  }
}
