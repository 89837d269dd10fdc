/// Where a user's own configuration lies.
package struct HookUser: Equatable, Sendable {
  package let home: String
  /// `$XDG_CONFIG_HOME`, else `~/.config`.
  package let configuration: String
  /// The file that `git config --global` writes.
  package let gitConfig: String

  package var hooks: String { configuration + "/airlock/hooks" }

  /// From the environment alone: nobody looks the user's name up.
  package init(environment: (String) -> String?) throws(HookError) {
    func path(_ name: String) -> String? {
      environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    guard let home = path("HOME") else { throw .noHome }
    self.home = home
    configuration = path("XDG_CONFIG_HOME") ?? home + "/.config"
    let usual = home + "/.gitconfig"
    let modern = configuration + "/git/config"
    gitConfig =
      environment("GIT_CONFIG_GLOBAL").flatMap { $0.isEmpty ? nil : $0 }
      ?? (HookFile(usual).exists || !HookFile(modern).exists ? usual : modern)
    guard !gitConfig.utf8.contains(0x0A), !configuration.utf8.contains(0x0A) else { throw .unusablePath(configuration) }
  }
}
