import Glibc

/// Calls of glibc that its module does not show without `_GNU_SOURCE`.
package enum GNU {
  private typealias Search =
    @convention(c) (UnsafeRawPointer, Int, UnsafeRawPointer, Int) -> UnsafeMutableRawPointer?
  private typealias Pipe = @convention(c) (UnsafeMutablePointer<Int32>, Int32) -> Int32
  private typealias AddCloseFrom = @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32
  private typealias AddDirectory =
    @convention(c) (
      UnsafeMutablePointer<posix_spawn_file_actions_t>, UnsafePointer<CChar>
    ) -> Int32

  /// Whether some bytes stand anywhere in others.
  package static func isPart(_ wanted: [UInt8], of bytes: ArraySlice<UInt8>) -> Bool {
    guard let symbol = dlsym(nil, "memmem") else { fatalError("this C library has no 'memmem'") }
    let search = unsafeBitCast(symbol, to: Search.self)
    return bytes.withUnsafeBytes { all in
      wanted.withUnsafeBytes { part in
        guard let start = all.baseAddress, let first = part.baseAddress else { return false }
        return search(start, all.count, first, part.count) != nil
      }
    }
  }

  static func pipe2(_ ends: UnsafeMutablePointer<Int32>, _ flags: Int32) -> Int32 {
    guard let symbol = dlsym(nil, "pipe2") else { return -1 }
    return unsafeBitCast(symbol, to: Pipe.self)(ends, flags)
  }

  /// Lets a child have only the three standard descriptors: a lock that the tests run under is not for it to hold.
  static func addCloseOfEverythingElse(_ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>) -> Int32 {
    guard let symbol = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np") else { return -1 }
    return unsafeBitCast(symbol, to: AddCloseFrom.self)(actions, 3)
  }

  static func addChangeOfDirectory(
    _ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>, _ directory: String
  ) -> Int32 {
    guard let symbol = dlsym(nil, "posix_spawn_file_actions_addchdir_np") else { return -1 }
    return unsafeBitCast(symbol, to: AddDirectory.self)(actions, directory)
  }
}
