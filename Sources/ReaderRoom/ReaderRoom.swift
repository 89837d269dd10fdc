import Git
import Messages
import Sandbox
import Wire

/// The room for everything that touches untrusted bytes: the change, its screening, the replies to it.
///
/// It has no network, no token and no way to write; it can read the object directories and one index.
package enum ReaderRoom {
  private static let supervisor = FrameChannel(input: 3, output: 4)

  /// Serves the supervisor until it closes its end; the process's exit status.
  package static func run() -> Int32 {
    do {
      try serve()
      return 0
    } catch {
      try? supervisor.send(Failed(reason: "\(error)").frame)
      return 1
    }
  }

  private static func serve() throws {
    try supervisor.send(Hello(room: .reader, build: Build.identifier).frame)
    guard let frame = try supervisor.receive() else { return }
    let start = try ReaderStart(frame)
    var readable = start.objectDirectories.flatMap(ObjectFolders.readable)
    switch start.source {
    case .index(let path, _): readable.append(path)
    case .files(let files), .copies(let files, _): readable += files.map(\.path)
    case .trees, .patch, .lines, .rules: break
    }
    let enforcement = seal(.reader(readable: readable))
    try supervisor.send(
      Sealed(
        landlockABI: enforcement.landlockABI, enforced: enforcement.enforced, missing: enforcement.missing
      ).frame)
    StagedChange.prepare()

    switch start.source {
    case .lines: return try LineStage(supervisor: supervisor).run()
    case .rules(let question): return try RuleStage(question: question, supervisor: supervisor).run()
    case .copies(let files, let prints):
      return try CopyStage(files: files, prints: prints, supervisor: supervisor).run()
    case .index, .trees, .patch, .files: break
    }
    let change: OpenedChange
    do {
      change = try OpenedChange(start)
    } catch {
      guard error.needsGit else { throw error }
      try supervisor.send(NeedsGit(reason: error.description).frame)
      return
    }
    switch start.product {
    case .patch: try PatchStage(change: change, supervisor: supervisor).run()
    case .review:
      var review = ReviewStage(start: start, change: change, supervisor: supervisor)
      try review.screen()
      try review.checkReplies()
    }
  }
}
