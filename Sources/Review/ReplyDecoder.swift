import Findings

/// Takes a server's reply apart: the dialect's envelope, the text in it, the findings in that.
struct ReplyDecoder {
  private static let maximumFindings = 40
  let dialect: Dialect
  let anchoring: Anchoring

  func decode(_ body: [UInt8]) -> ReplyOutcome {
    var outcome = ReplyOutcome()
    let envelope: JSONValue
    do {
      var json = StrictJSON(body)
      envelope = try json.decode()
    } catch {
      outcome.problem = problem(error, in: body)
      return outcome
    }
    guard let (content, isCut) = text(in: envelope) else {
      outcome.problem = .otherShape
      return outcome
    }
    let plain = ReplyDecoder.withoutWrapping(Array(content.utf8))
    var json = StrictJSON(plain)
    var findings: [JSONValue] = []
    do {
      guard let list = try json.decode()["findings"]?.array else {
        outcome.problem = .otherShape
        return outcome
      }
      findings = list
      if isCut { outcome.problem = .truncated }
    } catch .truncated {
      findings = json.completed
      outcome.problem = .truncated
    } catch {
      outcome.problem = problem(error, in: plain)
      return outcome
    }
    keep(findings, in: &outcome)
    return outcome
  }

  private func keep(_ values: [JSONValue], in outcome: inout ReplyOutcome) {
    for value in values.prefix(ReplyDecoder.maximumFindings) {
      guard let claim = Claim(value), let finding = anchoring.finding(for: claim) else {
        outcome.droppedUnanchored += 1
        continue
      }
      let isKnown = outcome.findings.contains { $0.location == finding.location && $0.title == finding.title }
      if isKnown { outcome.droppedDuplicates += 1 } else { outcome.findings.append(finding) }
    }
    outcome.droppedUnanchored += max(0, values.count - ReplyDecoder.maximumFindings)
  }

  /// The model's text, and whether the server says that it was cut.
  private func text(in envelope: JSONValue) -> (String, Bool)? {
    switch dialect {
    case .ollama:
      envelope["message"]?["content"]?.string.map { ($0, envelope["done_reason"]?.string == "length") }
    case .openai:
      envelope["choices"]?.array?.first.flatMap { choice in
        choice["message"]?["content"]?.string.map { ($0, choice["finish_reason"]?.string == "length") }
      }
    }
  }

  private func problem(_ error: JSONError, in bytes: [UInt8]) -> ReplyProblem {
    switch error {
    case .empty: return .empty
    case .truncated: return .truncated
    case .unexpected:
      let first = bytes.first { $0 > 0x20 }
      return first == UInt8(ascii: "<") ? .html : .notJSON
    default: return .malformed
    }
  }

  /// The text without a model's reasoning before it and without a Markdown fence around it.
  private static func withoutWrapping(_ bytes: [UInt8]) -> [UInt8] {
    var rest = trimmed(bytes[...])
    let end = Array("</think>".utf8)
    if rest.starts(with: Array("<think>".utf8)) {
      guard let close = rest.indices.first(where: { rest[$0...].starts(with: end) }) else { return [] }
      rest = trimmed(rest[(close + end.count)...])
    }
    let fence = Array("```".utf8)
    if rest.starts(with: fence), let feed = rest.firstIndex(of: 0x0A) {
      rest = trimmed(rest[(feed + 1)...])
      if rest.suffix(3).elementsEqual(fence) { rest = trimmed(rest.dropLast(3)) }
    }
    return Array(rest)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.drop { $0 <= 0x20 }
    while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
    return rest
  }
}

/// A finding as a model claims it.
struct Claim: Sendable {
  let path: String
  let line: Int
  let quote: String
  let severity: Severity
  let title: String
  let detail: String

  init?(_ value: JSONValue) {
    guard let path = value["path"]?.string, let quote = value["quote"]?.string,
      let severity = value["severity"]?.string.flatMap({ Severity(rawValue: $0.lowercased()) }),
      let title = value["title"]?.string
    else { return nil }
    self.path = path
    self.line = value["line"]?.integer ?? 0
    self.quote = quote
    self.severity = severity
    self.title = title
    self.detail = value["detail"]?.string ?? ""
  }
}
