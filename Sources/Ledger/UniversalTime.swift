import Glibc

/// A moment by the calendar of universal time; no time zone's file is read.
struct UniversalTime {
  /// Year, month, day, hour, minute and second, the last five with two digits.
  private let parts: [String]

  init(secondsSince1970 seconds: Int = time(nil)) {
    var seconds = time_t(seconds)
    var broken = unsafe tm()
    unsafe gmtime_r(&seconds, &broken)
    parts = unsafe [
      broken.tm_year + 1_900, broken.tm_mon + 1, broken.tm_mday, broken.tm_hour, broken.tm_min, broken.tm_sec,
    ].map { $0 < 10 ? "0\($0)" : "\($0)" }
  }

  /// Such as `20260102-030405`.
  var digits: String { parts[0] + parts[1] + parts[2] + "-" + parts[3] + parts[4] + parts[5] }

  /// Such as `2026-01-02T03:04:05Z`.
  var words: String { "\(parts[..<3].joined(separator: "-"))T\(parts[3...].joined(separator: ":"))Z" }
}
