import Glibc

/// Bytes in pages of their own: locked, left out of core dumps and of forks, wiped when let go.
///
/// The pages come from `mmap`, so neither the heap nor its free lists ever see the bytes. Locking is asked for and
/// not insisted on: where `RLIMIT_MEMLOCK` is too small, the rest still holds. There is no copy, no description and
/// no way to compare.
@safe
package struct SecretBytes: ~Copyable {
  /// Longer ones are refused.
  package static let maximumLength = 128 << 10

  package private(set) var count: Int
  private let start: UnsafeMutableRawPointer
  private let capacity: Int

  /// Room for `capacity` bytes, which `fill` writes; it answers how many it wrote.
  package init?(capacity: Int, fill: (UnsafeMutableRawBufferPointer) -> Int) {
    guard (1...SecretBytes.maximumLength).contains(capacity) else { return nil }
    let protection = PROT_READ | PROT_WRITE
    guard
      let start = unsafe mmap(nil, capacity, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      unsafe start != MAP_FAILED
    else { return nil }
    unsafe mlock(start, capacity)
    unsafe madvise(start, capacity, MADV_DONTDUMP)
    unsafe madvise(start, capacity, 18)  // MADV_WIPEONFORK
    unsafe (self.start, self.capacity) = (start, capacity)
    count = 0
    let written = unsafe fill(UnsafeMutableRawBufferPointer(start: start, count: capacity))
    count = min(max(written, 0), capacity)
  }

  /// Takes the bytes over and wipes where they came from, as far as no copy of that array exists.
  package init?(taking bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return nil }
    unsafe self.init(capacity: bytes.count) { room in
      unsafe bytes.withUnsafeBytes { unsafe room.copyMemory(from: $0) }
      return bytes.count
    }
    SecretBytes.wipe(&bytes)
  }

  /// A copy of some of the bytes, as well kept as these; `nil` where there are none.
  package borrowing func part(_ range: Range<Int>) -> SecretBytes? {
    guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
    return unsafe SecretBytes(capacity: range.count) { room in
      unsafe room.copyMemory(from: UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count))
      return range.count
    }
  }

  /// Lends the bytes; what is copied out of `body` is no longer protected.
  package borrowing func withBytes<Result: ~Copyable>(
    _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    unsafe body(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Overwrites an array with zeros, in place when nobody shares it.
  package static func wipe(_ bytes: inout [UInt8]) {
    unsafe bytes.withUnsafeMutableBytes { room in
      guard let start = room.baseAddress else { return }
      unsafe explicit_bzero(start, room.count)
    }
    bytes = []
  }

  deinit {
    unsafe explicit_bzero(start, capacity)
    unsafe munlock(start, capacity)
    unsafe munmap(start, capacity)
  }
}
