/// What was really put into force when a room sealed itself.
package struct Enforcement: Sendable, Hashable {
  /// Landlock's version on this kernel; 0 where it has none.
  package let landlockABI: Int
  package let enforced: [String]
  /// What is missing, each with the reason.
  package let missing: [String]
}

/// A protection that the kernel refused, or a process that could not be started.
package struct SandboxError: Error, Hashable, CustomStringConvertible {
  package let attempt: String
  package let errno: Int32

  package var description: String { "cannot \(attempt): error \(errno)" }
}
