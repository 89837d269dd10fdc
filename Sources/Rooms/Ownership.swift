import Glibc

/// Who could put something else in the place of a file that is about to be started.
package enum Ownership {
  /// Groups below belong to the system, such as Debian's 'staff', which may write in /usr/local.
  private static let firstUserGroup: UInt32 = 100

  /// Why a program's path cannot be trusted, or `nil`.
  ///
  /// It and every folder above it must belong to this user or root, and nobody else may write there. Links are followed
  /// first, so that it is the real path that counts.
  package static func problem(of path: String) -> String? {
    guard path.hasPrefix("/"), let resolved = unsafe realpath(path, nil) else {
      return "'\(path)' cannot be found: error \(errno)"
    }
    defer { unsafe free(resolved) }
    let real = unsafe String(cString: resolved)
    if let problem = problem(ofEntry: real, isFolder: false) { return problem }
    return problem(above: real)
  }

  /// The same for the folders above a path, which must be the real one.
  static func problem(above path: String) -> String? {
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/"), rest.count > 1 {
      rest = rest[..<slash]
      if let problem = problem(ofEntry: rest.isEmpty ? "/" : String(rest), isFolder: true) { return problem }
    }
    return nil
  }

  /// Why an open file or folder itself cannot be trusted, without its name.
  static func problem(of status: stat, isAbove: Bool = false) -> String? {
    guard status.st_uid == geteuid() || status.st_uid == 0 else { return "belongs to another user (\(status.st_uid))" }
    // In a folder such as /tmp only the owner takes an entry's place.
    if isAbove && status.st_mode & S_ISVTX != 0 { return nil }
    guard status.st_mode & S_IWOTH == 0 else { return "is writable by everyone" }
    // A user's own group may write where umask 002 is the custom.
    let isKnown = status.st_gid == getegid() || (isAbove && status.st_gid < firstUserGroup)
    guard status.st_mode & S_IWGRP == 0 || isKnown else { return "is writable by group \(status.st_gid)" }
    return nil
  }

  private static func problem(ofEntry path: String, isFolder: Bool) -> String? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return "'\(path)' cannot be examined: error \(errno)" }
    let kind = status.st_mode & S_IFMT
    guard kind == (isFolder ? S_IFDIR : S_IFREG) else { return "'\(path)' is no \(isFolder ? "folder" : "file")" }
    return problem(of: status, isAbove: isFolder).map { "'\(path)' \($0)" }
  }
}
