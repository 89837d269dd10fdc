import Glibc
import Rooms

/// The wish of a signal to end this process, which is let wait until what left the machine is in the books.
///
/// There is one of them in a process at a time: a signal handler knows nothing but globals. A second signal ends the
/// process at once.
struct Interruption: ~Copyable {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  nonisolated(unsafe) private static var writing: Int32 = -1
  nonisolated(unsafe) private static var caught: Int32 = 0

  private var pipe = Pipe()
  private var before: [sigaction] = []

  init() {
    unsafe (Interruption.writing, Interruption.caught) = (pipe.writing, 0)
    for signal in Interruption.signals {
      var action = sigaction()
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      unsafe action.__sigaction_handler.sa_handler = { number in
        unsafe Interruption.caught = number
        var byte: UInt8 = 0
        _ = unsafe write(Interruption.writing, &byte, 1)
      }
      var old = sigaction()
      unsafe sigaction(signal, nil, &old)
      // Who started it may want it to go on, as 'nohup' does.
      if unsafe unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) != 1 {
        unsafe sigaction(signal, &action, nil)
      }
      before.append(old)
    }
  }

  /// Readable once a signal came.
  var descriptor: Int32 { pipe.reading }

  /// Whether a signal came.
  var isWanted: Bool { unsafe Interruption.caught != 0 }

  /// Gives the signals back, and lets the one that came take its effect.
  consuming func end() {
    for (signal, handler) in zip(Interruption.signals, before) {
      var old = handler
      unsafe sigaction(signal, &old, nil)
    }
    if isWanted { raise(unsafe Interruption.caught) }
  }
}
