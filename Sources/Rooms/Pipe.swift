import Glibc

/// A pipe whose ends are closed unless somebody takes them.
package struct Pipe: ~Copyable {
  package private(set) var reading: Int32
  package private(set) var writing: Int32

  package init() {
    var ends: [Int32] = [-1, -1]
    let failed = unsafe ends.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return true }
      return unsafe pipe(base) != 0
    }
    if !failed { for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) } }
    reading = failed ? -1 : ends[0]
    writing = failed ? -1 : ends[1]
  }

  package var isOpen: Bool { reading >= 0 && writing >= 0 }

  /// From here on the caller closes it.
  package mutating func takeReading() -> Int32 {
    defer { reading = -1 }
    return reading
  }

  /// From here on the caller closes it.
  package mutating func takeWriting() -> Int32 {
    defer { writing = -1 }
    return writing
  }

  deinit {
    if reading >= 0 { close(reading) }
    if writing >= 0 { close(writing) }
  }
}
