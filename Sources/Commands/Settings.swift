import Policy

/// The settings, read with one `git config`.
enum Settings {
  /// What git is asked.
  static let question = ["config", "--show-scope", "--show-origin", "-z", "--get-regexp", "^airlock\\."]

  static func read(git: GitProgram, workTree: [UInt8]) throws(PolicyError) -> Policy {
    try read(Result { () throws(GitProgram.Failure) in try git.run(question) }, workTree: workTree)
  }

  /// Reads git's answer.
  static func read(
    _ answer: Result<GitProgram.Outcome, GitProgram.Failure>, workTree: [UInt8]
  ) throws(PolicyError) -> Policy {
    try Policy.read(try entries(answer), workTree: workTree)
  }

  /// Reads what the system and the user set; what lies in one of these folders is somebody else's word and does not count.
  static func readUsers(git: GitProgram, apartFrom folders: [[UInt8]]) throws(PolicyError) -> Policy {
    let own = try entries(Result { () throws(GitProgram.Failure) in try git.run(question) }).filter { entry in
      entry.level(workTree: []) <= .user && folders.allSatisfy { entry.level(workTree: $0) <= .user }
    }
    return try Policy.read(own, workTree: [])
  }

  private static func entries(
    _ answer: Result<GitProgram.Outcome, GitProgram.Failure>
  ) throws(PolicyError) -> [ConfigEntry] {
    let outcome: GitProgram.Outcome
    switch answer {
    case .success(let given): outcome = given
    case .failure(let failure): throw PolicyError(key: "", scope: "", origin: "", reason: failure.description)
    }
    // Git ends with 1 when nothing matches.
    guard outcome.status <= 1 else {
      let words = outcome.complaint ?? "status \(outcome.status)"
      throw PolicyError(key: "", scope: "", origin: "", reason: "git's configuration cannot be read: \(words)")
    }
    return try ConfigEntry.parse(outcome.output)
  }
}
