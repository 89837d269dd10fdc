import CLinux

/// What this kernel gives a room, each piece really tried in a child of its own.
package struct KernelProtections: Sendable, Hashable {
  package struct Protection: Sendable, Hashable {
    package let name: String
    /// The oldest kernel that has it.
    package let since: String
    /// Why it does not hold here; `nil` when it does.
    package let problem: String?

    package var holds: Bool { problem == nil }
  }

  /// Landlock's version; 0 where this kernel has none.
  package let landlockABI: Int
  package let protections: [Protection]

  /// Tries all of them, which takes a few milliseconds.
  ///
  /// Only for a process that is not sealed yet and runs one thread.
  package static func probe() -> KernelProtections {
    let list: [(String, String, airlock_protection)] = [
      ("landlock files", "5.13", AIRLOCK_PROTECTION_FILES),
      ("landlock tcp", "6.7", AIRLOCK_PROTECTION_TCP),
      ("landlock abstract sockets", "6.12", AIRLOCK_PROTECTION_ABSTRACT),
      ("landlock signals", "6.12", AIRLOCK_PROTECTION_SIGNALS),
      ("seccomp", "3.17", AIRLOCK_PROTECTION_CALLS),
      ("seccomp kills", "4.14", AIRLOCK_PROTECTION_DEADLY_CALLS),
      ("no_new_privs", "3.5", AIRLOCK_PROTECTION_PRIVILEGES),
      ("not dumpable", "2.4", AIRLOCK_PROTECTION_DUMP),
      ("rlimits", "2.4", AIRLOCK_PROTECTION_LIMITS),
    ]
    return KernelProtections(
      landlockABI: Int(airlock_landlock_version()),
      protections: list.map { name, since, protection in
        Protection(name: name, since: since, problem: problem(airlock_probe(protection)))
      })
  }

  private static func problem(_ error: Int32) -> String? {
    switch error {
    case 0: nil
    case 38: "this kernel has none"
    case 5: "it was put into force and did not hold"
    case 95: "it is switched off"
    default: "error \(error)"
    }
  }
}
