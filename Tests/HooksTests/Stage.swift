import Foundation
import Hooks
import TestSupport

/// A repository and a program that stands in for airlock.
struct Stage {
  let repo: Repo
  /// The name has what a shell would stumble over.
  let program: String
  let scripts: HookScripts

  init(standIn: String? = "exit 0", adding: [String: String] = [:]) throws {
    repo = try Repo(adding: adding)
    try repo.settle()
    program = repo.folder.path + "/an 'odd' place/airlock"
    scripts = try HookScripts(folder: Products.sources + "/hooks", airlock: program)
    if let standIn { try play(standIn) }
  }

  /// Has the stand-in run these commands.
  func play(_ commands: String) throws {
    try repo.folder.write(program, "#!/bin/sh\n\(commands)\n", mode: 0o755)
  }

  var installer: HookInstaller { HookInstaller(runGit: runGit) }

  var runGit: RunGit {
    { arguments, directory in
      let run = try repo.git(["-C", directory] + arguments, in: "/")
      return GitAnswer(status: run.status, output: run.output)
    }
  }

  var user: HookUser {
    get throws { try HookUser { repo.environment[$0] } }
  }

  var hook: String { repo.gitDirectory + "/hooks/pre-commit" }

  /// Stages a new change and commits it, hooks included.
  func commit(_ arguments: [String] = [], adding: [String: String] = [:]) throws -> Run {
    try repo.stage(["change.txt": "\(UUID())\n"])
    return try repo.commit(arguments, adding: adding)
  }

  func effective(in directory: String? = nil) throws -> EffectiveHook {
    try EffectiveHook(in: directory ?? repo.path, runGit: runGit)
  }
}

/// Everything in a folder with its mode and bytes, one line a file, to compare before and after.
func listing(_ folder: String) throws -> String {
  try Run(
    "/bin/sh", ["-c", "find . -printf '%p %m %y %l ' -type f -exec sha256sum {} \\; -o -printf '\\n' | sort"],
    environment: ["PATH": "/usr/bin:/bin"], in: folder
  ).out
}
