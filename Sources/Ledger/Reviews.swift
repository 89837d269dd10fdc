import Findings
import Glibc

/// The reviews of one clone, each under the name of its run, and which of them is the last of a work tree.
///
/// A run writes nothing but its own: names are drawn by this process, never told by a room.
package struct Reviews: ~Copyable {
  /// How many files are kept at least, three for each review, and how many more before the oldest go.
  static let mostFiles = 96
  static let slack = 48
  package static let maximumAge = 30 * 86_400

  /// One review in the forms in which it is kept.
  package struct Record: Sendable {
    package let json: [UInt8]
    package let text: [UInt8]
    /// Names each of its findings.
    package let findings: Dismissals

    package init(json: [UInt8], text: [UInt8], findings: Dismissals) {
      self.json = json
      self.text = text
      self.findings = findings
    }
  }

  package enum Form: String, Sendable {
    case json, text, findings
  }

  private let folder: Folder
  private let workTree: String

  init(in state: borrowing Folder, gitDirectory: [UInt8]) throws(LedgerError) {
    folder = try Folder("reviews", in: state)
    workTree = HexDigits.text(SHA256.hash(gitDirectory).prefix(8))
  }

  /// A name for a run that begins now, such as `20260102-030405-3f9c`, in universal time.
  package static func newName() -> String {
    let random = String(UInt16.random(in: 0x1000...UInt16.max), radix: 16)
    return "\(UniversalTime().digits)-\(random)"
  }

  package static func isName(_ name: some StringProtocol) -> Bool {
    name.utf8.count == 20
      && name.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) || $0 == UInt8(ascii: "-") }
  }

  /// Keeps a review; one that goes on after its commit is not the last one any more when it ends.
  package func save(_ record: Record, as name: String, isLast: Bool) throws(LedgerError) {
    if !record.findings.entries.isEmpty { try folder.write(record.findings.text, as: "\(name).findings") }
    try folder.write(record.json, as: "\(name).json")
    try folder.write(record.text, as: "\(name).text")
    guard isLast else { return }
    try folder.overwrite(Array(name.utf8), as: "last.\(workTree)")
    prune(sparing: name)
  }

  /// The name of the last review of this work tree.
  package var last: String? {
    let name = String(decoding: folder.read("last.\(workTree)", limit: 100) ?? [], as: UTF8.self)
    return Reviews.isName(name) ? name : nil
  }

  package func read(_ name: String, as form: Form) -> [UInt8]? {
    guard Reviews.isName(name) else { return nil }
    return folder.read("\(name).\(form.rawValue)", limit: 64 << 20)
  }

  /// What the last review of this work tree found.
  package var lastFindings: Dismissals {
    Dismissals(text: last.flatMap { folder.read("\($0).findings", limit: Dismissals.limit) } ?? [])
  }

  /// Leaves a line for the next hook run in this work tree.
  package func leave(_ news: String) throws(LedgerError) {
    try folder.write(Array(news.utf8), as: "news.\(workTree)")
  }

  /// What was left; told once.
  package func takeNews() -> String? {
    guard let bytes = folder.read("news.\(workTree)", limit: 4_096) else { return nil }
    folder.remove("news.\(workTree)")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Drops what is too old or too much, the oldest first; what another run is writing is left alone for a while.
  ///
  /// Not at every run: to look at all files takes longer than to write one.
  private func prune(sparing name: String) {
    guard folder.count > Reviews.mostFiles + Reviews.slack else { return }
    var kept = 0
    let now = time(nil)
    for file in folder.files().sorted(by: { $0.modified > $1.modified }) {
      let age = now - file.modified
      guard !file.name.hasPrefix(".") else {
        if age > 600 { folder.remove(file.name) }
        continue
      }
      guard !file.name.hasPrefix(name) else { continue }
      // What tells the last review of a work tree goes with its age alone.
      let isReview = Reviews.isName(file.name.prefix(20))
      if isReview { kept += 1 }
      if isReview && kept > Reviews.mostFiles || age > Reviews.maximumAge { folder.remove(file.name) }
    }
  }
}

extension StateFolder {
  package func reviews(gitDirectory: [UInt8]) throws(LedgerError) -> Reviews {
    try Reviews(in: folder, gitDirectory: gitDirectory)
  }
}
