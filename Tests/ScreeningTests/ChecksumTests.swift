import Findings
import Testing

/// A token whose own checksum does not hold opens nothing: it is taken out, and told quietly.
@Suite struct ChecksumTests {
  /// Made for this: the checksums are those of the vendors' formats, the rest is drawn.
  static let tokens: [(name: String, token: String, rule: String)] = [
    ("GitHub", "ghp_" + "q8Zt3Lm0Vx7Rk2Pn5Wd9aBcDeF1h2J" + "0DfFGP", "secret.github-token"),
    ("npm", "npm_" + "q8Zt3Lm0Vx7Rk2Pn5Wd9aBcDeF1h2J" + "0DfFGP", "secret.npm-token"),
    ("Grafana", "glsa_" + "q8Zt3Lm0Vx7Rk2Pn5Wd9aBcDeF1h2JkL" + "_d547b934", "secret.grafana-token"),
    ("GitLab", "glpat-" + "q8Zt3Lm0Vx7Rk2Pn5Wd9aBcDeF1h2" + ".0t04z2p7s", "secret.gitlab-token"),
    ("GitLab with a version", "glpat-" + "q8Zt3Lm0Vx7Rk2Pn5Wd9aBcDeF1h2" + ".01.0t1ay52fo", "secret.gitlab-token"),
    ("Polar", "polar_oat_" + "q8Zt3Lm0Vx7Rk2Pn5Wd9aBcDeF1h2JkLm3Np4" + "2P2Eoo", "secret.polar-token"),
    ("Matrix", "syt_YWxpY2U_" + "qZtLmVxRkPnWdaBcDeFh" + "_1Jzrkg", "secret.matrix-token"),
    ("age", "AGE-SECRET-KEY-1" + "EV9G6E2YSRHM392TWCGT9Y8X2HWU0ZTQ7Z9RWMXQ4RP8Y60VFM6QV07NQA", "secret.age-secret-key"),
  ]

  @Test(arguments: tokens)
  func `a token with its checksum weighs what its rule says`(name: String, token: String, rule: String) throws {
    let finding = try #require(Screening("t = '\(token)'\n").secrets.first)
    #expect(finding.rule == rule && finding.severity >= .high && finding.confidence == .high)
    #expect(!finding.detail.contains("checksum"))
  }

  @Test(arguments: tokens)
  func `a token without it is told quietly, and does not leave`(name: String, token: String, rule: String) throws {
    var letters = Array(token)
    let last = letters.count - 1
    letters[last] = letters[last] == "7" ? "8" : "7"
    let screening = Screening("t = '\(String(letters))'\n")
    let finding = try #require(screening.secrets.first)
    #expect(finding.rule == rule && finding.severity == .low && finding.confidence == .low)
    #expect(finding.detail.contains("its checksum does not hold"))
    #expect(!screening.outgoing.joined().contains(String(letters)))
  }
}
