import CLinux

/// What this kernel gives a room, each piece really tried in a child of its own.
package struct KernelProtections: Sendable, Hashable {
  package struct Protection: Sendable, Hashable {
    package let name: String
    /// The oldest kernel that has it.
    package let since: String
    /// What is lost where it does not hold.
    package let without: String
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
    let list: [(String, String, String, airlock_protection)] = [
      ("landlock files", "5.13", "a room can read every file of yours, and still write none", AIRLOCK_PROTECTION_FILES),
      ("landlock tcp", "6.7", "the courier can reach any port until its connection stands", AIRLOCK_PROTECTION_TCP),
      (
        "landlock abstract sockets", "6.12", "the keyring can reach any abstract socket", AIRLOCK_PROTECTION_ABSTRACT
      ),
      ("landlock signals", "6.12", "the call filter alone keeps a room from signalling", AIRLOCK_PROTECTION_SIGNALS),
      ("seccomp", "3.17", "a room can ask everything of the kernel", AIRLOCK_PROTECTION_CALLS),
      ("seccomp kills", "4.14", "what only an intruder asks is refused, not deadly", AIRLOCK_PROTECTION_DEADLY_CALLS),
      ("no_new_privs", "3.5", "a room could gain rights by a program", AIRLOCK_PROTECTION_PRIVILEGES),
      ("not dumpable", "2.4", "a core or a debugger of yours can show a token", AIRLOCK_PROTECTION_DUMP),
      ("rlimits", "2.4", "a room can use up memory and time", AIRLOCK_PROTECTION_LIMITS),
    ]
    return KernelProtections(
      landlockABI: Int(airlock_landlock_version()),
      protections: list.map { name, since, without, protection in
        Protection(name: name, since: since, without: without, problem: problem(airlock_probe(protection)))
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
