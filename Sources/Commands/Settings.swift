import Policy

/// The settings, read with one `git config`.
enum Settings {
  private static let question = ["config", "--show-scope", "--show-origin", "-z", "--get-regexp", "^airlock\\."]

  static func read(git: GitProgram, workTree: [UInt8]) throws(PolicyError) -> Policy {
    try read(ask(git), workTree: workTree)
  }

  /// Asks git, unless the trace of an earlier answer shows that there is no setting.
  static func ask(
    _ git: GitProgram, after earlier: GitProgram.Outcome? = nil
  ) -> Result<GitProgram.Outcome, GitProgram.Failure> {
    if let earlier, SettingsTrace.showsNone(earlier.trace) { return .success(.nothing) }
    return Result { () throws(GitProgram.Failure) in try git.run(question) }
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
    guard outcome.status <= 1 else {
      let words = outcome.complaint ?? "status \(outcome.status)"
      throw PolicyError(key: "", scope: "", origin: "", reason: "git's configuration cannot be read: \(words)")
    }
    return try ConfigEntry.parse(outcome.output)
  }
}
