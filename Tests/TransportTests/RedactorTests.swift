import Foundation
import Testing
import Transport
import Wire

struct RedactorTests {
  static let token = "sk-Ab/9+secret~token_42=="
  private static let encodings: [String] = {
    let hex = token.utf8.map { String(format: "%%%02X", $0) }.joined()
    let json = token.utf8.map { String(format: "\\u%04x", $0) }.joined()
    let percent = token.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    return [
      token, hex, hex.lowercased(), json, json.replacingOccurrences(of: "\\u00", with: "\\u00"), percent,
      percent.lowercased().contains("%") ? percent : token, token.replacingOccurrences(of: "/", with: "\\/"),
      "sk\\u002dAb%2f9+secret~token_42==",
    ]
  }()

  private func redacted(_ text: String, token: String = RedactorTests.token) throws -> (String, Int) {
    var source = Array(token.utf8)
    var bytes = Array(text.utf8)
    guard let secret = SecretBytes(taking: &source), let redactor = Redactor(token: secret) else { throw Missing() }
    #expect(source.isEmpty)
    let count = redactor.redact(&bytes)
    #expect(bytes.count == text.utf8.count)
    return (String(decoding: bytes, as: UTF8.self), count)
  }

  private struct Missing: Error {}

  @Test(arguments: encodings) func `a token is found however its bytes are escaped`(form: String) throws {
    let (text, count) = try redacted("{\"a\":\"\(form)\"}")
    #expect(count == 1)
    let filler = String(repeating: "*", count: form.utf8.count - Redactor.marker.utf8.count)
    #expect(text == "{\"a\":\"‹token›\(filler)\"}")
  }

  @Test(arguments: 0..<3, [false, true]) func `a token is found inside Base64 at each alignment`(
    before: Int, urlSafe: Bool
  ) throws {
    let plain = String(repeating: "x", count: before) + RedactorTests.token + "rest of it"
    var encoded = Data(plain.utf8).base64EncodedString()
    if urlSafe {
      encoded = encoded.replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
    }
    let (text, count) = try redacted("payload=\(encoded);")
    #expect(count == 1)
    #expect(text.hasPrefix("payload=") && text.contains(Redactor.marker))
    // What is left around it decodes to at most the bytes that share a character with a neighbour.
    #expect(!text.contains(encoded.dropFirst(4).prefix(12)))
  }

  @Test func `every occurrence goes, and nothing else`() throws {
    let token = RedactorTests.token
    let (text, count) = try redacted("\(token)\(token) sk-Ab sk-Ab/9+secret~token_42= \(token)")
    #expect(count == 3)
    #expect(text.contains(" sk-Ab sk-Ab/9+secret~token_42= "))
  }

  @Test func `a text that ends inside the token is not read past its end`() throws {
    for length in 0..<RedactorTests.token.utf8.count {
      #expect(try redacted(String(RedactorTests.token.prefix(length))).1 == 0)
    }
    for text in ["%", "%7", "\\", "\\u", "\\u00", "sk-%2"] { #expect(try redacted(text).1 == 0) }
  }

  @Test func `a token of fewer than eight bytes is no secret`() throws {
    #expect(try redacted("{\"role\":\"user\"}", token: "user").0 == "{\"role\":\"user\"}")
  }

  @Test func `a token with percent signs and backslashes is found`() throws {
    let token = #"100%25\"quoted\\x"#
    #expect(try redacted("<\(token)>", token: token).1 == 1)
    let escaped = token.replacingOccurrences(of: #"\"#, with: #"\\"#).replacingOccurrences(of: "\"", with: "\\\"")
    #expect(try redacted("<\(escaped)>", token: token).1 == 1)
    let percent = token.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    #expect(try redacted("<\(percent)>", token: token).1 == 1)
  }
}
