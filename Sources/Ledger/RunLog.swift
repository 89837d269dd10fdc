import Glibc

/// What one review asked of a model, as a line of `runs.jsonl` has it.
package struct RunEntry: Sendable, Equatable {
  package enum Outcome: String, Sendable {
    case complete, incomplete
  }

  /// Seconds since 1970.
  package var time: Int
  package var name: String
  /// In hexadecimal, where it is known.
  package var tree: String?
  package var origin: String
  package var model: String
  package var requests = 0
  package var bytes = 0
  /// As the server told them, else a third of the bytes.
  package var tokensIn = 0
  package var tokensOut = 0
  package var replayed = 0
  /// In millionths, where the user gave prices.
  package var cost: Int?
  package var outcome: Outcome
  /// The SHA-256 of each body that was sent.
  package var bodies: [String] = []

  package init(time: Int, name: String, tree: String?, origin: String, model: String, outcome: Outcome) {
    self.time = time
    self.name = name
    self.tree = tree
    self.origin = origin
    self.model = model
    self.outcome = outcome
  }

  /// JSON, in this order and without blanks; `init(line:)` reads no other.
  var line: String {
    let numbers = [
      ("requests", requests), ("bytes", bytes), ("tokensIn", tokensIn), ("tokensOut", tokensOut),
      ("replayed", replayed),
    ].map { "\"\($0)\":\($1)" }.joined(separator: ",")
    return "{\"time\":\(time),\"run\":\"\(name)\",\"tree\":\(tree.map(RunEntry.quoted) ?? "null"),"
      + "\"origin\":\(RunEntry.quoted(origin)),\"model\":\(RunEntry.quoted(model)),\(numbers),"
      + "\"cost\":\(cost.map(String.init) ?? "null"),\"outcome\":\"\(outcome.rawValue)\","
      + "\"bodies\":[\(bodies.map(RunEntry.quoted).joined(separator: ","))]}"
  }

  /// Reads what is counted; `nil` for a line that is not whole.
  init?(line: Substring) {
    guard line.hasSuffix("]}"), let time = RunEntry.number("time", in: line),
      let outcome = RunEntry.text("outcome", in: line).flatMap(Outcome.init(rawValue:)),
      let model = RunEntry.text("model", in: line), let name = RunEntry.text("run", in: line),
      let origin = RunEntry.text("origin", in: line)
    else { return nil }
    self.init(
      time: time, name: name, tree: RunEntry.text("tree", in: line), origin: origin, model: model, outcome: outcome)
    requests = RunEntry.number("requests", in: line) ?? 0
    bytes = RunEntry.number("bytes", in: line) ?? 0
    tokensIn = RunEntry.number("tokensIn", in: line) ?? 0
    tokensOut = RunEntry.number("tokensOut", in: line) ?? 0
    replayed = RunEntry.number("replayed", in: line) ?? 0
    cost = RunEntry.number("cost", in: line)
  }

  /// Everything but printable ASCII is written as an escape, so that no text looks like another member.
  private static func quoted(_ text: String) -> String {
    let body = text.utf16.map { unit -> String in
      if unit == 0x22 || unit == 0x5C { return "\\" + String(UnicodeScalar(UInt8(unit))) }
      if (0x20..<0x7F).contains(unit) { return String(UnicodeScalar(UInt8(unit))) }
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "\"" + body.joined() + "\""
  }

  private static func rest(after name: String, in line: Substring) -> Substring? {
    let mark = "\"\(name)\":"
    return line.firstRange(of: mark).map { line[$0.upperBound...] }
  }

  private static func number(_ name: String, in line: Substring) -> Int? {
    rest(after: name, in: line).flatMap { Int($0.prefix { $0.isNumber }) }.flatMap {
      (0...1 << 50).contains($0) ? $0 : nil
    }
  }

  /// Escapes are left as they are.
  private static func text(_ name: String, in line: Substring) -> String? {
    guard let rest = rest(after: name, in: line), rest.first == "\"" else { return nil }
    var text = ""
    var isEscaped = false
    for letter in rest.dropFirst() {
      if letter == "\"" && !isEscaped { return text }
      isEscaped = letter == "\\" && !isEscaped
      text.append(letter)
    }
    return nil
  }
}

extension StateFolder {
  private static let runs = "runs.jsonl"
  /// The older half goes when there is more.
  package static let mostRunBytes = 1 << 20

  /// Adds a line, while nobody else does.
  package func append(_ entry: RunEntry) throws(LedgerError) {
    try lock()
    defer { unlock() }
    let line = Array((entry.line + "\n").utf8)
    let kept = folder.read(StateFolder.runs, limit: 2 * StateFolder.mostRunBytes) ?? []
    if kept.count + line.count > StateFolder.mostRunBytes || kept.last ?? 0x0A != 0x0A {
      let young = kept.suffix(StateFolder.mostRunBytes / 2).drop { $0 != 0x0A }.dropFirst()
      try folder.write(Array(young) + line, as: StateFolder.runs)
    } else {
      try folder.append(line, to: StateFolder.runs)
    }
  }

  /// The oldest first.
  package var runs: [RunEntry] {
    String(decoding: folder.read(StateFolder.runs, limit: 2 * StateFolder.mostRunBytes) ?? [], as: UTF8.self)
      .split(separator: "\n").compactMap(RunEntry.init(line:))
  }
}

extension Folder {
  /// Adds bytes to a file, which is made when missing.
  func append(_ bytes: [UInt8], to name: String) throws(LedgerError) {
    let file = unsafe openat(
      descriptor, name, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw LedgerError(attempt: "write '\(name)'", reason: "error \(errno)") }
    defer { close(file) }
    guard Folder.write(bytes, to: file) else { throw LedgerError(attempt: "write '\(name)'", reason: "error \(errno)") }
  }
}
