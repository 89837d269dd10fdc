import Glibc

/// Where the parts of the repository are and what HEAD holds, as one `git rev-parse` tells it.
struct Repository: Sendable {
  struct Failure: Error, CustomStringConvertible {
    let description: String
    var hint: String?
  }

  /// Absolute paths as bytes.
  let gitDirectory: [UInt8]
  let commonDirectory: [UInt8]
  let indexPath: [UInt8]
  let workTree: [UInt8]
  /// The main object directory first, then every alternate.
  let objectDirectories: [[UInt8]]
  /// `sha1` or `sha256`.
  let objectFormat: String
  /// HEAD's tree in hexadecimal, or `nil` before the first commit.
  let headTree: String?

  var objectIDLength: Int { objectFormat == "sha256" ? 32 : 20 }

  /// What git is asked.
  static let question = [
    "rev-parse", "--path-format=absolute", "--git-dir", "--git-common-dir", "--git-path", "index", "--git-path",
    "objects", "--show-object-format", "--show-toplevel", "HEAD^{tree}",
  ]

  init(git: GitProgram, surroundings: Surroundings) throws(Failure) {
    let outcome: GitProgram.Outcome
    do {
      outcome = try git.run(Repository.question)
    } catch {
      throw Failure(description: error.description)
    }
    try self.init(outcome, surroundings: surroundings)
  }

  /// Reads git's answer.
  init(_ outcome: GitProgram.Outcome, surroundings: Surroundings) throws(Failure) {
    let lines = outcome.output.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map(Array.init)
    guard lines.count == 7 else {
      throw Repository.explain(outcome)
    }
    gitDirectory = lines[0]
    commonDirectory = lines[1]
    indexPath = lines[2]
    objectFormat = String(decoding: lines[4], as: UTF8.self)
    workTree = lines[5]
    let tree = String(decoding: lines[6], as: UTF8.self)
    if outcome.status == 0 {
      headTree = tree
    } else if tree == "HEAD^{tree}" {
      headTree = nil
    } else {
      throw Repository.explain(outcome)
    }
    let given = surroundings["GIT_ALTERNATE_OBJECT_DIRECTORIES"].map { Array($0.utf8).split(separator: 0x3A) } ?? []
    objectDirectories = Alternates.all(of: lines[3], given: given.map(Array.init))
  }

  private static func explain(_ outcome: GitProgram.Outcome) -> Failure {
    let first = outcome.complaint ?? "git said nothing"
    if first.contains("not a git repository") {
      return Failure(description: "this is not a git repository")
    }
    if first.contains("must be run in a work tree") {
      return Failure(description: "this repository has no work tree")
    }
    if first.contains("dubious ownership") {
      return Failure(
        description: "the repository belongs to another user", hint: "git tells how to trust it: git status")
    }
    return Failure(description: "git cannot tell where the repository is: \(first)")
  }
}
