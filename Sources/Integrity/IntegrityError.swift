import Glibc

/// Why files could not be compared.
package enum IntegrityError: Error, Equatable {
  case system(attempt: String, path: String, number: Int32)
  case noManifest(String)
  case malformed(path: String, line: Int)
  case notScheduled
  case noScheduler(String)
  case tool(name: String, attempt: String, status: Int32)
}

extension IntegrityError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .system(let attempt, let path, let number): "cannot \(attempt) '\(path)': \(words(number))"
    case .noManifest(let path): "there is no manifest '\(path)'"
    case .malformed(let path, let line): "line \(line) of '\(path)' is not a manifest's"
    case .notScheduled: "no daily verification is scheduled"
    case .noScheduler(let reason): "nothing here runs a command every day: \(reason)"
    case .tool(let name, let attempt, let status): "'\(name)' cannot \(attempt) (status \(status))"
    }
  }

  private func words(_ number: Int32) -> String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }
}
