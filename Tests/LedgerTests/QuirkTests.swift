import Ledger
import Messages
import TestSupport
import Testing

/// What is known of a model changes its requests, and only what is known.
struct QuirkTests {
  private func prepared(_ segments: Prepared.Segment...) -> Prepared {
    Prepared(index: 0, parts: [.init(path: [0x61], hunks: 1)], segments: segments)
  }

  private let limit = Prepared.Segment.choice(
    usual: Array("old".utf8),
    others: [.init(quirk: .noLimit, text: []), .init(quirk: .otherLimitName, text: Array("new".utf8))])

  private func text(_ body: RequestBody) -> String { String(decoding: body.bytes, as: UTF8.self) }

  @Test(
    "The first quirk that a model has decides",
    arguments: [
      ([], "(old)"), ([.otherLimitName], "(new)"), ([.otherLimitName, .noLimit], "()"), ([.noSeed], "(old)"),
    ] as [(Set<Quirk>, String)])
  func choice(quirks: Set<Quirk>, expected: String) throws {
    let request = prepared(.text(Array("(".utf8)), limit, .text(Array(")".utf8)))
    let body = try RequestBody(joining: request, to: "o", withControl: true)
    let again = try body.again(quirks: quirks)
    #expect(text(again) == expected)
    #expect((again.key == body.key) == (expected == "(old)"), "a request that differs has another key")
  }

  @Test("The words about an earlier answer are fixed, are JSON inside a string, and do not change the key")
  func repair() throws {
    let body = try RequestBody(joining: prepared(.text([0x61]), .repair), to: "o", withControl: true)
    #expect(text(body) == "a")
    for fault in Fault.allCases {
      let again = try body.again(quirks: [], after: fault)
      #expect(text(again) == "a" + fault.words && again.key == body.key)
      #expect(fault.words.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C })
    }
  }

  @Test func `what is noted of a model is there again, for this model at this place`() throws {
    let home = try Folder()
    let open = { try StateFolder(stateHome: Array(home.path.utf8), commonDirectory: Array("/repo".utf8)) }
    #expect(try open().quirks(of: "m", at: "o").isEmpty)
    try open().note([.noSeed, .noTemperature], of: "m", at: "o")
    try open().note([.noSchema], of: "n", at: "o")
    #expect(try open().quirks(of: "m", at: "o") == [.noSeed, .noTemperature])
    #expect(try open().quirks(of: "n", at: "o") == [.noSchema])
    #expect(try open().quirks(of: "m", at: "p").isEmpty)
    // How much it holds is kept beside.
    #expect(try open().contextTokens(of: "m", at: "o") == nil)
    try open().note(contextTokens: 8_192, of: "m", at: "o")
    #expect(try open().contextTokens(of: "m", at: "o") == 8_192)
    #expect(try open().quirks(of: "m", at: "o") == [.noSeed, .noTemperature])
    try open().note([.noSchema], of: "m", at: "o")
    #expect(try open().contextTokens(of: "m", at: "o") == 8_192 && open().quirks(of: "m", at: "o") == [.noSchema])
    #expect(try open().contextTokens(of: "n", at: "o") == nil)
    for number in 0..<40 { try open().note([.noSeed], of: "\(number)", at: "o") }
    #expect(try open().quirks(of: "m", at: "o").isEmpty && open().quirks(of: "39", at: "o") == [.noSeed])
  }
}
