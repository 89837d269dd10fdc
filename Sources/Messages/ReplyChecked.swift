package import Wire

/// The end of checking one reply; its findings came before.
package struct ReplyChecked: Message {
  package static let kind: UInt8 = 71
  package let index: Int
  package let unanchored: Int
  package let duplicates: Int
  /// Why the reply does not count as a review; `nil` when it does.
  package let problem: String?
  /// Whether the control defect was reported; `true` where there was none.
  package let foundControl: Bool
  /// Whether what it says may be only the beginning of what the model had to say.
  package var isTruncated = false
  /// What to tell the model, where nothing could be read and it may do better.
  package var fault: Fault?
  /// What the server will not have in a request, of a reply that refused one.
  package var quirk: Quirk?
  /// How many tokens the model holds, as the server says in such a reply.
  package var contextTokens: Int?
  /// What the server says of the length of the request and the answer.
  package var usage: Usage?

  package init(index: Int, unanchored: Int, duplicates: Int, problem: String?, foundControl: Bool) {
    self.foundControl = foundControl
    self.index = index
    self.unanchored = unanchored
    self.duplicates = duplicates
    self.problem = problem
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    index = try reader.count("index", atMost: 63)
    unanchored = try reader.count("findings", atMost: 10_000)
    duplicates = try reader.count("findings", atMost: 10_000)
    problem = try reader.optional { (reader) throws(WireError) in try reader.string("problem", atMost: 1_000) }
    foundControl = try reader.bool()
    isTruncated = try reader.bool()
    fault = try reader.optional { (reader) throws(WireError) in
      guard let fault = Fault(rawValue: try reader.byte()) else { throw .unknownValue("fault") }
      return fault
    }
    quirk = try reader.optional { (reader) throws(WireError) in
      guard let quirk = Quirk(rawValue: try reader.byte()) else { throw .unknownValue("quirk") }
      return quirk
    }
    contextTokens = try reader.optional { (reader) throws(WireError) in try reader.count("tokens", atMost: 1 << 30) }
    usage = try reader.optional { (reader) throws(WireError) in try Usage(from: &reader) }
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(index)
    writer.write(unanchored)
    writer.write(duplicates)
    writer.write(optional: problem) { $0.write($1) }
    writer.write(foundControl)
    writer.write(isTruncated)
    writer.write(optional: fault) { $0.write($1.rawValue) }
    writer.write(optional: quirk) { $0.write($1.rawValue) }
    writer.write(optional: contextTokens) { $0.write($1) }
    writer.write(optional: usage) { $1.write(into: &$0) }
  }
}
