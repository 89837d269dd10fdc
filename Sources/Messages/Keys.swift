package import Wire

/// What the keyring room is to do, for one origin.
package struct KeyringStart: Message {
  package static let kind: UInt8 = 20

  package enum Command: UInt8, Sendable {
    /// Look up what the courier needs, and hand it over.
    case lookUp = 0
    /// Read a secret from the given descriptor and keep it.
    case set = 1
    case status = 2
    case remove = 3
    /// Put a new token in the place of one that is there.
    case rotate = 4
    /// Tell every secret that is kept.
    case list = 5
    /// Give out by what copies of the token are recognised; without an origin, of every token.
    case prints = 6
  }

  /// Where the token to look up comes from.
  package enum Source: UInt8, Sendable {
    case keyring = 0
    /// The given descriptor holds the token and nothing else.
    case given = 1
    /// The given descriptor holds what git's credential helpers answered.
    case gitCredential = 2
  }

  /// Which of an origin's secrets it is about.
  package enum Subject: UInt8, Sendable {
    case token = 0
    /// Of the client's key.
    case passphrase = 1
    /// When looking up.
    case both = 2
  }

  package let command: Command
  package let origin: String
  package let subject: Subject
  package let source: Source

  package init(command: Command, origin: String, subject: Subject = .token, source: Source = .keyring) {
    self.command = command
    self.origin = origin
    self.subject = subject
    self.source = source
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    guard let command = Command(rawValue: try reader.byte()) else { throw .unknownValue("command") }
    self.command = command
    origin = try reader.string("origin", atMost: 1_000)
    guard let subject = Subject(rawValue: try reader.byte()) else { throw .unknownValue("subject") }
    self.subject = subject
    guard let source = Source(rawValue: try reader.byte()) else { throw .unknownValue("source") }
    self.source = source
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(command.rawValue)
    writer.write(origin)
    writer.write(subject.rawValue)
    writer.write(source.rawValue)
  }
}

/// The supervisor's word that every other room is sealed: now the token may move.
package struct Release: Message {
  package static let kind: UInt8 = 21

  package init() {}
  package init(from reader: inout ByteReader) throws(WireError) {}
  package func write(into writer: inout ByteWriter) {}
}

/// How the keyring's command ended; never a token.
package struct KeyringResult: Message {
  package static let kind: UInt8 = 90
  package let succeeded: Bool
  /// One line for people.
  package let words: String
  package let hint: String?
  /// Further lines for people.
  package let lines: [String]

  package init(succeeded: Bool, words: String, hint: String? = nil, lines: [String] = []) {
    self.lines = Array(lines.prefix(200))
    self.succeeded = succeeded
    self.words = String(words.prefix(250))
    self.hint = hint.map { String($0.prefix(250)) }
  }

  package init(from reader: inout ByteReader) throws(WireError) {
    succeeded = try reader.bool()
    words = try reader.string("words", atMost: 1_000)
    hint = try reader.optional { (reader) throws(WireError) in try reader.string("hint", atMost: 1_000) }
    lines = try reader.texts("line", atMost: 200)
  }

  package func write(into writer: inout ByteWriter) {
    writer.write(succeeded)
    writer.write(words)
    writer.write(optional: hint) { $0.write($1) }
    writer.write(list: lines) { $0.write($1) }
  }
}
