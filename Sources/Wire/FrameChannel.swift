import Glibc

/// Frames over a pair of descriptors, one for each direction.
///
/// The descriptors are borrowed: whoever opened them closes them. Every wait ends at the deadline given.
package struct FrameChannel: Sendable {
  package let input: Int32
  package let output: Int32

  package init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
  }

  /// Writes one frame whole.
  package func send(_ frame: Frame, before deadline: Deadline? = nil) throws(WireError) {
    try write(try frame.encoded(), before: deadline)
  }

  func write(_ bytes: [UInt8], before deadline: Deadline?) throws(WireError) {
    var position = 0
    while position < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(output, buffer.baseAddress?.advanced(by: position), bytes.count - position)
      }
      position += try advance(count, before: deadline)
    }
  }

  /// How far a write came; where the pipe is full, waits until it is not.
  func advance(_ count: Int, before deadline: Deadline?) throws(WireError) -> Int {
    if count > 0 { return count }
    if count < 0 && errno == EAGAIN {
      try wait(for: output, events: Int16(POLLOUT), before: deadline)
    } else if count < 0 && errno != EINTR {
      throw .system(attempt: "write a frame", errno: errno)
    }
    return 0
  }

  /// The next frame, or `nil` when the peer has closed its end between two frames.
  package func receive(before deadline: Deadline? = nil) throws(WireError) -> Frame? {
    guard let header = try read(Frame.headerLength, before: deadline) else { return nil }
    let length = header[0..<4].reduce(0) { $0 << 8 | Int($1) }
    guard length <= Frame.maximumLength else { throw .tooLong(length) }
    guard length > 0 else { return Frame(kind: header[4], payload: []) }
    guard let payload = try read(length, before: deadline) else { throw .truncated }
    return Frame(kind: header[4], payload: payload)
  }

  /// Exactly `count` bytes, or `nil` when the stream ended before the first.
  func read(_ count: Int, before deadline: Deadline?) throws(WireError) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var failure: WireError?
    let got = unsafe bytes.withUnsafeMutableBytes { buffer -> Int in
      do throws(WireError) {
        return unsafe try fill(buffer, before: deadline)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    guard got > 0 else { return nil }
    guard got == count else { throw .truncated }
    return bytes
  }

  /// Reads until the buffer is full or the stream ends, and says how many bytes came.
  func fill(_ buffer: UnsafeMutableRawBufferPointer, before deadline: Deadline?) throws(WireError) -> Int {
    var position = 0
    while position < buffer.count {
      try wait(for: input, events: Int16(POLLIN), before: deadline)
      let got = unsafe Glibc.read(input, buffer.baseAddress?.advanced(by: position), buffer.count - position)
      if got > 0 {
        position += got
      } else if got == 0 {
        break
      } else if errno != EINTR && errno != EAGAIN {
        throw .system(attempt: "read a frame", errno: errno)
      }
    }
    return position
  }

  private func wait(for descriptor: Int32, events: Int16, before deadline: Deadline?) throws(WireError) {
    while true {
      var entry = pollfd(fd: descriptor, events: events, revents: 0)
      let left = deadline.map { Int32(clamping: $0.millisecondsLeft) } ?? -1
      let ready = unsafe poll(&entry, 1, left)
      if ready > 0 { return }
      if ready == 0 { throw .timedOut }
      if errno != EINTR { throw .system(attempt: "wait for a frame", errno: errno) }
    }
  }
}
