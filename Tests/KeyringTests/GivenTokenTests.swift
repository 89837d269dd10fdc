import Foundation
import Keyring
import Testing
import Wire

@Suite struct GivenTokenTests {
  private func token(_ answer: String) throws -> String {
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data(answer.utf8))
    try pipe.fileHandleForWriting.close()
    return String(decoding: try GivenToken.fromGit(pipe.fileHandleForReading.fileDescriptor).copy, as: UTF8.self)
  }

  @Test func `the password of git's answer is the token`() throws {
    #expect(try token("protocol=https\nhost=h\nusername=password=no\npassword=s3cret-token\n") == "s3cret-token")
    #expect(try token("password=at-the-end") == "at-the-end")
  }

  @Test(arguments: ["", "\n", "username=a\n", "password=\n", "xpassword=a\n", "password=two words\n"])
  func `an answer without a usable password is none`(answer: String) {
    #expect(throws: TokenInputError.self) { try token(answer) }
  }

  @Test func `a web token tells when it ends, and nothing else does`() {
    func web(_ claims: String) -> SecretBytes {
      let text = Data(claims.utf8).base64EncodedString().replacingOccurrences(of: "=", with: "")
        .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
      return SecretBytes(standIn: "eyJhbGciOiJub25lIn0.\(text).c2ln")
    }
    #expect(Expiry.of(web(#"{"sub":"a>b?c","exp":1790000000}"#)) == 1_790_000_000)
    #expect(Expiry.of(web(#"{"exp": 42}"#)) == 42)
    #expect(Expiry.of(web(#"{"sub":"x"}"#)) == nil)
    #expect(Expiry.of(web(#"{"exp":99999999999999999999}"#)) == nil)
    #expect(Expiry.of(SecretBytes(standIn: "sk-plain.token.!!")) == nil)
    #expect(Expiry.of(SecretBytes(standIn: "plain")) == nil)
  }
}
