import Diff
import Findings
package import Review
import Screening

/// The request that every reply here answers, in each dialect, and what must hold of whatever comes of a reply.
package struct Asked: Sendable {
  static let path = "src/a.swift"
  static let text = """
    func first() {
      let total = count / size
      print(total)
    }
    func second() {
      let total = count / size
    }

    """
  private static let control = ControlHunk(
    firstLine: 1,
    lines: [.init(text: "func sumParts() {", isDefect: false), .init(text: "  let part = 1 / 0", isDefect: true)])

  private let requests: [Request]

  package init() {
    var screener = Screener()
    let file = screener.screen(text: Array(Asked.text.utf8), path: BytePath(Array(Asked.path.utf8))).outgoing
    requests = [Dialect.ollama, .openai, .anthropic].flatMap { dialect in
      RequestBuilder(dialect: dialect, model: "m", maximumBytes: 400_000, maximumRequests: 1)
        .requests(for: [file].compactMap { $0 }).requests
    }
    precondition(requests.count == 3)
  }

  /// Decodes a reply: its first byte chooses the dialect, whether there was a control hunk, and whether the reply was cut.
  @discardableResult
  package func decode(_ bytes: [UInt8]) -> ReplyOutcome? {
    guard let first = bytes.first else { return nil }
    let request = requests[Int(first) % requests.count]
    let body = Array(bytes.dropFirst())
    let hasControl = first & 0x40 == 0
    let isCut = first & 0x20 != 0
    let outcome = request.check(body, control: hasControl ? Asked.control : nil, isCut: isCut)
    precondition(!isCut || outcome.problem != nil && !outcome.mayDoBetter)
    precondition(outcome.findings.count <= 40)
    for finding in outcome.findings { check(finding) }
    let (_, isTooLong, size) = request.quirk(inRefusal: body)
    precondition(size == nil || isTooLong)
    return outcome
  }

  private func check(_ finding: Finding) {
    if let location = finding.location {
      precondition(location.path == Array(Asked.path.utf8) && (1...7).contains(location.line))
      precondition(Asked.text.utf8.split(separator: 0x0A).contains { $0.elementsEqual(finding.quote.utf8) })
    } else {
      // About the change as a whole.
      precondition(finding.quote.isEmpty && finding.confidence == .low)
    }
    precondition(!finding.title.isEmpty && finding.title.unicodeScalars.count <= 120)
    precondition(finding.detail.unicodeScalars.count <= 2_000)
    for text in [finding.title, finding.detail] {
      for scalar in text.unicodeScalars { precondition(Asked.isPlain(scalar)) }
      for word in text.utf8.split(separator: 0x20) {
        precondition(!Asked.has("![", word) && !Asked.has("##", word))
        precondition(!Asked.has("://", word) || !word.contains(0x3F) && !word.contains(0x23))
      }
    }
  }

  /// Byte by byte, as a browser looks.
  private static func has(_ part: String, _ word: Substring.UTF8View) -> Bool {
    let (word, part) = (Array(word), Array(part.utf8))
    return word.count >= part.count && (0...word.count - part.count).contains { word[$0...].starts(with: part) }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator, .paragraphSeparator: false
    default: scalar != "<" && scalar != ">"
    }
  }
}
