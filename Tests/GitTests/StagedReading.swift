import Diff
import Git
import TestSupport

/// A repository's staged change, read by ours.
struct StagedReading {
  let files: [FileDelta]
  let problems: [String]
  let tree: String?
  /// The paths as the sharing way hands them over.
  let sharedNames: [BytePath]

  init(_ repo: Repo, base: String? = "HEAD", index: String? = nil, maximumBlob: Int? = nil) throws {
    let library: Void = StagedReading.library
    _ = library
    let tree = try base.flatMap { base in
      let run = try repo.git(["rev-parse", "-q", "--verify", base.count == 40 ? base : base + "^{tree}"])
      return run.status == 0 ? ObjectID(hex: run.output.prefix(40)) : nil
    }
    var limits = ReadLimits()
    if let maximumBlob { limits.maximumBlob = maximumBlob }
    let change = try StagedChange(
      paths: RepositoryPaths(
        indexPath: Array((index ?? repo.gitDirectory + "/index").utf8),
        objectDirectories: [Array((repo.gitDirectory + "/objects").utf8)], format: .sha1),
      baseTree: tree, limits: limits)
    var files: [FileDelta] = []
    problems = change.read { files.append($0) }.problems
    self.files = files
    var names: [BytePath] = []
    _ = change.read(state: { 0 }, each: { $1.path }, take: { names.append($0) })
    sharedNames = names
    self.tree = change.treeID?.hex
  }

  static let library: Void = StagedChange.prepare()

  subscript(_ path: String) -> FileDelta? { files.first { $0.path == BytePath(Array(path.utf8)) } }
}

extension FileDelta {
  /// The added and removed lines; `nil` when this is no text.
  var lines: PatchLines? {
    guard case .text(let text) = content else { return nil }
    var result = PatchLines()
    for run in text.hunks.flatMap(\.runs) {
      for line in text.lines(of: run) {
        let bytes = Array((line.origin == .removed ? text.old : text.new)[line.bytes])
        switch line.origin {
        case .added:
          result.added.append(
            PatchLines.Line(number: line.newNumber ?? -1, bytes: bytes, hasLineFeed: line.endsWithLineFeed))
        case .removed:
          result.removed.append(
            PatchLines.Line(number: line.oldNumber ?? -1, bytes: bytes, hasLineFeed: line.endsWithLineFeed))
        case .context: continue
        }
      }
    }
    return result
  }

  var hunkNumbers: [[Int]] {
    guard case .text(let text) = content else { return [] }
    return text.hunks.map { [$0.oldStart, $0.oldCount, $0.newStart, $0.newCount] }
  }
}
