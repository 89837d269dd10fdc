import Foundation

/// Whole outputs kept in files, to compare with.
package enum Golden {
  /// What differs between an output and the file that keeps it; `nil` when nothing does.
  ///
  /// With `RECORD=1` the file is rewritten, and that is a difference too: nobody records in passing.
  package static func difference(
    _ text: String, from name: String, testFile: String = #filePath
  ) throws -> String? {
    let file = (testFile as NSString).deletingLastPathComponent + "/Golden/" + name
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      return "'\(name)' was recorded"
    }
    guard let kept = Folder.text(file) else { return "there is no '\(name)' to compare with; RECORD=1 writes it" }
    guard kept != text else { return nil }
    let (wanted, got) = (
      kept.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let line = zip(wanted, got).prefix { $0 == $1 }.count
    return """
      '\(name)' differs at line \(line + 1):
      wanted: \(line < wanted.count ? String(wanted[line]) : "(the end)")
      got:    \(line < got.count ? String(got[line]) : "(the end)")
      """
  }
}
