import Policy

/// The settings, read with one `git config`.
enum Settings {
  static func read(git: GitProgram, workTree: [UInt8]) throws(PolicyError) -> Policy {
    let outcome: GitProgram.Outcome
    do {
      outcome = try git.run(["config", "--show-scope", "--show-origin", "-z", "--get-regexp", "^airlock\\."])
    } catch {
      throw PolicyError(key: "", scope: "", origin: "", reason: error.description)
    }
    // Git ends with 1 when nothing matches.
    guard outcome.status <= 1 else {
      let words = outcome.complaint ?? "status \(outcome.status)"
      throw PolicyError(key: "", scope: "", origin: "", reason: "git's configuration cannot be read: \(words)")
    }
    return try Policy.read(try ConfigEntry.parse(outcome.output), workTree: workTree)
  }
}
