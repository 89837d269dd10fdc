import Diff
import Findings

/// The screening of one file: matches become findings, placeholders and outgoing lines.
struct FileScreening {
  private let path: BytePath
  private let engine: RuleEngine
  private let options: ScreeningOptions
  private lazy var isFixture = TestData.holds(path.bytes)
  private(set) var findings: [ScreenedFinding] = []
  private(set) var redactions: [String: Int] = [:]
  private(set) var secrets: [ScreenedFile.Secret] = []
  private var copies = SecretCopies()
  private var hadInjection = false
  /// Of the new side, and of the old side.
  private var newReplacements: [Replacement] = []
  private var oldReplacements: [Replacement] = []
  private var numbers: [String: [[UInt8]: Int]] = [:]
  /// How often each rule about hidden text found something.
  private var hidden: [Int: Int] = [:]

  /// So many places of one kind of hidden text are told; a file that is no text may have one on every line.
  private static let mostHidden = 20

  init(path: BytePath, engine: RuleEngine, options: ScreeningOptions) {
    self.path = path
    self.engine = engine
    self.options = options
  }

  /// Scans the name of the file, which may speak to a model too.
  mutating func scanPath() {
    let name = path.bytes
    let matches = engine.matches(in: name, range: 0..<name.count, path: [])
    guard !matches.isEmpty else { return }
    let redaction = Redaction(replacements: replacements(for: matches, in: name))
    for match in matches {
      let rule = engine.rules[match.rule]
      guard rule.kind == .injection || rule.kind == .hiddenText else { continue }
      findings.append(
        ScreenedFinding(
          finding: Finding(
            rule: rule.identifier, kind: rule.kind, severity: rule.severity, confidence: rule.confidence,
            location: Location(path: name, line: 0),
            quote: Quote.make(of: name, around: match.range, lineStart: 0, in: 0..<name.count, redaction),
            title: "the file's name \(rule.title)", detail: Title.detail(rule, decoded: match.decoded)),
          material: Array(name[match.range])))
    }
  }

  /// Scans all added lines.
  mutating func scan(_ text: TextDelta) {
    for run in text.hunks.lazy.flatMap(\.runs) where run.origin == .added { scan(text.new, run: run) }
  }

  /// Scans one run of added lines.
  mutating func scan(_ bytes: [UInt8], run: Run) {
    let matches = engine.matches(in: bytes, range: run.bytes, path: path.bytes)
    guard !matches.isEmpty else { return }
    let made = replacements(for: matches, in: bytes)
    let redaction = Redaction(replacements: made)
    var cursor = LineCursor(start: run.bytes.lowerBound, line: run.newLine)
    for match in matches {
      cursor.advance(to: match.range.lowerBound, in: bytes)
      var end = cursor
      end.advance(to: max(match.range.lowerBound, match.range.upperBound - 1), in: bytes)
      let rule = engine.rules[match.rule]
      let wanted = rule.options
      if wanted.fixtures && isFixture { continue }
      if rule.kind == .hiddenText {
        hidden[match.rule, default: 0] += 1
        if hidden[match.rule, default: 0] > FileScreening.mostHidden { continue }
      }
      let weight = Weight(
        rule, wanted, of: match.joined.isEmpty ? bytes[match.range] : match.joined[...], now: options.now)
      let location = Location(
        path: path.bytes, line: cursor.line, endLine: end.line, column: match.range.lowerBound - cursor.lineStart + 1,
        endColumn: match.range.upperBound - end.lineStart + 1)
      findings.append(
        ScreenedFinding(
          finding: Finding(
            rule: rule.identifier, kind: rule.kind, severity: weight.severity, confidence: weight.confidence,
            location: location,
            quote: Quote.make(of: bytes, around: match.range, lineStart: cursor.lineStart, in: run.bytes, redaction),
            title: Title.make(rule, material: bytes[match.range]),
            detail: Title.detail(rule, remark: weight.remark, decoded: match.decoded),
            suppression: Allowance.covers(
              rule, in: bytes, lineStart: cursor.lineStart, end: match.range.upperBound, limit: run.bytes.upperBound)
              ? .inline : nil),
          material: Array(bytes[match.range])))
    }
    newReplacements += made
  }

  /// Says how many places of hidden text are not told one by one.
  mutating func tellRest() {
    for (rule, count) in hidden where count > FileScreening.mostHidden {
      let identifier = engine.rules[rule].identifier
      guard let last = findings.lastIndex(where: { $0.finding.rule == identifier }) else { continue }
      findings[last].finding.detail += "; \(count - FileScreening.mostHidden) more in this file are not listed"
    }
  }

  /// The file as it may be sent; context and removed lines are redacted like the added ones.
  mutating func outgoing(_ text: TextDelta) -> OutgoingFile {
    for run in text.hunks.lazy.flatMap(\.runs) where run.origin != .added {
      let bytes = run.origin == .removed ? text.old : text.new
      let matches = engine.matches(in: bytes, range: run.bytes, path: path.bytes)
      let made = replacements(for: matches, in: bytes)
      if run.origin == .removed { oldReplacements += made } else { newReplacements += made }
    }
    newReplacements.sort { $0.range.lowerBound < $1.range.lowerBound }
    oldReplacements.sort { $0.range.lowerBound < $1.range.lowerBound }
    let new = Redaction(replacements: newReplacements)
    let old = Redaction(replacements: oldReplacements)
    let hunks = text.hunks.map { hunk in
      var lines: [OutgoingLine] = []
      for run in hunk.runs {
        let removed = run.origin == .removed
        for line in text.lines(of: run) {
          lines.append(
            OutgoingLine(
              origin: line.origin, oldNumber: line.oldNumber, newNumber: line.newNumber,
              text: (removed ? old : new).text(of: removed ? text.old : text.new, in: line.bytes)))
        }
      }
      return OutgoingHunk(
        oldStart: hunk.oldStart, oldCount: hunk.oldCount, newStart: hunk.newStart, newCount: hunk.newCount,
        lines: lines)
    }
    let pathMatches = engine.matches(in: path.bytes, range: 0..<path.bytes.count, path: [])
    let pathText = Redaction.path(path.bytes, replacements: replacements(for: pathMatches, in: path.bytes))
    let (file, count) = OutgoingFile(path: pathText, rawPath: path, hunks: hunks, hadInjection: hadInjection)
      .without(copies)
    if count > 0 { redactions["copy-of-a-secret", default: 0] += count }
    return file
  }

  /// Numbered placeholders for what must not go out as it is; the same bytes get the same number.
  private mutating func replacements(for matches: [Match], in bytes: [UInt8]) -> [Replacement] {
    var made: [Replacement] = []
    for match in matches {
      let rule = engine.rules[match.rule]
      guard rule.kind == .secret || rule.kind == .injection else { continue }
      if rule.kind == .injection { hadInjection = true }
      if let last = made.last, last.range.upperBound > match.range.lowerBound {
        // What two matches share goes once, and nothing of either stays.
        let whole = last.range.lowerBound..<max(last.range.upperBound, match.range.upperBound)
        made[made.count - 1] = Replacement(range: whole, placeholder: last.placeholder)
        continue
      }
      let material = Array(bytes[match.range])
      let known = numbers[rule.identifier]?[material]
      let number = known ?? (numbers[rule.identifier]?.count ?? 0) + 1
      numbers[rule.identifier, default: [:]][material] = number
      redactions[rule.name, default: 0] += 1
      let placeholder = "‹\(rule.kind.rawValue):\(rule.name):\(number)›"
      if rule.kind == .secret {
        let secret = match.joined.isEmpty ? material : match.joined
        if known == nil { secrets.append(ScreenedFile.Secret(name: rule.name, material: secret)) }
        copies.add(secret, placeholder: placeholder)
      }
      made.append(Replacement(range: match.range, placeholder: Array(placeholder.utf8)))
    }
    return made
  }
}

/// Walks forward through lines once, so that many matches on one long line cost one walk.
struct LineCursor {
  private(set) var lineStart: Int
  private(set) var line: Int
  private var position: Int

  init(start: Int, line: Int) {
    lineStart = start
    position = start
    self.line = line
  }

  mutating func advance(to place: Int, in bytes: [UInt8]) {
    while position < place {
      if bytes[position] == 0x0A {
        line += 1
        lineStart = position + 1
      }
      position += 1
    }
  }
}
