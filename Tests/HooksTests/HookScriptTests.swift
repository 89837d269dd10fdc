import Hooks
import Testing

@Suite struct `A hook script` {
  @Test func `is written with its path quoted for the shell`() throws {
    let script = try HookScript.review(
      template: Array("a=@AIRLOCK@\nset -- @ENVIRONMENT@ @OTHER@ @".utf8), airlock: "/o'n e/@AIRLOCK@")
    let variables = HookEnvironment.names.map { #"${X+"X=$X"}"#.replacing("X", with: $0) }.joined(separator: " ")
    #expect(String(decoding: script, as: UTF8.self) == "a='/o'\\''n e/@AIRLOCK@'\nset -- \(variables) @OTHER@ @")
  }

  @Test(arguments: ["relative", "/with=sign", "/with\nline"])
  func `is refused a path that env or the shell would misread`(path: String) {
    #expect(throws: HookError.unusablePath(path)) { try HookScript.review(template: [], airlock: path) }
  }

  @Test func `is known by the stamp on its second line`() {
    #expect(HookScript.isOurs(Array("#!/bin/sh\n# airlock-hook 1: x\n".utf8)))
    #expect(!HookScript.isOurs(Array("#!/bin/sh\n\n# airlock-hook 1\n".utf8)))
    #expect(!HookScript.isOurs(Array("# airlock-hook 1\n".utf8)))
    #expect(!HookScript.isOurs([]))
  }

  @Test func `lets only names through that a shell can have`() {
    for name in HookEnvironment.names {
      #expect(name.utf8.allSatisfy { $0 == 0x5F || (0x41...0x5A).contains($0) })
    }
    #expect(Set(HookEnvironment.names).count == HookEnvironment.names.count)
  }
}
