import JSON
import Testing

@Suite struct StrictJSONTests {
  private static let texts: [[UInt8]] =
    [
      #"{"a":"b","c":["d",{"e":""}],"n":1,"t":true,"z":null}"#, #""text""#, #""\"\\\/\b\f\n\r\tA\u00e9""#,
      "\"\u{E9}\u{1F600}\"", #""\ud83d\ude00""#, #""\ud83d""#, #""\ude00""#, #""\ud83dx""#, #""\u12""#, #""\u12g4""#,
      #""\x""#, #""open"#, #""\"#, #"{"a":"b""#, #"{"a":"b","a":"c"}"#, #"["a" "b"]"#, "\"a\nb\"", "\"a\u{0}b\"",
      #""a"x"#, "",
    ].map { Array($0.utf8) } + [
      [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0xAF, 0x22],
      [0x22, 0xC3, 0xA9, 0x22],
    ]

  private func decoded(_ bytes: [UInt8], leavingTexts: Bool) -> Result<JSONValue, JSONError> {
    var decoder = StrictJSON(bytes, leavingTexts: leavingTexts)
    return Result { () throws(JSONError) in try decoder.decode() }
  }

  @Test(arguments: texts) func `texts that stay in place are checked like others`(bytes: [UInt8]) {
    switch (decoded(bytes, leavingTexts: false), decoded(bytes, leavingTexts: true)) {
    case (.success, .success): break
    case (.failure(let usual), .failure(let other)): #expect(usual == other)
    case (let usual, let other): Issue.record("\(usual) and \(other)")
    }
  }

  @Test func `some of these are JSON, and some are not`() {
    let good = Self.texts.filter { if case .success = decoded($0, leavingTexts: true) { true } else { false } }
    #expect(good.count == 6)
  }

  @Test func `a text that stays in place is told by where it stands`() throws {
    let bytes = Array(#"{"data":{"a":"x","b":"se\"cret"}}"#.utf8)
    let value = try decoded(bytes, leavingTexts: true).get()
    let place = try #require(value["data"]?["b"]?.place)
    #expect(String(decoding: bytes[place], as: UTF8.self) == #"se\"cret"#)
    #expect(value["data"]?["b"]?.string == nil)
  }
}
