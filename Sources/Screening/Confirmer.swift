import CPCRE2

/// One compiled pattern of PCRE2, bytes in and byte ranges out.
///
/// Every match has a limit of steps and memory; a pattern that reaches it has not matched. There is no JIT: its memory would be
/// writable and executable.
@safe final class Confirmer {
  private static let stepLimit: UInt32 = 100_000
  private static let heapLimitKiB: UInt32 = 4_096

  /// Whether any pattern was given up that shares it.
  final class Limits {
    var areReached = false
  }

  /// How often a match was given up because it took too long.
  var limitsReached = 0
  private let limits: Limits

  private let code: OpaquePointer
  private let matchData: OpaquePointer
  private let context: OpaquePointer

  /// `nil` when the pattern does not compile, which a test rules out for ours.
  init?(pattern: [UInt8], limits: Limits) {
    var error: Int32 = 0
    var offset = 0
    let compiled = unsafe pattern.withUnsafeBufferPointer { buffer in
      unsafe pcre2_compile_8(
        buffer.baseAddress, buffer.count, UInt32(PCRE2_NEVER_UTF) | PCRE2_USE_OFFSET_LIMIT, &error, &offset, nil)
    }
    guard let compiled = unsafe compiled else { return nil }
    guard let data = unsafe pcre2_match_data_create_from_pattern_8(compiled, nil) else {
      unsafe pcre2_code_free_8(compiled)
      return nil
    }
    guard let context = unsafe pcre2_match_context_create_8(nil) else {
      unsafe pcre2_match_data_free_8(data)
      unsafe pcre2_code_free_8(compiled)
      return nil
    }
    unsafe pcre2_set_match_limit_8(context, Confirmer.stepLimit)
    unsafe pcre2_set_heap_limit_8(context, Confirmer.heapLimitKiB)
    self.limits = limits
    unsafe self.code = compiled
    unsafe self.matchData = data
    unsafe self.context = context
  }

  deinit {
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_match_data_free_8(matchData)
    unsafe pcre2_code_free_8(code)
  }

  /// The first match that begins at or after `position`, and at `last` or before it, within `window`: the whole, and the
  /// first group that took part.
  ///
  /// Ranges are places in `bytes`. Nothing outside the window is seen, not even by look-behind.
  func match(
    in bytes: [UInt8], window: Range<Int>, from position: Int, to last: Int = .max
  ) -> (whole: Range<Int>, group: Range<Int>)? {
    guard window.lowerBound >= 0, window.upperBound <= bytes.count, window.contains(position), position <= last else {
      return nil
    }
    unsafe pcre2_set_offset_limit_8(context, min(last, window.upperBound) - window.lowerBound)
    let count = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe pcre2_match_8(
        code, buffer.baseAddress.map { unsafe $0 + window.lowerBound }, window.count, position - window.lowerBound, 0,
        matchData, context)
    }
    if count == PCRE2_ERROR_MATCHLIMIT || count == PCRE2_ERROR_HEAPLIMIT || count == PCRE2_ERROR_DEPTHLIMIT {
      limitsReached += 1
      limits.areReached = true
    }
    guard count > 0, let ends = unsafe pcre2_get_ovector_pointer_8(matchData) else { return nil }
    let pairs = Int(unsafe pcre2_get_ovector_count_8(matchData))
    let whole = unsafe Confirmer.range(ends[0], ends[1], in: window)
    guard let whole else { return nil }
    for pair in 1..<max(1, pairs) {
      if let group = unsafe Confirmer.range(ends[2 * pair], ends[2 * pair + 1], in: window) { return (whole, group) }
    }
    return (whole, whole)
  }

  private static func range(_ start: Int, _ end: Int, in window: Range<Int>) -> Range<Int>? {
    guard start >= 0, end >= start, end <= window.count else { return nil }
    return window.lowerBound + start..<window.lowerBound + end
  }
}
