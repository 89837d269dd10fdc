import Glibc

/// A point on the monotonic clock, in nanoseconds; it is not moved by a change of the date.
package struct Deadline: Hashable, Comparable, Sendable {
  package let nanoseconds: Int

  package init(nanoseconds: Int) {
    self.nanoseconds = nanoseconds
  }

  package init(millisecondsFromNow milliseconds: Int) {
    nanoseconds = Deadline.now.nanoseconds + milliseconds * 1_000_000
  }

  package static var now: Deadline {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Deadline(nanoseconds: time.tv_sec * 1_000_000_000 + time.tv_nsec)
  }

  /// What is left, rounded up, and never negative.
  package var millisecondsLeft: Int {
    max(0, (nanoseconds - Deadline.now.nanoseconds + 999_999) / 1_000_000)
  }

  package static func < (left: Deadline, right: Deadline) -> Bool { left.nanoseconds < right.nanoseconds }
}
