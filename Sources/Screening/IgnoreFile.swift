/// The paths that a repository keeps from the model, by `.airlock/ignore` as the branch has it.
///
/// One pattern a line, `#` before a remark. It keeps nothing from the screening.
package struct IgnoreFile: Sendable {
  /// Bytes that are read of it.
  package static let limit = 16 << 10
  package static let path = [".airlock", "ignore"]
  private static let mostPatterns = 1_000

  let patterns: [String]

  package init(_ text: [UInt8]) {
    let lines = text.split(separator: 0x0A).map { line in line.last == 0x0D ? line.dropLast() : line }
    patterns = lines.compactMap { line in
      guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
      return String(validating: line, as: UTF8.self)
    }.prefix(IgnoreFile.mostPatterns).map { $0 }
  }
}
