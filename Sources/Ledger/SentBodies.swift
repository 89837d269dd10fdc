import Findings
import Glibc

/// The bodies that left the machine, as they were sent but for the token, which the supervisor never sees.
package struct SentBodies: ~Copyable {
  package static let maximumBytes = 20 << 20
  private static let mark = "airlock sent 1"

  /// One body, and what is known of it.
  package struct Record: Sendable, Equatable {
    /// Of the run, and counted in it.
    package let name: String
    /// Lines of a word and a value.
    package let head: String
    package let body: [UInt8]
  }

  private let folder: Folder

  /// Opens it and drops what is too old or too much, the oldest first; with 0 days, everything.
  init(in state: borrowing Folder, days: Int) throws(LedgerError) {
    folder = try Folder("sent", in: state)
    let now = time(nil)
    var kept = 0
    for file in folder.files().sorted(by: { ($0.modified, $0.name) > ($1.modified, $1.name) }) {
      kept += file.size
      let isYoung = file.name.hasPrefix(".") && now - file.modified <= 600
      guard !isYoung, kept > SentBodies.maximumBytes || now - file.modified >= days * 86_400 || file.name.hasPrefix(".")
      else { continue }
      folder.remove(file.name)
    }
  }

  /// Keeps a body that is about to be sent.
  package func keep(_ body: [UInt8], number: Int, of run: String, head: [(String, String)]) throws(LedgerError) {
    let lines = [SentBodies.mark, "time: \(UniversalTime().words)"] + head.map { "\($0.0): \(SentBodies.line($0.1))" }
    let digits = number < 10 ? "0\(number)" : "\(number)"
    try folder.write(Array((lines.joined(separator: "\n") + "\n\n").utf8) + body, as: "\(run)-\(digits)")
  }

  /// What is kept of one run, or of all; the oldest first.
  package func records(of run: String? = nil) -> [Record] {
    folder.files().map(\.name).filter { !$0.hasPrefix(".") && (run.map($0.hasPrefix) ?? true) }.sorted().compactMap {
      name in
      guard let bytes = folder.read(name, limit: SentBodies.maximumBytes) else { return nil }
      let end = bytes.indices.dropLast().first { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A }
      guard let end, bytes.starts(with: (SentBodies.mark + "\n").utf8) else { return nil }
      let head = bytes[(SentBodies.mark.utf8.count + 1)...].prefix(upTo: max(end, SentBodies.mark.utf8.count + 1))
      return Record(name: name, head: String(decoding: head, as: UTF8.self), body: Array(bytes[(end + 2)...]))
    }
  }

  /// In hexadecimal.
  package static func hash(_ body: [UInt8]) -> String { HexDigits.text(SHA256.hash(body)) }

  private static func line(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}

extension StateFolder {
  package func sent(days: Int) throws(LedgerError) -> SentBodies { try SentBodies(in: folder, days: days) }
}
