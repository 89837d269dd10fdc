import ArgumentParser

/// Which change a command is about.
enum Selection: Sendable, Equatable {
  /// What the next commit would record.
  case staged
  /// What is in the work tree and not in the index.
  case workTree
  /// What one commit changed, compared with its first parent.
  case commit(String)
  case range(String, String)
  /// A patch on standard input.
  case patch

  /// What to say when there is no change in it.
  var emptyWords: String {
    switch self {
    case .staged: "nothing is staged"
    case .workTree: "the work tree is as the index"
    case .commit, .range: "nothing was changed"
    case .patch: "the patch changes nothing"
    }
  }
}

/// The arguments with which a command is told which change it is about.
struct SelectionOptions: ParsableArguments {
  @Argument(help: "A commit, or two as 'A..B'; without it, what is staged.") var revision: String?
  @Flag(help: "What the next commit would record; the default.") var staged = false
  @Flag(help: "What is in the work tree and not in the index; files that git does not know are left out.")
  var worktree = false
  @Option(help: "A patch on standard input: '-'.") var patch: String?

  func validate() throws {
    guard [revision != nil, staged, worktree, patch != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError("a revision, '--staged', '--worktree' and '--patch' exclude each other")
    }
    guard patch ?? "-" == "-" else { throw ValidationError("'--patch' takes '-' alone: standard input") }
    guard revision?.contains("...") != true else {
      throw ValidationError("'\(revision ?? "")' is no pair of commits: it takes two dots")
    }
  }

  var selection: Selection {
    if worktree { return .workTree }
    if patch != nil { return .patch }
    guard let revision else { return .staged }
    guard let dots = revision.firstRange(of: "..") else { return .commit(revision) }
    let (old, new) = (revision[..<dots.lowerBound], revision[dots.upperBound...])
    return .range(old.isEmpty ? "HEAD" : String(old), new.isEmpty ? "HEAD" : String(new))
  }
}
