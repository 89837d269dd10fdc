import Glibc
import Rooms
import Sandbox

/// The process that git waits for, as the one that does the work sees it: it prints what it is told, and ends when told.
///
/// So the work can go on after the commit, and nothing of it holds git's standard error, which would keep whoever
/// started git waiting.
struct Caller: ~Copyable {
  enum Side: ~Copyable {
    /// The work is done, or goes on elsewhere: this process ends with the status.
    case caller(status: Int32)
    case worker(Caller)
    /// There is one process, as before.
    case undivided
  }

  private var words: Pipe
  private var verdict: Pipe

  private init(words: consuming Pipe, verdict: consuming Pipe) {
    self.words = words
    self.verdict = verdict
  }

  /// Where to write what people read.
  var descriptor: Int32 { words.writing }

  /// Splits this process; in the one that git waits for it returns when the other has spoken its last word.
  static func split() -> Side {
    var words = Pipe()
    var verdict = Pipe()
    guard words.isOpen, verdict.isOpen, let side = try? Split.make() else { return .undivided }
    switch side {
    case .new:
      close(words.takeReading())
      close(verdict.takeReading())
      return .worker(Caller(words: words, verdict: verdict))
    case .old(let worker):
      close(words.takeWriting())
      close(verdict.takeWriting())
      // What is missing of it, the worker tells of itself.
      _ = Sandbox.seal(.supervisor(state: nil))
      WaitingTerminal.prepare()
      return .caller(status: wait(for: worker, words: words.reading, verdict: verdict.reading))
    }
  }

  /// Lets the commit go on, with nothing more to read.
  consuming func release(status: Int32) {
    try? Split.outlive()
    Output.write([UInt8(truncatingIfNeeded: status)], to: verdict.writing)
  }

  private static func wait(for worker: Int32, words: Int32, verdict: Int32) -> Int32 {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while let count = read(from: words, &buffer) { WaitingTerminal.pass(on: Array(buffer[..<count])) }
    if read(from: verdict, &buffer) == 1 { return Int32(buffer[0]) }
    var status: Int32 = 0
    while unsafe waitpid(worker, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// How much came, or `nil` when nothing more will.
  private static func read(from descriptor: Int32, _ buffer: inout [UInt8]) -> Int? {
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { return count }
      guard count < 0, errno == EINTR else { return nil }
    }
  }
}
