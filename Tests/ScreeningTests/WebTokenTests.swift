import Findings
import Testing

/// A web token says until when it holds, which decides how much it matters.
@Suite struct WebTokenTests {
  /// Its claims end on 2018-01-18 at 01:30:22 UTC.
  private static let token =
    "eyJhbGciOiJIUzI1NiJ9." + "eyJpc3MiOiJqb2UiLCJleHAiOjE1MTYyMzkwMjJ9."
    + "q8Zt3Lm0Vx7Rk2Pn5Wd9q8Zt3Lm0Vx7Rk2Pn5Wd9aBk"

  @Test(arguments: [
    (1_516_239_021, "it is valid until 2018-01-18 UTC"), (1_516_239_022, "it expired on 2018-01-18 UTC"),
    (4_000_000_000, "it expired on 2018-01-18 UTC"), (nil, "it holds until 2018-01-18 UTC"),
  ])
  func `its end is told as a day`(now: Int?, words: String) throws {
    let finding = try #require(Screening("t = \(WebTokenTests.token)\n", now: now).secrets.first)
    #expect(finding.rule == "secret.jwt")
    #expect(finding.detail.hasSuffix("; \(words)"), "\(finding.detail)")
  }

  @Test func `one without an end says nothing of it`() throws {
    let parts = WebTokenTests.token.split(separator: ".")
    let text = "t = \(parts[0]).eyJpc3MiOiJqb2UiLCJzdWIiOiI5Mjg0NzIifQ.\(parts[2])\n"
    let finding = try #require(Screening(text, now: 0).secrets.first)
    #expect(finding.rule == "secret.jwt" && !finding.detail.contains("UTC"))
  }

  @Test(arguments: [
    (0, "1970-01-01"), (951_782_400, "2000-02-29"), (951_868_800, "2000-03-01"), (1_735_689_599, "2024-12-31"),
    (4_107_542_400, "2100-03-01"), (99_999_999_999, "5138-11-16"),
  ])
  func `days are counted as the calendar does`(seconds: Int, day: String) throws {
    let claims = Array("{\"exp\":\(seconds),\"iss\":\"a\"}".utf8)
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    var encoded = ""
    for start in stride(from: 0, to: claims.count, by: 3) {
      let three = claims[start..<min(start + 3, claims.count)]
      let bits = three.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - three.count))
      for place in 0...three.count { encoded.append(alphabet[bits >> (18 - 6 * place) & 63]) }
    }
    let parts = WebTokenTests.token.split(separator: ".")
    let finding = try #require(Screening("t = \(parts[0]).\(encoded).\(parts[2])\n").secrets.first)
    #expect(finding.detail.hasSuffix("\(day) UTC"), "\(finding.detail)")
  }
}
