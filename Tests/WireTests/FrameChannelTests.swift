import Foundation
import Glibc
import Testing
import Wire

@Suite struct FrameChannelTests {
  /// A channel that reads what it wrote, with the two ends of the pipe.
  private static func loop() throws -> FrameChannel {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    return FrameChannel(input: ends[0], output: ends[1])
  }

  private static func write(_ bytes: [UInt8], to channel: FrameChannel) throws {
    try #require(Glibc.write(channel.output, bytes, bytes.count) == bytes.count)
  }

  @Test func `a frame comes back as it was sent`() throws {
    let channel = try Self.loop()
    try channel.send(Frame(kind: 7, payload: [1, 2, 3]))
    try channel.send(Frame(kind: 8, payload: []))
    #expect(try channel.receive() == Frame(kind: 7, payload: [1, 2, 3]))
    #expect(try channel.receive() == Frame(kind: 8, payload: []))
  }

  @Test func `an end between two frames is no error`() throws {
    let channel = try Self.loop()
    close(channel.output)
    #expect(try channel.receive() == nil)
  }

  @Test func `an end inside a frame is one`() throws {
    let channel = try Self.loop()
    try Self.write([0, 0, 0, 9, 1, 2], to: channel)
    close(channel.output)
    #expect(throws: WireError.truncated) { try channel.receive() }
  }

  @Test func `a length above the maximum is refused before anything is allocated`() throws {
    let channel = try Self.loop()
    try Self.write([0xFF, 0xFF, 0xFF, 0xFF, 1], to: channel)
    #expect(throws: WireError.tooLong(0xFFFF_FFFF)) { try channel.receive() }
  }

  @Test func `waiting ends at the deadline`() throws {
    let channel = try Self.loop()
    #expect(throws: WireError.timedOut) { try channel.receive(before: Deadline(millisecondsFromNow: 20)) }
  }

  @Test func `a payload over the maximum is not sent`() throws {
    let channel = try Self.loop()
    let frame = Frame(kind: 1, payload: [UInt8](repeating: 0, count: Frame.maximumLength + 1))
    #expect(throws: WireError.tooLong(Frame.maximumLength + 1)) { try channel.send(frame) }
  }

  @Test func `two that write more than a pipe holds to each other do not wait for good`() throws {
    let (there, back) = (try Self.loop(), try Self.loop())
    let large = Frame(kind: 1, payload: [UInt8](repeating: 7, count: 1 << 20))
    let peer = Thread {
      // It writes its own whole before it listens.
      try? FrameChannel(input: back.input, output: there.output).send(large)
      _ = try? FrameChannel(input: back.input, output: there.output).receive()
      close(back.input)
    }
    peer.start()
    let near = FrameChannel(input: there.input, output: back.output)
    var heard: [Frame] = []
    try near.send(large) { () throws(WireError) in
      if let frame = try near.receive() { heard.append(frame) }
    }
    if heard.isEmpty, let frame = try near.receive() { heard.append(frame) }
    #expect(heard == [large])
  }
}
