import Findings
import JSON

/// Takes a server's reply apart: the pieces of a stream, or the dialect's envelope, the text in it, the findings in that.
struct ReplyDecoder {
  private static let maximumFindings = 40
  private static let maximumBytes = 1 << 20
  /// A stream takes many bytes for each word.
  private static let maximumStream = 4 << 20
  let dialect: Dialect
  let anchoring: Anchoring
  let hasControl: Bool
  /// Fewer than a server must have read of the request.
  let leastTokens: Int
  /// Whether the reply is only the beginning of one.
  let isCut: Bool

  func decode(_ body: [UInt8]) -> ReplyOutcome {
    var outcome = ReplyOutcome()
    outcome.foundControl = !hasControl
    let envelope: Envelope
    do throws(JSONError) {
      if let stream = stream(body) {
        envelope = Envelope(stream, dialect: dialect)
      } else {
        guard body.count <= ReplyDecoder.maximumBytes else { throw JSONError.tooLong }
        var json = StrictJSON(body)
        envelope = Envelope(try json.decode(), dialect: dialect)
      }
    } catch {
      outcome.problem = isCut ? .truncated : problem(error, in: body)
      return outcome
    }
    if let read = envelope.readTokens, let written = envelope.writtenTokens { outcome.usage = (read, written) }
    guard let content = envelope.content else {
      outcome.problem = envelope.problem ?? .otherShape
      return outcome
    }
    let (findings, problem) = findings(in: content)
    let said = envelope.problem ?? (isCut ? .truncated : envelope.mayHaveRead(leastTokens) ? nil : .cutRequest)
    outcome.problem = said ?? problem
    outcome.mayDoBetter = said == nil && problem.map { $0 != .truncated } ?? false
    keep(findings, in: &outcome)
    return outcome
  }

  /// The reply as a stream, where it is one; a server may send a whole reply all the same.
  private func stream(_ body: [UInt8]) -> StreamedReply? {
    guard body.count <= ReplyDecoder.maximumStream else { return nil }
    guard dialect == .ollama else {
      return EventPieces.begin(body) ? StreamedReply(EventPieces(body), dialect: dialect, isCut: isCut) : nil
    }
    return LinePieces.begin(body) ? StreamedReply(LinePieces(body), dialect: dialect, isCut: isCut) : nil
  }

  /// What the model lists, and what is wrong with its list; of one that ends early, what came whole.
  private func findings(in content: Envelope.Content) -> ([JSONValue], ReplyProblem?) {
    switch content {
    case .value(let value):
      return value["findings"]?.array.map { ($0, nil) } ?? ([], .otherShape)
    case .input(let text): return findings(inText: text)
    case .text(let text): return findings(inText: ReplyDecoder.withoutWrapping(Array(text.utf8)))
    }
  }

  private func findings(inText text: [UInt8]) -> ([JSONValue], ReplyProblem?) {
    var json = StrictJSON(text)
    do {
      return try json.decode()["findings"]?.array.map { ($0, nil) } ?? ([], .otherShape)
    } catch .truncated {
      return (json.completed, .truncated)
    } catch {
      return ([], problem(error, in: text))
    }
  }

  /// A defect that was found and cannot be read must not pass for none: then the reply is no review.
  private func keep(_ values: [JSONValue], in outcome: inout ReplyOutcome) {
    for value in values.prefix(ReplyDecoder.maximumFindings) {
      guard let claim = Claim(value) else {
        outcome.problem = outcome.problem ?? .oddFindings
        continue
      }
      let finding: Finding
      switch anchoring.anchor(for: claim) {
      case .finding(let about): finding = about
      case .control(let isDefect):
        outcome.foundControl = outcome.foundControl || isDefect
        continue
      case nil:
        outcome.droppedUnanchored += 1
        continue
      }
      if let index = outcome.findings.firstIndex(where: { $0.says(theSameAs: finding) }) {
        outcome.findings[index].severity = max(outcome.findings[index].severity, finding.severity)
        outcome.droppedDuplicates += 1
      } else {
        outcome.findings.append(finding)
      }
    }
    outcome.droppedUnanchored += max(0, values.count - ReplyDecoder.maximumFindings)
  }

  private func problem(_ error: JSONError, in bytes: [UInt8]) -> ReplyProblem {
    switch error {
    case .empty: return .empty
    case .truncated: return .truncated
    case .tooLong where bytes.count > ReplyDecoder.maximumBytes: return .tooLong
    case .unexpected:
      let first = bytes.first { $0 > 0x20 }
      return first == UInt8(ascii: "<") ? .html : .notJSON
    default: return .malformed
    }
  }

  /// The text without a model's reasoning before it and without a Markdown fence around it.
  ///
  /// Some servers start the reasoning themselves: then only its end is in the text.
  private static func withoutWrapping(_ bytes: [UInt8]) -> [UInt8] {
    var rest = trimmed(bytes[...])
    while let first = rest.first, !Array("{`".utf8).contains(first) {
      // The first mark counts: what comes behind the reasoning may have one in a string.
      let ends = reasoning.compactMap { marks in
        let start = rest.indices.first { rest[$0...].starts(with: marks.close) }
        return start.map { (start: $0, end: $0 + marks.close.count) }
      }
      if let end = ends.min(by: { $0.start < $1.start })?.end {
        rest = trimmed(rest[end...])
      } else if reasoning.contains(where: { rest.starts(with: $0.open) }) {
        return []
      } else {
        break
      }
    }
    let fence = Array("```".utf8)
    if rest.starts(with: fence), let feed = rest.firstIndex(of: 0x0A) {
      rest = trimmed(rest[(feed + 1)...])
      if rest.suffix(3).elementsEqual(fence) { rest = trimmed(rest.dropLast(3)) }
    }
    return Array(rest)
  }

  /// Between what models put their thoughts where a server does not take them out.
  private static let reasoning = [
    ("<think>", "</think>"), ("<thinking>", "</thinking>"), ("<reasoning>", "</reasoning>"), ("[THINK]", "[/THINK]"),
    ("<seed:think>", "</seed:think>"), ("<|START_THINKING|>", "<|END_THINKING|>"),
    ("<|begin_of_thought|>", "<|end_of_thought|>"),
    ("<|channel|>analysis", "<|channel|>final<|message|>"),
  ].map { (open: Array($0.0.utf8), close: Array($0.1.utf8)) }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.drop { $0 <= 0x20 }
    while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
    return rest
  }
}
