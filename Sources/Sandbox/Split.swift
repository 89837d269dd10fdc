import CLinux
import Glibc

/// This process and another one like it, of which the new one can outlive the old.
package enum Split {
  /// In which of the two the caller finds itself.
  package enum Side: Sendable {
    case old(new: Int32)
    case new
  }

  /// Makes the new one: in a session of its own, with `/dev/null` on 0, 1 and 2; it ends with the old one.
  package static func make() throws(SandboxError) -> Side {
    let process = airlock_split()
    guard process >= 0 else { throw SandboxError(attempt: "start a process", errno: errno) }
    return process == 0 ? .new : .old(new: process)
  }

  /// From here on the new one goes on when the old one ends; also once it is sealed as a supervisor.
  package static func outlive() throws(SandboxError) {
    let error = airlock_outlive_parent()
    guard error == 0 else { throw SandboxError(attempt: "outlive a process", errno: error) }
  }
}
