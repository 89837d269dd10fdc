import Findings
import Testing

/// What stands where a secret would and is none; and beside each, what looks like it and is one.
@Suite struct NoSecretTests {
  private static let drawn = "q8Zt3Lm0" + "Vx7Rk2Pn5Wd9"
  private static let uuid = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
  private static let long = String(repeating: "q8Zt3Lm0Vx", count: 9)

  private static let harmless: [(String, String)] = [
    ("a key that its vendor publishes", "key = \"AIzaSyD3asb-2pEZVqMkmL6M9N6nHZRR_" + "znhrh0\""),
    ("a password of a reference", "<add key=\"ClearTextPassword\" value=\"33f!!" + "lloppa\" />"),
    ("letters that count in pairs", "api_key = \"Aa1Bb2Cc3Dd4Ee5Ff6Gg7HhAa1Bb2\""),
    ("the name of something", "auth_token = request2.x9.headers"),
    ("a name that says so", "fake_api_token = \"\(drawn)\""),
    ("a commit under a bare name", "token = 20e9817b9c5ddde1b0cec7622bfc557dbc82" + "3791"),
    ("a UUID under a bare name", "key: 3f2504e0-4f89-41d3-9a0c-0305e82c" + "3301"),
    ("a UUID that counts", "\"second_key\": \"D55D0E1E-51D9-4BCE-9021-7D2019" + "06D3C0\""),
    ("the name of a scope", "encoders.put(password, Pbkdf2PasswordEncoder::defaults4x8y)"),
    ("what was cut", "api_token = \"9cbaf023786cd7q8Zt3...\""),
    ("a UUID under a key of nobody's", "\"first_key\": \"\(uuid)\""),
    ("a piece of base 64", "data:a/b;base64,q8Zt3Lm0Vx/EAAA\(long)/x"),
    ("another form than the vendor's", "SENDGRID_API_KEY = \"\(drawn)a1B2\""),
    ("a cursor of a page", "cursor_token = \"\(drawn)\""),
    ("a value that counts under a name of nobody's", "access_token = abcdef1234567890" + "abcdef1234567890"),
    ("the ids of public keys", "apt-key adv --recv-keys 40976EAF437D" + "05B5"),
    ("the digest of a public key", "--pinnedpubkey 'sha256//ce118b51897f" + "4452dc' $URL"),
    ("words behind a key", "the acme key is-read-from-2-files-in-3-places"),
    ("a key in prose", "acme token expired 20 minutes ago"),
    ("a value of several parts beside a name", "acme_api_token = q8Zt3Lm0:Vx7Rk2Pn5.Wd9q8Zt3"),
    ("the cells of a table", "| Azure OpenAI | `azure` | `text-embedding-ada-002` | `deployment_id` |"),
    ("a web token whose end no encoder writes", webToken + "l"),
    ("a web token with a word for a signature", "t = eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJvdGhlciIsImEiOjF9.signature"),
  ]

  @Test(arguments: harmless)
  func `it is no secret`(name: String, text: String) {
    #expect(Screening(text + "\n").secrets.map(\.rule) == [], "\(name)")
  }

  private static let told: [(String, String)] = [
    ("another Google key", "key = \"AIzaSyB7q9Kx2vN4mPz8RtY1wLbQ3eG" + "hJ5cD6fU\""),
    ("a drawn value with false in it", "api_key = \"q8Zt3falseVx7Rk2Pn5\""),
    ("a commit's form under a name that says more", "client_token = 20e9817b9c5ddde1b0cec7622bfc557dbc82" + "3791"),
    ("a UUID under a key to something", "api_key = \"\(uuid)\""),
    ("a secret with a dot", "auth_secret = \"q8Zt3Lm0.Vx7Rk2Pn5Wd9q1\""),
    ("a name with fact in it", "factory_api_token = \"\(drawn)\""),
    (
      "the vendor's form",
      "SENDGRID_API_KEY = \"SG.q8Zt3Lm0Vx7Rk2Pn5Wd9aB.q8Zt3Lm0Vx7Rk2Pn5Wd9q8Zt3Lm0Vx7Rk2Pn5Wd9aBc\""
    ),
    ("a value behind a blank", "acme SECRET \(drawn)"),
    ("a value behind a hyphen", "acmeKEY-\(drawn)"),
    ("a UUID behind a name", "acme-access-token-3f2504e0-4f89-41d3-9a0c-0305e82c" + "3301"),
    ("a whole web token", webToken + "k"),
  ]

  @Test(arguments: told)
  func `it is a secret`(name: String, text: String) {
    #expect(!Screening(text + "\n").secrets.isEmpty, "\(name)")
  }

  @Test func `what counts beside a name of somebody's is told quietly`() throws {
    let finding = try #require(Screening("acme_api_key = abcdef1234567890abcdef12" + "34567890\n").secrets.first)
    #expect(finding.severity == .low && finding.confidence == .low)
    #expect(finding.detail.contains("counts up"))
  }

  @Test(arguments: [
    "tests/a.conf", "src/dockerTest/resources/a.conf", "smoke-test/a.conf", "src/TokenTests.java", "test_login.py",
    "lib/LoginTest.kt",
  ])
  func `in the data of tests it is only taken out`(path: String) {
    let screening = Screening("client_secret = '\(Self.drawn)'\n", path: path)
    #expect(screening.secrets.isEmpty && !screening.outgoing.joined().contains(Self.drawn))
  }

  @Test(arguments: ["src/contest/a.conf", "latest.conf", "attest/testimony.conf", "src/Tester.java"])
  func `elsewhere it is told`(path: String) {
    #expect(Screening("client_secret = '\(Self.drawn)'\n", path: path).secrets.count == 1)
  }

  /// Without its last character.
  private static let webToken =
    "t = eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI5Mjg0NzIifQ." + "q8Zt3Lm0Vx7Rk2Pn5Wd9q8Zt3Lm0Vx7Rk2Pn5Wd9aB"
}
