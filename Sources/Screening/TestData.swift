/// Whether a file is a test, or data for one, by its path.
///
/// Keys there are nearly always made for the test: they are taken out of what is sent, but not told.
enum TestData {
  private static let folders: Set<[UInt8]> = Set(
    [
      "test", "tests", "testdata", "test-data", "test_data", "fixtures", "__fixtures__", "__tests__", "spec", "specs",
      "mocks", "__mocks__",
    ].map { Array($0.utf8) })
  private static let endings: [[UInt8]] = ["_test.", ".test.", ".spec.", "_spec."].map { Array($0.utf8) }

  static func holds(_ path: [UInt8]) -> Bool {
    let lower = path.map(\.lowercased)
    let parts = lower.split(separator: 0x2F)
    if parts.dropLast().contains(where: { folders.contains(Array($0)) }) { return true }
    guard let name = parts.last.map(Array.init) else { return false }
    return endings.contains { name.containsBytes($0) }
      || holds(words: path.split(separator: 0x2F).map { words(of: $0) })
  }

  /// Folders such as `dockerTest` and `smoke-test`, files such as `test_login.py` and `TokenTests.java`.
  private static func holds(words parts: [[[UInt8]]]) -> Bool {
    let marks = ["test", "tests"].map { Array($0.utf8) }
    if parts.dropLast().contains(where: { $0.count > 1 && $0.last.map(marks.contains) ?? false }) { return true }
    guard let name = parts.last, name.count > 2 else { return false }
    return marks.contains(name[0]) || marks.contains(name[name.count - 2])
  }

  /// The words of a name, small: `TokenTests.java` has three.
  private static func words(of name: ArraySlice<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    func end() {
      if !word.isEmpty { words.append(word) }
      word = []
    }
    var previous: UInt8 = 0
    for byte in name {
      let isCapital = byte.isASCIILetter && byte != byte.lowercased
      let wasSmall = previous.isASCIIDigit || previous.isASCIILetter && previous == previous.lowercased
      if !byte.isASCIILetter && !byte.isASCIIDigit || isCapital && wasSmall { end() }
      if byte.isASCIILetter || byte.isASCIIDigit { word.append(byte.lowercased) }
      previous = byte
    }
    end()
    return words
  }
}
