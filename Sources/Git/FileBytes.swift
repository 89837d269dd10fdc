import Glibc

/// The bytes of a file, those of a large one mapped rather than copied; every access is checked.
///
/// Git replaces an index by renaming a new one over it, so that the file behind a mapping stays as it was.
@safe final class FileBytes {
  /// Bytes of a file that is copied: to unmap it would interrupt every other thread.
  private static let largestCopy = 64 << 10
  /// Bytes; what the kernel reads ahead of itself.
  private static let readAhead = 128 << 10

  let count: Int
  /// Whether there is such a file.
  let exists: Bool
  private let memory: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Maps a file, which must not be larger than this; one that does not exist has no bytes.
  init(path: [UInt8], atMost limit: Int, attempt: String) throws(GitError) {
    let descriptor = unsafe open(path.terminatedPath, O_RDONLY | O_CLOEXEC)
    exists = descriptor >= 0 || errno != ENOENT && errno != ENOTDIR
    guard exists else {
      count = 0
      unsafe memory = UnsafeRawBufferPointer(start: nil, count: 0)
      isMapped = false
      return
    }
    guard descriptor >= 0 else { throw GitError(attempt: attempt, reason: FileBytes.words(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw GitError(attempt: attempt, reason: FileBytes.words(errno))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw GitError(attempt: attempt, reason: "it is not a file") }
    guard status.st_size <= limit else { throw GitError(attempt: attempt, reason: "it is too large") }
    count = Int(status.st_size)
    guard count > 0 else {
      unsafe memory = UnsafeRawBufferPointer(start: nil, count: 0)
      isMapped = false
      return
    }
    guard count > FileBytes.largestCopy else {
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
      unsafe memory = UnsafeRawBufferPointer(copy)
      isMapped = false
      guard unsafe FileBytes.fill(copy, from: descriptor) else {
        throw GitError(attempt: attempt, reason: "it changed while it was read")
      }
      return
    }
    guard let start = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), unsafe start != MAP_FAILED else {
      throw GitError(attempt: attempt, reason: FileBytes.words(errno))
    }
    if count > FileBytes.readAhead { unsafe madvise(start, count, MADV_SEQUENTIAL) }
    unsafe memory = UnsafeRawBufferPointer(start: start, count: count)
    isMapped = true
  }

  init(copying bytes: [UInt8]) {
    exists = true
    count = bytes.count
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    unsafe copy.copyBytes(from: bytes)
    unsafe memory = UnsafeRawBufferPointer(copy)
    isMapped = false
  }

  deinit {
    if isMapped {
      unsafe munmap(UnsafeMutableRawPointer(mutating: memory.baseAddress), count)
    } else {
      unsafe memory.deallocate()
    }
  }

  subscript(_ place: Int) -> UInt8 {
    precondition(place >= 0 && place < count, "a byte of the file")
    return unsafe memory[place]
  }

  /// A copy of some bytes, which must be there.
  subscript(_ range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes of the file")
    return unsafe [UInt8](UnsafeRawBufferPointer(rebasing: memory[range]))
  }

  /// A big-endian number of two bytes, which must be there.
  func short(at place: Int) -> Int { Int(self[place]) << 8 | Int(self[place + 1]) }

  /// A big-endian number of four bytes, which must be there.
  func long(at place: Int) -> Int { short(at: place) << 16 | short(at: place + 2) }

  /// Where this byte stands next, before an end.
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start >= 0, start < end, end <= count, let base = unsafe memory.baseAddress,
      let found = unsafe memchr(base + start, Int32(byte), end - start)
    else { return nil }
    return unsafe UnsafeRawPointer(found) - base
  }

  /// Hands over all bytes, for C to read.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { unsafe body(memory) }

  /// Puts some bytes, which must be there, behind a text.
  func append(_ range: Range<Int>, to text: inout [UInt8]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes of the file")
    unsafe text.append(contentsOf: UnsafeRawBufferPointer(rebasing: memory[range]))
  }

  private static func fill(_ memory: UnsafeMutableRawBufferPointer, from descriptor: Int32) -> Bool {
    var filled = 0
    while filled < memory.count {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: memory[filled...])
      let count = unsafe read(descriptor, rest.baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      filled += count
    }
    return true
  }

  private static func words(_ error: Int32) -> String {
    switch error {
    case EACCES, EPERM: "permission denied"
    case EIO: "the disk gives an error"
    case ENOMEM: "there is not enough memory"
    default: "error \(error)"
    }
  }
}
