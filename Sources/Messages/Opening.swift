package import Wire

/// A room's first frame, which tells the build it is of.
///
/// Another build than the supervisor's ends the run.
package struct Hello: Message {
  package static let kind: UInt8 = 64
  package let room: String
  package let build: String

  package init(room: Room, build: String) {
    self.room = room.rawValue
    self.build = build
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    room = try reader.string("room", atMost: 16)
    build = try reader.string("build", atMost: 128)
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(room)
    writer.write(build)
  }
}

/// A room's second frame, which tells what it can no longer do.
///
/// Nothing untrusted and no secret reaches it before.
package struct Sealed: Message {
  package static let kind: UInt8 = 65
  package let landlockABI: Int
  package let enforced: [String]
  /// Protections this kernel does not give, each with the reason.
  package let missing: [String]

  package init(landlockABI: Int, enforced: [String], missing: [String]) {
    self.landlockABI = landlockABI
    self.enforced = enforced
    self.missing = missing
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    landlockABI = try reader.count("Landlock version", atMost: 1_000)
    enforced = try reader.texts("protection", atMost: 32)
    missing = try reader.texts("protection", atMost: 32)
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(landlockABI)
    writer.write(list: enforced) { $0.write($1) }
    writer.write(list: missing) { $0.write($1) }
  }
}

/// A room's last frame when it cannot go on: one line in our own words.
package struct Failed: Message {
  package static let kind: UInt8 = 66
  package let reason: String

  package init(reason: String) {
    self.reason = String(reason.prefix(250))
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    reason = try reader.string("reason", atMost: 1_000)
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(reason)
  }
}

extension ByteReader {
  /// A list of short texts, each at most 1,000 bytes.
  package mutating func texts(_ name: String, atMost limit: Int) throws(WireError) -> [String] {
    try list(name, atMost: limit) { (reader) throws(WireError) in try reader.string(name, atMost: 1_000) }
  }
}

extension ByteReader {
  /// The name of an object in hexadecimal: it becomes part of file names and is no path.
  package mutating func objectName(_ name: String) throws(WireError) -> String {
    let text = try string(name, atMost: 64)
    let isHexadecimal = text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard [40, 64].contains(text.utf8.count), isHexadecimal else { throw .unknownValue(name) }
    return text
  }
}
