package import Wire

/// Something a room and the supervisor say to each other: one kind of frame with a fixed, bounded payload.
package protocol Message: Sendable {
  static var kind: UInt8 { get }
  func write(into writer: inout ByteWriter)
  init(from reader: inout ByteReader) throws(WireError)
}

extension Message {
  package var frame: Frame {
    var writer = ByteWriter()
    write(into: &writer)
    return Frame(kind: Self.kind, payload: writer.bytes)
  }

  /// Takes the payload apart; every byte must belong to a value.
  package init(_ frame: Frame) throws(WireError) {
    guard frame.kind == Self.kind else { throw .unknownValue("kind \(frame.kind)") }
    var reader = ByteReader(frame.payload)
    self = try Self(from: &reader)
    try reader.finish()
  }
}
