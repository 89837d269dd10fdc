import Glibc
import Hooks

/// The environment the program was started with, and what each child gets of it.
///
/// A child's environment is built from the table in `HookEnvironment` alone, whoever started the supervisor. Loader,
/// tracing, proxy and library variables are not in it.
struct Surroundings: Sendable {
  struct Variable: Sendable {
    let name: String
    let value: String
  }

  /// A list, because a hash table costs every start more than it saves.
  let variables: [Variable]

  init(variables: [Variable]) {
    self.variables = variables
  }

  /// The process's own; a variable that is not UTF-8 is left out.
  static func current() -> Surroundings {
    var variables: [Variable] = []
    var position = unsafe environ
    while let entry = unsafe position.pointee {
      if let text = unsafe String(validatingCString: entry), let equals = text.firstIndex(of: "=") {
        let value = text[text.index(after: equals)...]
        variables.append(Variable(name: String(text[..<equals]), value: String(value)))
      }
      unsafe position += 1
    }
    return Surroundings(variables: variables)
  }

  /// What a variable holds that is not empty.
  subscript(_ name: String) -> String? {
    value(of: name).flatMap { $0.isEmpty ? nil : $0 }
  }

  func value(of name: String) -> String? {
    variables.first { $0.name == name }?.value
  }

  /// Whether the hook was started by something that waits for its end, such as a build or another program's hooks.
  ///
  /// Airlock's own hook script lets nothing through that is not in the table.
  var isAutomatic: Bool {
    let marks = ["CI", "GITHUB_ACTIONS", "GITLAB_CI"]
    let known = Set(HookEnvironment.names)
    return marks.contains { (self[$0] ?? "false") != "false" }
      || variables.contains { !known.contains($0.name) && !$0.name.hasPrefix("GIT_CONFIG_") }
  }

  /// For git: repository and settings of that table, and the allowed `-c` settings.
  ///
  /// It is kept from asking, locking and fetching, and speaks the language in which its messages are recognised.
  func forGit() -> [String] {
    var entries: [String] = []
    for name in HookEnvironment.repository + HookEnvironment.settings {
      if let value = value(of: name) { entries.append("\(name)=\(value)") }
    }
    let passed = CommandSettings(self).allowed
    if !passed.isEmpty {
      entries.append("GIT_CONFIG_COUNT=\(passed.count)")
      for (index, setting) in passed.enumerated() {
        entries.append("GIT_CONFIG_KEY_\(index)=\(setting.key)")
        entries.append("GIT_CONFIG_VALUE_\(index)=\(setting.value)")
      }
    }
    return entries + [
      "PATH=/usr/bin:/bin", "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1",
      "GIT_ALLOW_PROTOCOL=none", "GIT_PAGER=cat", "SWIFT_BACKTRACE=enable=no",
    ]
  }

  /// For git's credential helpers: where the user's settings and session are, and nothing that could ask.
  func forCredentialHelpers() -> [String] {
    let names = HookEnvironment.settings + ["XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "XDG_CACHE_HOME"]
    return names.compactMap { name in value(of: name).map { "\(name)=\($0)" } }
      + ["PATH=/usr/bin:/bin", "LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_ASKPASS=/bin/false", "SSH_ASKPASS=/bin/false"]
  }

  /// For reader and courier: nothing of the user's.
  static let bare = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]

  /// For the keyring: where the session's bus is, if that is a socket in a folder.
  func forKeyring() -> [String] {
    var entries = Surroundings.bare
    if let folder = self["XDG_RUNTIME_DIR"] { entries.append("XDG_RUNTIME_DIR=\(folder)") }
    if let bus = self["DBUS_SESSION_BUS_ADDRESS"], bus.hasPrefix("unix:path=") {
      entries.append("DBUS_SESSION_BUS_ADDRESS=\(bus)")
    }
    return entries
  }
}
