import Glibc

/// What really lies in a folder now.
package enum Survey {
  /// Everything below `folder`, sorted by path; a link is looked at, never followed.
  ///
  /// Paths are relative to `folder`, or absolute if `absolute` is set; then the folder itself comes first.
  package static func entries(
    in folder: String, absolute: Bool = false, leavingOut: Set<String> = []
  ) throws(IntegrityError) -> [FileEntry] {
    let root = Array(folder.utf8)
    var found: [FileEntry] = []
    if absolute { found.append(try entry(at: root, named: root)) }
    var waiting: [[UInt8]] = [[]]
    while let below = waiting.popLast() {
      let directory = below.isEmpty ? root : root + [0x2F] + below
      for name in try names(in: directory) {
        let relative = below.isEmpty ? name : below + [0x2F] + name
        if let text = String(validating: relative, as: UTF8.self), leavingOut.contains(text) { continue }
        let full = root + [0x2F] + relative
        let one = try entry(at: full, named: absolute ? full : relative)
        found.append(one)
        if one.kind == .directory { waiting.append(relative) }
      }
    }
    return found.sorted { $0.path.lexicographicallyPrecedes($1.path) }
  }

  /// One file as it is now.
  static func entry(at path: [UInt8], named name: [UInt8]) throws(IntegrityError) -> FileEntry {
    let text = terminated(path)
    var status = stat()
    guard unsafe lstat(text, &status) == 0 else {
      throw failure("look at", path)
    }
    var size = 0
    var digest = "-"
    let kind: FileEntry.Kind
    switch status.st_mode & S_IFMT {
    case S_IFDIR: kind = .directory
    case S_IFLNK:
      kind = .link
      var target = [CChar](repeating: 0, count: 4_096)
      let count = unsafe readlink(text, &target, target.count)
      guard count >= 0 else { throw failure("read the link", path) }
      size = count
      digest = Digest.of(target[..<count].map { UInt8(bitPattern: $0) })
    case S_IFREG:
      kind = .file
      let descriptor = unsafe open(text, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      guard descriptor >= 0 else { throw failure("read", path) }
      defer { close(descriptor) }
      guard unsafe fstat(descriptor, &status) == 0, let sum = Digest.of(descriptor: descriptor) else {
        throw failure("read", path)
      }
      size = Int(status.st_size)
      digest = sum
    default: kind = .other
    }
    return FileEntry(
      kind: kind, mode: UInt32(status.st_mode & 0o7777), user: status.st_uid, group: status.st_gid, size: size,
      digest: digest, path: name)
  }

  private static func names(in directory: [UInt8]) throws(IntegrityError) -> [[UInt8]] {
    guard let stream = unsafe opendir(terminated(directory)) else {
      throw failure("list", directory)
    }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let item = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &item.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
    }
    return names
  }

  /// As C wants it: bytes that end in a zero.
  private static func terminated(_ path: [UInt8]) -> [CChar] {
    path.map { CChar(bitPattern: $0) } + [0]
  }

  private static func failure(_ attempt: String, _ path: [UInt8]) -> IntegrityError {
    .system(attempt: attempt, path: String(decoding: path, as: UTF8.self), number: errno)
  }
}
