/// What was done, in the words the user reads, and what `airlock verify` should watch.
package struct HookReport: Equatable, Sendable {
  package var lines: [String]
  /// The directory that git takes its hooks from now.
  package var directory: String
  /// The work tree the hook was installed in; `nil` for all of a user's.
  package var workTree: String?

  package init(lines: [String], directory: String, workTree: String?) {
    self.lines = lines
    self.directory = directory
    self.workTree = workTree
  }
}
