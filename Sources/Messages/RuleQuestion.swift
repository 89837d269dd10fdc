import Wire

extension ReaderStart {
  /// What somebody wants to know of the rules.
  package enum RuleQuestion: Sendable, Equatable {
    /// Those with this in their line; all for an empty text.
    case list(String)
    case show(String)
    /// What a rule, or every one for an empty name, makes of a text in a file of this name.
    case test(String, path: [UInt8], text: [UInt8])

    init(from reader: inout ByteReader) throws(WireError) {
      let kind = try reader.count("question", atMost: 2)
      let name = try reader.string("rule", atMost: 256)
      switch kind {
      case 0: self = .list(name)
      case 1: self = .show(name)
      default: self = .test(name, path: try reader.bytes("path", atMost: 8_192), text: try reader.bytes("text"))
      }
    }

    func write(into writer: inout ByteWriter) {
      switch self {
      case .list(let part):
        writer.write(0)
        writer.write(part)
      case .show(let name):
        writer.write(1)
        writer.write(name)
      case .test(let name, let path, let text):
        writer.write(2)
        writer.write(name)
        writer.write(path)
        writer.write(text)
      }
    }
  }
}
