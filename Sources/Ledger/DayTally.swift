import Glibc

/// What this user's reviews sent today, of all repositories together, by the date of universal time.
///
/// The file is open before the supervisor seals itself, and is all that it can reach outside of its clone's folder.
package struct DayTally: ~Copyable {
  package struct Amount: Sendable, Equatable {
    package var requests = 0
    package var bytes = 0
    package var tokens = 0

    package init(requests: Int = 0, bytes: Int = 0, tokens: Int = 0) {
      self.requests = requests
      self.bytes = bytes
      self.tokens = tokens
    }
  }

  private let descriptor: Int32
  private let clock: @Sendable () -> Int

  package init(stateHome: [UInt8], clock: @escaping @Sendable () -> Int = { time(nil) }) throws(LedgerError) {
    let folder = try Folder("airlock", in: try StateFolder.home(stateHome))
    let file = unsafe openat(folder.descriptor, "spent", O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw LedgerError(attempt: "open 'spent'", reason: "error \(errno)") }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw LedgerError(attempt: "open 'spent'", reason: "it is no file")
    }
    descriptor = file
    self.clock = clock
  }

  deinit {
    close(descriptor)
  }

  package var today: Amount {
    flock(descriptor, LOCK_SH)
    defer { flock(descriptor, LOCK_UN) }
    return read()
  }

  /// Takes tokens out of the day's budget, unless too few are left.
  package func take(_ tokens: Int, of budget: Int) -> Bool {
    change { amount in
      guard amount.tokens + tokens <= budget else { return false }
      amount.tokens += tokens
      return true
    }
  }

  /// Adds what was sent; fewer tokens than were taken before are given back.
  package func add(_ more: Amount) {
    _ = change { amount in
      amount = Amount(
        requests: amount.requests + more.requests, bytes: amount.bytes + more.bytes,
        tokens: max(0, amount.tokens + more.tokens))
      return true
    }
  }

  private func change(_ body: (inout Amount) -> Bool) -> Bool {
    while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
    defer { flock(descriptor, LOCK_UN) }
    var amount = read()
    guard body(&amount) else { return false }
    let line = Array("\(day) \(amount.requests) \(amount.bytes) \(amount.tokens)\n".utf8)
    let written = unsafe line.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    return written == line.count && ftruncate(descriptor, off_t(line.count)) == 0
  }

  /// Days since 1970.
  private var day: Int { clock() / 86_400 }

  /// Nothing on a new day, and where the file is not whole.
  private func read() -> Amount {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe pread(descriptor, $0.baseAddress, $0.count, 0) }
    guard count > 0, bytes[count - 1] == 0x0A else { return Amount() }
    let numbers = String(decoding: bytes[..<(count - 1)], as: UTF8.self).split(separator: " ").map { Int($0) ?? -1 }
    // Far below what could overflow.
    guard numbers.count == 4, numbers[0] == day, numbers.allSatisfy({ (0...1 << 50).contains($0) }) else {
      return Amount()
    }
    return Amount(requests: numbers[1], bytes: numbers[2], tokens: numbers[3])
  }
}
