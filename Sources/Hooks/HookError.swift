/// Why hooks were left as they are.
package enum HookError: Error, Equatable {
  /// A system call failed: a verb phrase, the file, the error number.
  case system(attempt: String, path: String, number: Int32)
  /// Git ended with this status when it was asked for `question`.
  case git(question: String, status: Int32)
  case notARepository(String)
  case noWorkTree(String)
  case notText(String)
  case notARegularFile(String)
  case notOurs(String)
  case changedSince(String)
  case keptAlready(String)
  case notInstalled(String)
  case notEffective(setting: String, value: String, origin: String)
  case unusablePath(String)
  case noScripts(String)
  case noHome
}

extension HookError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .system(let attempt, let path, let number): "cannot \(attempt) '\(path)': \(systemMessage(number))"
    case .git(let question, let status): "git does not tell \(question) (status \(status))"
    case .notARepository(let path): "'\(path)' is not a git repository"
    case .noWorkTree(let path): "'\(path)' has no work tree, so nothing is committed there"
    case .notText(let what): "\(what) is not UTF-8 text"
    case .notARegularFile(let path): "'\(path)' is not a regular file"
    case .notOurs(let path): "'\(path)' is not what airlock installed"
    case .changedSince(let path): "'\(path)' has changed since airlock installed it"
    case .keptAlready(let path): "'\(path)' is in the way of the hook that would be kept there"
    case .notInstalled(let place): "airlock has no hook in \(place)"
    case .notEffective(let setting, let value, let origin): "'\(setting)' stays '\(value)', which '\(origin)' sets"
    case .unusablePath(let path): "'\(path)' cannot be used as a path: it has a line break or an equals sign"
    case .noScripts(let folder): "there are no hook scripts in '\(folder)'"
    case .noHome: "neither HOME nor the user database names a home directory"
    }
  }

  /// Whether there is nothing left to take back.
  package var isGone: Bool {
    switch self {
    case .notARepository, .noWorkTree, .notInstalled: true
    default: false
    }
  }

  /// What the user can do about it, or `nil`.
  package var hint: String? {
    switch self {
    case .notOurs(let path), .changedSince(let path):
      "nothing was touched; look at '\(path)', move it away and try again"
    case .keptAlready(let path): "nothing was touched; '\(path)' was left by an earlier installation, move it away"
    case .noScripts: "this airlock was built but not installed; './install.sh' does both"
    case .notEffective: "nothing was touched; remove that setting and try again"
    default: nil
    }
  }
}
