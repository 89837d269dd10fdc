import Findings
import Screening
import Testing

/// What is known as a secret by the name beside it is one where it stands alone, too.
@Suite struct SecretCopiesTests {
  private static let secret = "q8Zt3Lm0" + "Vx7Rk2Pn5Wd9"

  @Test func `a second copy goes out as the same placeholder`() {
    let screening = Screening("login('\(SecretCopiesTests.secret)')\npassword = \"\(SecretCopiesTests.secret)\"\n")
    #expect(
      screening.outgoing == [
        "login('‹secret:generic-assignment:1›')", "password = \"‹secret:generic-assignment:1›\"",
      ])
    #expect(screening.file.redactions["copy-of-a-secret"] == 1)
  }

  @Test func `a copy in another file goes out without a number`() throws {
    var copies = SecretCopies()
    copies.add(Screening("password = \"\(SecretCopiesTests.secret)\"\n").file)
    let other = try #require(Screening("x = '\(SecretCopiesTests.secret)' + y\nz = 1\n", path: "b.py").file.outgoing)
    let (file, count) = other.without(copies)
    #expect(count == 1)
    let lines = file.hunks.flatMap(\.lines).map { String(decoding: $0.text.bytes, as: UTF8.self) }
    #expect(lines == ["x = '‹secret:generic-assignment›' + y", "z = 1"])
  }

  @Test func `a word that somebody chose for a password stays a word elsewhere`() {
    let screening = Screening("url = 'postgres://app:correcthorse@db.internal/x'\ncorrecthorse = 1\n")
    #expect(screening.secrets.count == 1)
    #expect(screening.outgoing.last == "correcthorse = 1")
  }

  @Test(arguments: [
    ("postgres://app:s3cr3tW0rd@db.internal:5432/x", "s3cr3tW0rd", "@db.internal:5432/x"),
    (
      "Server=tcp:db.internal,1433;User ID=app;Password=s3cr3tW0rd;Encrypt=yes", "s3cr3tW0rd",
      "Server=tcp:db.internal,1433"
    ),
    ("redis://:s3cr3tW0rd@cache.internal:6379/0", "s3cr3tW0rd", "@cache.internal:6379/0"),
    ("mongodb+srv://app:s3cr3tW0rd@cluster0.internal/db", "s3cr3tW0rd", "@cluster0.internal/db"),
  ])
  func `a connection string loses its password, not its host`(text: String, password: String, host: String) throws {
    let screening = Screening("dsn = '\(text)'\n")
    let line = try #require(screening.outgoing.first)
    #expect(!line.contains(password) && line.contains(host), "\(line)")
  }
}
