import Glibc
import Messages
import Policy
import Rooms

/// What a scan was told to look at: where it lies, and which of the user's settings are about it.
struct ScannedPaths {
  private let git: GitProgram
  /// Of the repository one is in; empty elsewhere.
  private let workTree: [UInt8]
  let named: [ReaderStart.NamedPath]

  init(_ paths: [String], siblings: borrowing Siblings) throws(Comparison.Failure) {
    let surroundings = Surroundings.current()
    git = GitProgram(installation: siblings.installationFile("installation"), environment: surroundings.forGit())
    workTree = (try? Repository(git: git, surroundings: surroundings))?.workTree ?? []
    let tops = [workTree, ScannedPaths.real(".") ?? []].filter { !$0.isEmpty }
    var named: [ReaderStart.NamedPath] = []
    for path in paths {
      // The room works at the root.
      guard let real = ScannedPaths.real(path) else {
        throw Comparison.Failure(description: "cannot read '\(path)': there is no such file")
      }
      let place = tops.lazy.compactMap { ScannedPaths.place(of: real, below: $0) }.first ?? Array(real.dropFirst())
      named.append(ReaderStart.NamedPath(path: real, name: Array(path.utf8), place: place))
    }
    self.named = named
  }

  /// The settings of the user and the system; a file in the repository, or in what is scanned, sets nothing.
  func settings() throws(PolicyError) -> Policy {
    try Settings.readUsers(git: git, apartFrom: [workTree] + named.map(\.path))
  }

  private static func place(of path: [UInt8], below top: [UInt8]) -> [UInt8]? {
    if path == top { return [] }
    return path.starts(with: top + [0x2F]) ? Array(path.dropFirst(top.count + 1)) : nil
  }

  private static func real(_ path: String) -> [UInt8]? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe Array(String(cString: real).utf8)
  }
}
