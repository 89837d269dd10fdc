/// The mode git records for an entry.
package struct FileMode: RawRepresentable, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package static let regular = FileMode(rawValue: 0o100644)
  package static let executable = FileMode(rawValue: 0o100755)
  package static let symbolicLink = FileMode(rawValue: 0o120000)
  package static let submodule = FileMode(rawValue: 0o160000)
  package static let tree = FileMode(rawValue: 0o040000)

  /// The mode that git takes the bits in a tree for: old trees hold permissions that git no longer records.
  package init(asGitReads bits: UInt32) {
    switch bits & 0o170000 {
    case FileMode.regular.rawValue & 0o170000: self = bits & 0o100 == 0 ? .regular : .executable
    case FileMode.symbolicLink.rawValue: self = .symbolicLink
    case FileMode.tree.rawValue: self = .tree
    default: self = .submodule
    }
  }

  /// What kind of thing the entry is: the mode without its permission bits.
  package var kind: UInt32 { rawValue & 0o170000 }
}
