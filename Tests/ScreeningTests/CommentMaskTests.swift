import Diff
import Screening
import Testing

/// What is taken out for a second look, and that nothing else is.
struct CommentMaskTests {
  private func masked(_ text: String, _ path: String) -> String? {
    var screener = Screener()
    let file = screener.screen(text: Array(text.utf8), path: BytePath(Array(path.utf8))).outgoing
    return file?.withoutComments().map { String(decoding: $0.newText.bytes, as: UTF8.self) }
  }

  @Test(
    "Comments become a mark, line by line",
    arguments: [
      ("a.c", "int a; // one\n/* two */ int b; /* three\nfour */ int c;\n", "int a; %\n% int b; %\n% int c;\n"),
      (
        "a.swift", "let u = \"http://a\" // x\n/// doc\nlet c = \"/* no */\"\n",
        "let u = \"http://a\" %\n%\nlet c = \"/* no */\"\n"
      ),
      ("a.rs", "fn f<'a>(x: &'a str) {} // it's\nlet q = '\"'; // y\n", "fn f<'a>(x: &'a str) {} %\nlet q = '\"'; %\n"),
      ("a.js", "let t = `a // b\n/* c */` // d\nx = 1 /* e */ + 2\n", "let t = `a // b\n/* c */` %\nx = 1 % + 2\n"),
      ("a.py", "x = 1  # one\ny = '#two'\n", "x = 1  %\ny = '#two'\n"),
      (
        "a.py", "def f():\n    \"\"\"Says\n    a lot.\"\"\"\n    return \"\"\"# no\"\"\"  # yes\n",
        "def f():\n%\n%\n    return \"\"\"# no\"\"\"  %\n"
      ),
      ("a.sh", "echo $# ${#a} a#b # yes\n#!/bin/sh\n", "echo $# ${#a} a#b %\n%\n"),
      ("a.sql", "select 1 -- one\n/* two */ from t;\n", "select 1 %\n% from t;\n"),
      ("a.lua", "x = 1 --[[ one\ntwo ]] y = 2 -- three\n", "x = 1 %\n% y = 2 %\n"),
      ("a.hs", "f = 1 {- one -} + 2 -- two\n", "f = 1 % + 2 %\n"),
      ("a.html", "<p>a</p><!-- b\nc --><p>d // e</p>\n", "<p>a</p>%\n%<p>d // e</p>\n"),
      ("a.clj", "(def a 1) ; one\n", "(def a 1) %\n"), ("a.tex", "text % one\n", "text %\n"),
      ("a.ini", "; one\n[b]\n", "%\n[b]\n"),
      ("a.php", "$a = 1; # one\n#[Attribute]\n$b = 2; // two\n", "$a = 1; %\n#[Attribute]\n$b = 2; %\n"),
      ("sub/Dockerfile", "# one\nFROM x\n", "%\nFROM x\n"), ("A.TF", "a = 1 // one\n", "a = 1 %\n"),
      ("a.c", "one that began before */ int a;\n/* b */\n", "% int a;\n%\n"),
      ("a.py", "it's # yes\n", "it's %\n"), ("a.c", "//\n/**/x\n", "%\n%x\n"),
    ])
  func mask(path: String, text: String, expected: String) {
    let marked = expected.split(separator: "%", omittingEmptySubsequences: false)
      .joined(separator: "‹comment›")
    #expect(masked(text, path)?.filter { $0 != " " } == marked.filter { $0 != " " })
  }

  @Test(
    "Where nothing is known or nothing is there, nothing is asked again",
    arguments: [
      ("a.xyz", "// a\n"), ("README", "# a\n"), ("a.c", "int a;\n"), ("a.py", "a = '#'\n"), ("a.txt", "# a\n"),
    ])
  func nothing(path: String, text: String) {
    #expect(masked(text, path) == nil)
  }

  @Test func `whatever the bytes, lines stay lines`() throws {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "/*", "*/", "//", "\"", "'", "`", "\\", "\"\"\"", "--[[", "]]", "#", " ", "a", "\n", "<!--", "-->", "é",
    ]
    for _ in 0..<3_000 {
      let text = (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() + "\n"
      let path = ["a.c", "a.py", "a.js", "a.lua", "a.html", "a.hs", "a.php"].randomElement(using: &random) ?? ""
      var screener = Screener()
      let file = try #require(screener.screen(text: Array(text.utf8), path: BytePath(Array(path.utf8))).outgoing)
      guard let again = file.withoutComments() else { continue }
      #expect(again.hunks.flatMap(\.lines).map(\.newNumber) == file.hunks.flatMap(\.lines).map(\.newNumber), "\(text)")
      #expect(again.hunks.flatMap(\.lines).map(\.unmasked) == file.hunks.flatMap(\.lines).map(\.text), "\(text)")
    }
  }
}
