import Glibc

extension FrameChannel {
  /// Whether a frame, or the end, can be heard at once.
  package var isReadable: Bool {
    var entry = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&entry, 1, 0) > 0
  }

  /// Writes one frame whole; whenever the pipe is full and the peer has something to say, `hear` is to listen.
  ///
  /// Two that write to each other and do not listen would wait for each other for good.
  package func send(_ frame: Frame, hearing hear: () throws(WireError) -> Void) throws(WireError) {
    let bytes = try frame.encoded()
    _ = fcntl(output, F_SETFL, O_NONBLOCK)
    var position = 0
    while true {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(output, buffer.baseAddress?.advanced(by: position), bytes.count - position)
      }
      if count < 0 && errno != EAGAIN && errno != EINTR { throw .system(attempt: "write a frame", errno: errno) }
      position += max(0, count)
      guard position < bytes.count else { return }
      var entries = [
        pollfd(fd: output, events: Int16(POLLOUT), revents: 0), pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      ]
      _ = unsafe poll(&entries, 2, -1)
      if entries[1].revents != 0 { try hear() }
    }
  }
}
