import Diff
import Findings
import Git
import JSON
import Messages
import Review
import Screening
import Wire

/// Screens texts that come as lines of JSON, `{"id", "path", "text"}`, and answers each with a line.
///
/// A line that is no such object is answered with what is wrong with it, so that the answers stay in order.
struct LineStage {
  /// Bytes of answers that are sent together.
  private static let portion = 1 << 18
  let supervisor: FrameChannel

  func run() throws {
    var lines = InputLines(descriptor: ReaderStart.inputDescriptor)
    var screener = Screener()
    var summary = Screened()
    var answers: [UInt8] = []
    var wrong = 0
    var slow = 0
    while let line = try lines.next() {
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      summary.files += 1
      do {
        guard !lines.wasCut else { throw JSONError.tooLong }
        let text = try GivenText(line)
        let screened = screener.screen(text: text.text, path: text.path)
        if !screened.rulesGivenUp.isEmpty { slow += 1 }
        answers += text.answer(screened)
      } catch {
        wrong += 1
        answers += Array("{\"id\":null,\"error\":\"line \(summary.files): \(LineStage.words(error))\"}\n".utf8)
      }
      if answers.count >= LineStage.portion { try send(&answers) }
    }
    try send(&answers)
    if wrong > 0 { summary.problems.append("\(wrong) of \(summary.files) lines could not be read") }
    if slow > 0 { summary.problems.append("\(slow) of \(summary.files) texts were too slow to screen for every rule") }
    try supervisor.send(summary.frame)
  }

  private func send(_ answers: inout [UInt8]) throws(WireError) {
    var rest = answers[...]
    while !rest.isEmpty {
      try supervisor.send(PrintedText(Array(rest.prefix(PrintedText.longest))).frame)
      rest = rest.dropFirst(PrintedText.longest)
    }
    answers = []
  }

  private static func words(_ error: any Error) -> String {
    switch error as? JSONError {
    case .truncated?: "the JSON ends early"
    case .tooLong?: "it is too long"
    case .duplicateKey?: "a key comes twice"
    case .badString?: "a string is not Unicode"
    case .unexpected? where error is JSONError: "it is no JSON object with 'id', 'path' and 'text'"
    default: "its JSON breaks the rules"
    }
  }
}

/// One line's object.
private struct GivenText {
  /// As it stood there, in JSON.
  let id: [UInt8]
  let path: BytePath
  let text: [UInt8]

  init(_ line: [UInt8]) throws(JSONError) {
    var json = StrictJSON(line)
    let object = try json.decode()
    guard let path = object["path"]?.string, let text = object["text"]?.string else { throw .unexpected }
    switch object["id"] {
    case .string(let id)?: self.id = [0x22] + JSONText.escaped(id) + [0x22]
    case .number(let id?)?: self.id = Array("\(id)".utf8)
    default: throw .unexpected
    }
    self.path = BytePath(Array(path.utf8))
    self.text = Array(text.utf8)
  }

  func answer(_ screened: ScreenedFile) -> [UInt8] {
    var line = Array("{\"id\":".utf8) + id + Array(",\"findings\":[".utf8)
    for (index, found) in screened.findings.enumerated() {
      let finding = found.finding
      if index > 0 { line.append(0x2C) }
      let place = finding.location
      line += Array(
        """
        {"rule":"\(finding.rule)","class":"\(finding.kind.rawValue)","severity":"\(finding.severity.rawValue)",\
        "line":\(place?.line ?? 0),"column":\(place?.column ?? 0),"endColumn":\(place?.endColumn ?? 0)}
        """.utf8)
    }
    line += Array("],\"outgoing\":\"".utf8)
    if let outgoing = screened.outgoing { line += outgoing.newText.jsonEscaped.bytes }
    return line + Array("\"}\n".utf8)
  }
}
