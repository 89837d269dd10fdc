import Glibc

extension Folder {
  /// What lies in it: names, bytes, and seconds since 1970.
  func files() -> [(name: String, size: Int, modified: Int)] {
    var found: [(name: String, size: Int, modified: Int)] = []
    unsafe eachEntry { entry in
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      var status = stat()
      guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG
      else { return }
      found.append((name, Int(status.st_size), status.st_mtim.tv_sec))
    }
    return found
  }

  /// How many entries it has, of any kind.
  var count: Int {
    var count = 0
    unsafe eachEntry { _ in count += 1 }
    return count
  }

  private func eachEntry(_ body: (UnsafeMutablePointer<dirent>) -> Void) {
    // A descriptor of its own: the stream closes it, and it must start at the folder's first entry.
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { return }
    guard let stream = unsafe fdopendir(copy) else {
      close(copy)
      return
    }
    defer { unsafe closedir(stream) }
    while let entry = unsafe readdir(stream) { unsafe body(entry) }
  }
}
