import Foundation
import Glibc

/// The programs that run now; those left when the tests end are ended with them.
final class Running: @unchecked Sendable {
  private static let lock = NSLock()
  nonisolated(unsafe) private static var groups: Set<Int32> = []

  init() {
    atexit {
      for group in Running.groups { kill(-group, SIGKILL) }
    }
  }

  func add(_ process: Int32) {
    Running.lock.withLock { _ = Running.groups.insert(process) }
  }

  func remove(_ process: Int32) {
    Running.lock.withLock { _ = Running.groups.remove(process) }
  }
}
