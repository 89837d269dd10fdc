import Policy
import Testing

@Suite struct TokenSourceTests {
  @Test(arguments: [
    "none", "keyring", "git-credential", "credential:airlock.token", "file:/run/secrets/token", "environment:MY_TOKEN",
    "vault",
  ])
  func `a source is named as it is set`(text: String) {
    #expect(TokenSource(text)?.description == text)
  }

  @Test(arguments: [
    "", "Keyring", "keyring:x", "file:", "file:token", "credential:", "credential:../token", "credential:.hidden",
    "credential:a/b", "environment:", "environment:A=B", "vault:secret",
  ])
  func `what is no source is none`(text: String) {
    #expect(TokenSource(text) == nil)
  }

  @Test func `a file and a variable are warned about`() {
    #expect(TokenSource("file:/x")?.warning != nil && TokenSource("environment:X")?.warning != nil)
    #expect(TokenSource("keyring")?.warning == nil && TokenSource("credential:x")?.warning == nil)
  }
}
