/// The `pre-commit` that git really calls in a work tree, and whose it is.
package struct EffectiveHook: Equatable, Sendable {
  package enum Owner: Equatable, Sendable {
    case nobody
    case airlock
    case foreign
    /// Airlock's, or somebody else's, but without the permission that git asks for: it is not run.
    case notExecutable
  }

  package let workTree: String
  package let commonDirectory: String
  /// The directory git looks for hooks in; absolute.
  package let directory: String
  package let setting: HooksPathSetting?
  package let owner: Owner

  package var path: String { directory + "/" + HookName.reviewed }

  /// Asks git, from the top of the work tree that `directory` lies in.
  package init(in directory: String, runGit: @escaping RunGit) throws {
    let here = GitQuestion(run: runGit, directory: directory)
    guard let bare = try? here.line(["rev-parse", "--is-inside-work-tree"], about: "whether this is a work tree") else {
      throw HookError.notARepository(directory)
    }
    guard bare == "true",
      let top = try here.line(["rev-parse", "--show-toplevel"], about: "the top of the work tree")
    else { throw HookError.noWorkTree(directory) }
    // A relative core.hooksPath counts from where hooks run, which is the top.
    let question = GitQuestion(run: runGit, directory: top)
    let absolute = ["rev-parse", "--path-format=absolute"]
    workTree = top
    commonDirectory = try question.line(absolute + ["--git-common-dir"], about: "the git directory") ?? ""
    self.directory = try question.line(absolute + ["--git-path", "hooks"], about: "the directory of hooks") ?? ""
    setting = try question.hooksPath()
    owner = try EffectiveHook.owner(of: HookFile(self.directory + "/" + HookName.reviewed))
  }

  private static func owner(of file: HookFile) throws(HookError) -> Owner {
    guard file.exists else { return .nobody }
    guard !file.isDirectory else { return .foreign }
    guard let bytes = try file.read() else { return .nobody }
    guard file.isExecutable else { return .notExecutable }
    return HookScript.isOurs(bytes) ? .airlock : .foreign
  }
}

extension EffectiveHook {
  /// Whether git takes its hooks from this directory, whatever names lead to it.
  package func isIn(_ other: String) -> Bool {
    directory == other || HookFile(directory).isSame(as: other)
  }
}
