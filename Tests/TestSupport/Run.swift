import Foundation
import Glibc

/// A program that was run to its end, with everything it said.
package struct Run: Sendable {
  package struct CannotStart: Error, CustomStringConvertible {
    package let description: String
  }

  /// The exit status; 128 and the signal's number when a signal ended it.
  package let status: Int32
  package let output: [UInt8]
  package let errors: [UInt8]
  /// Whether the deadline ended it, and every process of its group with it.
  package let timedOut: Bool
  package let milliseconds: Int

  package var out: String { String(decoding: output, as: UTF8.self) }
  package var err: String { String(decoding: errors, as: UTF8.self) }

  /// Starts `program` with exactly this environment and waits for it.
  ///
  /// Both pipes are drained while it runs; when the program has ended, a survivor that still holds them is not waited
  /// for longer than half a second.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], in directory: String = "/",
    input: [UInt8] = [], seconds: Double = 30
  ) throws {
    let started = Run.now()
    let process = try Started(
      program, arguments, environment: environment, in: directory, group: 0, withInput: true)
    defer { process.close() }
    var pending = input[...]
    var texts: [[UInt8]] = [[], []]
    var descriptors = [process.output, process.errors, pending.isEmpty ? -1 : process.input].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    descriptors[2].events = Int16(POLLOUT)
    if pending.isEmpty { process.closeInput() }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var code: Int32?
    var deadline = started + seconds
    var late = false
    while descriptors[0].fd >= 0 || descriptors[1].fd >= 0 || code == nil {
      if code == nil, let ended = process.poll() {
        code = ended
        deadline = min(deadline, Run.now() + 0.5)
      }
      if Run.now() > deadline {
        late = code == nil
        break
      }
      _ = Glibc.poll(&descriptors, 3, 5)
      for index in 0..<2 where descriptors[index].fd >= 0 && descriptors[index].revents != 0 {
        let count = read(descriptors[index].fd, &buffer, buffer.count)
        if count > 0 { texts[index] += buffer[..<count] } else if count == 0 { descriptors[index].fd = -1 }
      }
      if descriptors[2].fd >= 0, descriptors[2].revents != 0 {
        let count = pending.withUnsafeBytes { write(descriptors[2].fd, $0.baseAddress, min($0.count, 4_096)) }
        if count > 0 { pending = pending.dropFirst(count) }
        if count < 0 || pending.isEmpty {
          descriptors[2].fd = -1
          process.closeInput()
        }
      }
    }
    if code == nil { process.kill() }
    status = code ?? process.wait()
    output = texts[0]
    errors = texts[1]
    timedOut = late
    milliseconds = Int((Run.now() - started) * 1_000)
  }

  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
