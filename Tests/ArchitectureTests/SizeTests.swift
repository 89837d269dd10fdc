import Testing

@Suite struct SizeTests {
  private static let all = SourceFile.all(
    under: ["Sources", "Tests", "hooks", "Benchmarks", "Fuzz", "Training"],
    ending: [".swift", ".c", ".h", ".py", ".sh"])

  @Test func `no file is longer than 500 lines`() {
    #expect(Self.all.count > 60)
    // A table that a test makes of other files is not written by anybody.
    for file in Self.all where !(file.text.split(separator: "\n").first ?? "").contains("made by the") {
      #expect(file.lines <= 500, "\(file) has \(file.lines)")
    }
  }

  @Test func `half of the files have at most 120 lines and nine in ten at most 260`() {
    let lengths = SourceFile.swift.map(\.lines).sorted()
    #expect(lengths[lengths.count / 2] <= 120)
    #expect(lengths[lengths.count * 9 / 10] <= 260)
  }

  @Test func `a main has at most 60 lines`() {
    let mains = SourceFile.swift.filter { $0.path.hasSuffix("/main.swift") }
    #expect(mains.count == 4)
    for file in mains { #expect(file.lines <= 60, "\(file)") }
  }

  @Test func `sources neither trap on purpose nor put work off`() {
    for file in SourceFile.swift {
      #expect(!file.text.contains("try" + "!"), "\(file)")
      #expect(!file.text.contains("TO" + "DO") && !file.text.contains("FIX" + "ME"), "\(file)")
      #expect(
        !file.text.split(separator: "\n").contains { $0.drop(while: \.isWhitespace).hasPrefix("public ") }, "\(file)")
    }
  }
}
