import Glibc

/// A terminal whose echo is off until `restore`, also when a signal comes in between.
///
/// Of one process only one terminal can be quiet at a time: a signal handler knows nothing but globals.
struct QuietTerminal {
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
  nonisolated(unsafe) private static var descriptor: Int32 = -1
  nonisolated(unsafe) private static var before = termios()
  nonisolated(unsafe) private static var caught: Int32 = 0

  private let handlers: [sigaction]

  /// The signal that came in while the terminal was quiet.
  static var signal: Int32? { unsafe caught == 0 ? nil : caught }

  init(_ descriptor: Int32) throws(TokenInputError) {
    var settings = termios()
    guard unsafe tcgetattr(descriptor, &settings) == 0 else { throw .terminal(errno: errno) }
    unsafe QuietTerminal.before = settings
    unsafe QuietTerminal.descriptor = descriptor
    unsafe QuietTerminal.caught = 0
    handlers = QuietTerminal.signals.map { signal in
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { number in
        // Both calls may be made in a handler; the read in progress ends with EINTR.
        unsafe tcsetattr(QuietTerminal.descriptor, TCSAFLUSH, &QuietTerminal.before)
        unsafe QuietTerminal.caught = number
      }
      var old = sigaction()
      unsafe sigaction(signal, &action, &old)
      return old
    }
    settings.c_lflag &= ~tcflag_t(ECHO | ECHOE | ECHOK)
    settings.c_lflag |= tcflag_t(ECHONL | ICANON)
    guard unsafe tcsetattr(descriptor, TCSAFLUSH, &settings) == 0 else {
      let reason = errno
      restore()
      throw .terminal(errno: reason)
    }
  }

  /// Switches the echo on again, gives the signals back and lets the one that came take its effect.
  func restore() {
    unsafe tcsetattr(QuietTerminal.descriptor, TCSAFLUSH, &QuietTerminal.before)
    for (signal, handler) in zip(QuietTerminal.signals, handlers) {
      var old = handler
      unsafe sigaction(signal, &old, nil)
    }
    guard let signal = QuietTerminal.signal else { return }
    raise(signal)
  }
}
