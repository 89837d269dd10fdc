import Foundation
import Glibc
import Keyring
import Testing

struct TokenInputTests {
  private func read(_ bytes: [UInt8], as kind: SecretKind = .token) throws -> [UInt8] {
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data(bytes))
    try pipe.fileHandleForWriting.close()
    return try TokenInput.read(kind, from: pipe.fileHandleForReading.fileDescriptor).copy
  }

  @Test(arguments: ["token-1", "token-1\n", "token-1\r\n"]) func `one line ending is taken off`(text: String) throws {
    #expect(try read(Array(text.utf8)) == Array("token-1".utf8))
  }

  @Test(
    "What is no token is refused without quoting it",
    arguments: [
      ("", TokenInputError.empty(.token)), ("\n", .empty(.token)), ("a\nb", .unprintable(.token)),
      ("a\n\n", .unprintable(.token)), ("a b", .unprintable(.token)), ("a\u{1B}[0m", .unprintable(.token)),
      ("a\0b", .unprintable(.token)), ("t\u{F6}ken", .unprintable(.token)),
    ] as [(String, TokenInputError)])
  func refused(text: String, expected: TokenInputError) {
    #expect(throws: expected) { try read(Array(text.utf8)) }
  }

  @Test func `eight kilobytes are enough, and one more is too much`() throws {
    let longest = [UInt8](repeating: 0x61, count: SecretKind.token.maximumLength)
    #expect(try read(longest + [0x0A]) == longest)
    #expect(throws: TokenInputError.tooLong(.token)) { try read(longest + [0x61]) }
    #expect(throws: TokenInputError.tooLong(.token)) { try read(longest + longest) }
  }

  @Test func `a passphrase is a line of any letters, and no longer than OpenSSL takes`() throws {
    let words = Array("eine schöne Passphrase".utf8)
    #expect(try read(words + [0x0A], as: .clientKey) == words)
    #expect(throws: TokenInputError.unprintable(.clientKey)) { try read(words + [0x0A] + words, as: .clientKey) }
    #expect(throws: TokenInputError.empty(.clientKey)) { try read([0x0A], as: .clientKey) }
    let longest = [UInt8](repeating: 0x20, count: SecretKind.clientKey.maximumLength)
    #expect(try read(longest, as: .clientKey) == longest)
    #expect(throws: TokenInputError.tooLong(.clientKey)) { try read(longest + [0x20], as: .clientKey) }
  }

  @Test func `a terminal does not echo, and echoes again afterwards`() async throws {
    var (primary, secondary): (Int32, Int32) = (-1, -1)
    try #require(openpty(&primary, &secondary, nil, nil, nil) == 0)
    defer { [primary, secondary].forEach { close($0) } }
    var before = termios()
    tcgetattr(secondary, &before)
    let (typing, terminal) = (primary, secondary)
    let typist = Thread {
      var now = termios()
      repeat {
        usleep(5_000)
        tcgetattr(terminal, &now)
      } while now.c_lflag & tcflag_t(ECHO) != 0
      _ = write(typing, "typed-token\n", 12)
    }
    typist.start()
    #expect(try TokenInput.read(from: secondary).copy == Array("typed-token".utf8))
    var after = termios()
    tcgetattr(secondary, &after)
    #expect(after.c_lflag == before.c_lflag)
    var shown = [UInt8](repeating: 0, count: 100)
    let count = Glibc.read(primary, &shown, shown.count)
    #expect(String(decoding: shown.prefix(max(0, count)), as: UTF8.self) == "\r\n")
  }
}
