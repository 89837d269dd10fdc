/// A length-prefixed message: four big-endian bytes of length, one of kind, then the payload.
package struct Frame: Hashable, Sendable {
  /// The longest payload a peer may announce; a longer one ends the room.
  package static let maximumLength = 8 << 20
  package static let headerLength = 5

  package let kind: UInt8
  package let payload: [UInt8]

  package init(kind: UInt8, payload: [UInt8]) {
    self.kind = kind
    self.payload = payload
  }

  /// The frame's bytes as they go over the pipe.
  package func encoded() throws(WireError) -> [UInt8] {
    try Frame.header(kind: kind, count: payload.count) + payload
  }

  static func header(kind: UInt8, count: Int) throws(WireError) -> [UInt8] {
    guard count <= maximumLength else { throw .tooLong(count) }
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) } + [kind]
  }
}

/// What can go wrong with a peer's bytes.
package enum WireError: Error, Hashable, CustomStringConvertible {
  case tooLong(Int)
  /// The stream ended inside a frame, or a value inside its payload.
  case truncated
  /// A payload has bytes after its last value.
  case trailingBytes(Int)
  case unknownValue(String)
  /// A count or text above what the message allows.
  case overLimit(String)
  case system(attempt: String, errno: Int32)
  /// Nothing came before the deadline.
  case timedOut

  package var description: String {
    switch self {
    case .tooLong(let count): "a frame of \(count) bytes is longer than \(Frame.maximumLength)"
    case .truncated: "a frame ends early"
    case .trailingBytes(let count): "a frame has \(count) bytes too many"
    case .unknownValue(let name): "a frame has an unknown \(name)"
    case .overLimit(let name): "a frame has too long a \(name)"
    case .system(let attempt, let errno): "cannot \(attempt): error \(errno)"
    case .timedOut: "no frame came in time"
    }
  }
}
