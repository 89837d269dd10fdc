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
  }
}
