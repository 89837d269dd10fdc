import Findings
import Testing

/// A secret that a program puts together from pieces is one finding, and none of the pieces leaves.
@Suite struct JoinedSecretTests {
  private static let first = "AKI" + "AZ5Q7"
  private static let second = "RT2M4KXLW6PD"

  @Test(arguments: [
    "key = \"\(first)\" + \"\(second)\"", "$k = '\(first)' . '\(second)';", "k = \"\(first)\" .. \"\(second)\"",
    "const k =\n  \"\(first)\" +\n  \"\(second)\";", "char *k = \"\(first)\"\n  \"\(second)\";",
    "k = \"\(first)\\\n\(second)\"", "k = \"\(first)\" \\\n  \"\(second)\"", "k = (\"\(first)\"\n     \"\(second)\")",
    "k = \"AK\" + \"\(first.dropFirst(2))\" + \"\(second)\"", "k = \"\(first)\" & _\n  \"\(second)\"",
    "k = \"\(first)\" <> \"\(second)\"", "k := \"\(first)\"+\n\t\"\(second)\"",
    "export KEY=\(first)\\\n\(second)",
  ])
  func `a key in pieces is found, and taken out whole`(text: String) throws {
    let screening = Screening("a = 1\n\(text)\nb = 2\n")
    #expect(screening.secrets.map(\.rule) == ["secret.aws-access-key"], "\(screening.findings)")
    let left = screening.outgoing.joined(separator: "\n")
    #expect(!left.contains(JoinedSecretTests.first) && !left.contains(JoinedSecretTests.second), "\(left)")
    #expect(left.hasPrefix("a = 1\n") && left.hasSuffix("\nb = 2"))
  }

  @Test(arguments: [
    ("client_secret = (\"q8Zt3Lm0V\"\n  \"x7Rk2Pn5Wd9\")\n", "secret.generic-assignment"),
    ("password = \"q8Zt3Lm0V\" + \"x7Rk2Pn5Wd9\"\n", "secret.generic-assignment"),
  ])
  func `so is one known by its name`(text: String, rule: String) {
    let screening = Screening(text)
    #expect(screening.secrets.map(\.rule) == [rule])
    #expect(!screening.outgoing.joined().contains("x7Rk2Pn5Wd9"))
  }

  @Test func `literals in a list are not one`() {
    #expect(Screening("k = [\"\(JoinedSecretTests.first)\", \"\(JoinedSecretTests.second)\"]\n").secrets.isEmpty)
  }

  @Test func `a copy of the whole beside it is the same secret`() throws {
    let whole = "q8Zt3Lm0V" + "x7Rk2Pn5Wd9"
    let screening = Screening("api_secret = \"q8Zt3Lm0V\" + \"x7Rk2Pn5Wd9\"\nprint('\(whole)')\n")
    #expect(screening.outgoing.last == "print('‹secret:generic-assignment:1›')")
  }
}
