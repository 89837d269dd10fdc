/// Whether git knows any setting of airlock's: told by its trace, beside an answer, so that most commits need one git.
///
/// The trace lists the settings that match, the one that the command brings along last: where that one is alone, git has
/// looked everywhere and there is no other. A match is also what has git read more than it does for its trace, the
/// inclusion of a file or a configuration of the work tree's own; then git is asked.
enum SettingsTrace {
  /// Where git writes it.
  static let descriptor: Int32 = 3
  private static let mark = "airlock.asked=true"

  static let arguments = ["-c", mark]
  static let variables = [
    "GIT_TRACE2=\(descriptor)", "GIT_TRACE2_BRIEF=1",
    "GIT_TRACE2_CONFIG_PARAMS=airlock.*,include.*,includeif.*,extensions.worktreeconfig",
  ]

  /// Whether it shows that there is none; a git without such a trace shows nothing.
  static func showsNone(_ trace: [UInt8]) -> Bool {
    let settings = trace.split(separator: 0x0A).filter { $0.starts(with: "def_param ".utf8) }
    return settings.count == 1 && settings[0].reversed().starts(with: " \(mark)".utf8.reversed())
  }
}
