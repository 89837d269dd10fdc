import Foundation

/// A fresh repository with a home of its own, and nothing of the machine's settings.
package final class Repo: Sendable {
  package let folder: Folder
  package let home: String
  package let path: String
  /// What every program here is started with: a fixed identity, fixed dates, no system configuration.
  package let environment: [String: String]

  package init(_ initial: [String] = ["-b", "main"], name: String = "repo", adding: [String: String] = [:]) throws {
    folder = try Folder()
    home = try folder.folder("home")
    path = try folder.folder(name)
    try folder.write("home/.gitconfig", "")
    var variables = [
      "PATH": "/usr/bin:/bin", "HOME": home, "LC_ALL": "C.UTF-8", "TERM": "dumb",
      "GIT_CONFIG_GLOBAL": home + "/.gitconfig", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_NAME": "Ada Writer", "GIT_AUTHOR_EMAIL": "ada@example.org",
      "GIT_AUTHOR_DATE": "2026-01-02T03:04:05Z", "GIT_COMMITTER_NAME": "Ada Writer",
      "GIT_COMMITTER_EMAIL": "ada@example.org", "GIT_COMMITTER_DATE": "2026-01-02T03:04:05Z",
    ]
    variables.merge(adding) { $1 }
    environment = variables
    try gitOK(["init", "-q"] + initial)
  }

  /// The git directory of the main work tree.
  package var gitDirectory: String { path + "/.git" }

  /// Runs git in the repository, or in a folder of it.
  @discardableResult package func git(
    _ arguments: [String], in directory: String = "", adding: [String: String] = [:], seconds: Double = 30
  ) throws -> Run {
    try run("/usr/bin/git", arguments, in: directory, adding: adding, seconds: seconds)
  }

  /// Runs git and throws when it fails.
  @discardableResult package func gitOK(_ arguments: [String], in directory: String = "") throws -> String {
    let run = try git(arguments, in: directory)
    guard run.status == 0 else {
      throw Run.CannotStart(description: "git \(arguments) ended with \(run.status): \(run.err)")
    }
    return run.out
  }

  /// Runs any program with the repository's environment.
  package func run(
    _ program: String, _ arguments: [String] = [], in directory: String = "", adding: [String: String] = [:],
    input: [UInt8] = [], seconds: Double = 30
  ) throws -> Run {
    try Run(
      program, arguments, environment: environment.merging(adding) { $1 },
      in: directory.hasPrefix("/") ? directory : path + "/" + directory, input: input, seconds: seconds)
  }

  /// Runs the airlock that was built beside the tests.
  package func airlock(
    _ arguments: [String], in directory: String = "", adding: [String: String] = [:], input: [UInt8] = [],
    seconds: Double = 30
  ) throws -> Run {
    try run(Products.airlock, arguments, in: directory, adding: adding, input: input, seconds: seconds)
  }

  /// Writes a file of the work tree.
  package func write(_ name: String, _ text: String, mode: Int = 0o644) throws {
    try folder.write(path + "/" + name, text, mode: mode)
  }

  /// Writes files and stages them.
  package func stage(_ files: [String: String]) throws {
    for (name, text) in files {
      try write(name, text)
      try gitOK(["add", "-f", "--", name])
    }
  }

  /// Commits without any hook: the ground on which a test stands.
  package func settle(_ files: [String: String] = ["README.md": "hello\n"], message: String = "ground") throws {
    try stage(files)
    try gitOK(["commit", "-q", "--no-verify", "--allow-empty", "-m", message])
  }

  /// Commits as a user does, hooks included.
  package func commit(
    _ arguments: [String] = [], in directory: String = "", adding: [String: String] = [:], seconds: Double = 30
  ) throws -> Run {
    try git(["commit", "-q", "-m", "a change"] + arguments, in: directory, adding: adding, seconds: seconds)
  }

  /// Sets a key of the user's configuration.
  package func global(_ key: String, _ value: String) throws {
    try gitOK(["config", "--global", key, value])
  }

  package var head: String {
    get throws { try gitOK(["rev-parse", "HEAD"]).trimmingCharacters(in: .whitespacesAndNewlines) }
  }
}
