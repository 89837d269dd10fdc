import Diff
import Git
import Messages
import Screening

/// What a repository says to those who review it, as HEAD has it: the change itself says nothing.
extension ReviewStage {
  private static let guidelinesPath = [".airlock", "guidelines.md"]
  private static let longestGuidelines = 16 << 10
  /// A file that is longer is not even measured.
  private static let longestRead = 1 << 20

  /// Which files a model is not shown.
  mutating func ignoreFile() -> IgnoreFile {
    IgnoreFile(headFile(IgnoreFile.path, atMost: IgnoreFile.limit) ?? [])
  }

  /// What reviewers should know, screened like everything that is sent.
  mutating func guidelines() -> OutgoingText {
    guard let text = headFile(ReviewStage.guidelinesPath, atMost: ReviewStage.longestGuidelines), !text.isEmpty else {
      return OutgoingText()
    }
    let options = ScreeningOptions(neverSend: start.neverSend)
    var screener = Screener(options: options)
    let path = BytePath(Array(ReviewStage.guidelinesPath.joined(separator: "/").utf8))
    let screened = screener.screen(text: text, path: path)
    for (kind, count) in screened.redactions { redactions[kind, default: 0] += count }
    return screened.outgoing?.newText ?? OutgoingText()
  }

  private mutating func headFile(_ path: [String], atMost limit: Int) -> [UInt8]? {
    guard let tree = start.headTree.flatMap({ ObjectID(hex: $0.utf8) }) else { return nil }
    let name = path.joined(separator: "/")
    do {
      let bytes = try HeadFile(objectDirectories: start.objectDirectories, tree: tree)
        .read(path, atMost: ReviewStage.longestRead)
      guard let bytes, bytes.count > limit else { return bytes }
      summary.problems.append("'\(name)' was not read: it is longer than \(limit) bytes")
    } catch {
      summary.problems.append(String("'\(name)' was not read: \(error)".prefix(240)))
    }
    return nil
  }
}
