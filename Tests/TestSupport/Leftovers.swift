import Foundation
import Glibc

/// What the tests started and made; what is left of it when they end goes with them.
///
/// A value that is kept in a static property is never deinitialised.
enum Leftovers {
  private static let lock = NSLock()
  nonisolated(unsafe) private static var groups: Set<Int32> = []
  nonisolated(unsafe) private static var folders: Set<String> = []

  private static let isArranged: Bool =
    atexit {
      for group in Leftovers.groups { kill(-group, SIGKILL) }
      for folder in Leftovers.folders { try? FileManager.default.removeItem(atPath: folder) }
    } == 0

  static func add(process: Int32) {
    lock.withLock { _ = isArranged && groups.insert(process).inserted }
  }

  static func remove(process: Int32) {
    lock.withLock { _ = groups.remove(process) }
  }

  static func add(folder: String) {
    lock.withLock { _ = isArranged && folders.insert(folder).inserted }
  }

  static func remove(folder: String) {
    lock.withLock { _ = folders.remove(folder) }
  }
}
