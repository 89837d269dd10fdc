import Glibc
import Messages
import Policy

/// What a selection comes to: what the reader compares, and how git would tell it where the reader cannot.
struct Comparison: Sendable {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The tree that is compared with, in hexadecimal; `nil` for the empty one, and where there is none.
  let base: String?
  /// What the reader reads by itself; `nil` where it always takes git's word.
  let objects: ReaderStart.Source?
  /// The command that prints the change; `nil` for a patch of the user's.
  let command: [String]?

  init(_ selection: Selection, in repository: Repository, git: GitProgram) throws(Failure) {
    // Neither SHA-256 names nor a work tree's filters are for the reader.
    let isReadable = repository.objectFormat == "sha1"
    switch selection {
    case .staged:
      base = repository.headTree
      objects = isReadable && Comparison.isIndex(repository.indexPath) ? .index(repository.indexPath, base: base) : nil
      command = Comparison.command(
        ["diff-index", "--cached", "--ita-invisible-in-index"], [base ?? repository.emptyTree])
    case .workTree:
      try Comparison.refuseFilters(of: repository, git)
      (base, objects) = (nil, nil)
      command = Comparison.command(["diff-files"], [])
    case .commit(let name):
      let commit = try Comparison.object(name, "commit", git)
      let new = try Comparison.object(commit, "tree", git)
      base = try? Comparison.object(commit + "^", "tree", git)
      objects = isReadable ? .trees(from: base, to: new) : nil
      command = Comparison.command(["diff-tree", "-r"], [base ?? repository.emptyTree, new])
    case .range(let from, let to):
      let (old, new) = (try Comparison.object(from, "tree", git), try Comparison.object(to, "tree", git))
      base = old
      objects = isReadable ? .trees(from: old, to: new) : nil
      command = Comparison.command(["diff-tree", "-r"], [old, new])
    case .patch:
      (base, objects, command) = (nil, nil, nil)
      guard isatty(0) == 0, fcntl(0, F_GETFL) & O_ACCMODE == O_RDONLY else {
        throw Failure(description: "standard input is no pipe or file to read a patch from")
      }
    }
  }

  /// Whether an index is there, or nothing: a link in a repository from an archive could lead the reader anywhere.
  private static func isIndex(_ path: [UInt8]) -> Bool {
    SmallFile.start(of: path, limit: 4).map { $0 == Array("DIRC".utf8) } ?? true
  }

  /// Git filters what is in the work tree; a repository does not choose the program.
  private static func refuseFilters(of repository: Repository, _ git: GitProgram) throws(Failure) {
    let question = ["config", "--show-scope", "--show-origin", "-z", "--get-regexp", #"^filter\..*\.(clean|process)$"#]
    guard let outcome = try? git.run(question), outcome.status <= 1,
      let filters = try? ConfigEntry.parse(outcome.output)
    else { throw Failure(description: "the filters for a work tree cannot be told") }
    for filter in filters where filter.level(workTree: repository.workTree) > .user {
      throw Failure(
        description: "'--worktree' would start a program that the repository's own configuration names "
          + "('\(filter.key)'): stage the change instead")
    }
  }

  /// The object that a name stands for; the name is never taken for an option.
  private static func object(_ name: String, _ kind: String, _ git: GitProgram) throws(Failure) -> String {
    let arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{\(kind)}"]
    guard let outcome = try? git.run(arguments), outcome.status == 0 else {
      throw Failure(description: "'\(name)' is no commit here")
    }
    return String(decoding: outcome.output.filter { $0 > 0x20 }, as: UTF8.self)
  }

  /// A command of git's that prints a change with all lines of every file, whatever settings and attributes say.
  private static func command(_ words: [String], _ objects: [String]) -> [String] {
    ["-c", "core.fsmonitor=false", words[0]] + words.dropFirst() + [
      "-p", "--text", "--full-index", "-U1000000000", "-M", "--no-ext-diff", "--no-textconv", "--no-color",
      "--no-relative", "--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules=dirty", "--submodule=short",
      "--diff-algorithm=myers", "--inter-hunk-context=0", "--ws-error-highlight=none", "-O/dev/null",
    ] + objects + ["--"]
  }
}

extension Repository {
  /// The tree without entries, which every git knows.
  fileprivate var emptyTree: String {
    objectFormat == "sha1"
      ? "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
      : "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"
  }
}
