import Glibc

/// The terminal of a process that only passes words on: a line that waits to be rewritten is taken back when a signal
/// ends the process.
enum WaitingTerminal {
  nonisolated(unsafe) private static var hasOpenLine: sig_atomic_t = 0

  static func prepare() {
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      unsafe action.__sigaction_handler.sa_handler = { number in
        let erasing: StaticString = "\r\u{1B}[K"
        if unsafe WaitingTerminal.hasOpenLine != 0 {
          _ = unsafe write(2, erasing.utf8Start, erasing.utf8CodeUnitCount)
        }
        // It takes its effect, the usual one again, when this returns.
        raise(number)
      }
      var old = sigaction()
      unsafe sigaction(signal, nil, &old)
      if unsafe unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) != 1 {
        unsafe sigaction(signal, &action, nil)
      }
    }
  }

  static func pass(on bytes: [UInt8]) {
    let opensLine = bytes.last != 0x0A
    // A signal may come as soon as it is written.
    if opensLine { unsafe hasOpenLine = 1 }
    Output.write(bytes, to: 2)
    if !opensLine { unsafe hasOpenLine = 0 }
  }
}
