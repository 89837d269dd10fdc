import Foundation
import Glibc

/// Something of the machine that a test cannot do without.
///
/// A test is skipped where it is missing, except when `AIRLOCK_REQUIRE=all`: then it runs, and fails.
package enum Need {
  package static var everythingIsRequired: Bool {
    ProcessInfo.processInfo.environment["AIRLOCK_REQUIRE"] == "all"
  }

  /// Whether a test that needs these programs is to run.
  package static func programs(_ names: String...) -> Bool {
    everythingIsRequired
      || names.allSatisfy { name in
        ["/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/"].contains {
          FileManager.default.isExecutableFile(atPath: $0 + name)
        }
      }
  }

  /// Whether this is root, whom a test needs that gives files away, traces what is not dumpable, or mounts something.
  ///
  /// Nothing that could be installed makes an ordinary user able to: for one it is skipped, whatever is required.
  package static var root: Bool { geteuid() == 0 }

  /// Whether a test that needs a fact about the machine is to run.
  package static func fact(_ isTrue: Bool) -> Bool { everythingIsRequired || isTrue }
}
