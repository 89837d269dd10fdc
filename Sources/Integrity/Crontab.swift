/// A user's crontab as bytes, with at most one line of airlock's.
package struct Crontab: Equatable, Sendable {
  /// How airlock's line ends; the shell that cron starts takes it for a comment.
  package static let mark = "# airlock verify"

  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var isScheduled: Bool { removing() != self }

  /// With one line that runs the program every day; every other line stays as it is.
  package func adding(program: String) -> Crontab {
    let others = removing().bytes
    let separator: [UInt8] = others.isEmpty || others.last == 0x0A ? [] : [0x0A]
    return Crontab(others + separator + Array(Crontab.line(program: program).utf8))
  }

  /// Without airlock's line.
  package func removing() -> Crontab {
    var kept: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
      let line = rest[..<end]
      rest = rest[end...]
      let text = line.last == 0x0A ? line.dropLast() : line
      if !text.reversed().starts(with: Crontab.mark.utf8.reversed()) || text.first == UInt8(ascii: "#") { kept += line }
    }
    return Crontab(kept)
  }

  /// In a crontab a percent sign is a line break, so it is escaped.
  static func line(program: String) -> String {
    let quoted = "'" + program.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    let escaped = quoted.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "\\%")
    return "23 11 * * * \(escaped) verify \(mark)\n"
  }
}
