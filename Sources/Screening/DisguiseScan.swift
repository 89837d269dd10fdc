import Findings

/// Looks for injections behind disguises: squeezes, folds and decodes, then matches.
struct DisguiseScan {
  private static let reach = 768
  /// So many letters behind a phrase a match may still begin.
  private static let behind = 48

  let engine: RuleEngine
  let bytes: [UInt8]
  let range: Range<Int>
  let path: [UInt8]
  private(set) var matches: [Match] = []

  init(engine: RuleEngine, bytes: [UInt8], range: Range<Int>, path: [UInt8]) {
    self.engine = engine
    self.bytes = bytes
    self.range = range
    self.path = path
  }

  mutating func run(_ scan: KeywordScan, _ shape: TextShape) {
    for window in DisguiseScan.windows(around: scan.squeezed.map(\.end), in: range) {
      search(FoldedText(bytes, in: window), decoded: [])
    }
    if shape.hasWideBytes {
      for window in WideText.windows(in: bytes, range: range) {
        searchWide(window)
        let folded = FoldedText(bytes, in: window)
        if folded.foldedLetters > 0 { search(folded, decoded: []) }
        searchUnfolded(window)
      }
    }
    for span in EncodedSpans.find(in: bytes, range: range, shape.base64, hits: scan, rules: engine.rules) {
      if span.isName {
        searchName(span)
      } else {
        searchDecoded(span.decoded, from: span.range, depth: 1)
      }
    }
    for literals in BrokenLiterals.find(in: bytes, range: range, hits: scan, rules: engine.rules) {
      searchDecoded(literals.decoded, from: literals.range, depth: 3)
    }
  }

  /// Other scripts, before look-alikes are folded away.
  private mutating func searchWide(_ window: Range<Int>) {
    for number in engine.rules.wide {
      let rule = engine.prepare(number)
      if let leads = rule.options.leads, !bytes[window].contains(where: { leads.contains($0) }) { continue }
      guard let confirmer = rule.confirmer,
        let found = confirmer.match(in: bytes, window: window, from: window.lowerBound)
      else { continue }
      matches.append(Match(rule: number, range: found.whole))
    }
  }

  /// Sentences written with signs that look like letters, or with invisible ones between them.
  private mutating func searchUnfolded(_ window: Range<Int>) {
    let text = UnfoldedText(bytes, in: window)
    guard text.disguises >= UnfoldedText.fewest, engine.readsAsOrders(text.bytes) else { return }
    matches.append(Match(rule: OrderRules.masked, range: text.range, decoded: text.bytes))
  }

  /// A name is no sentence, but some are orders all the same.
  private mutating func searchName(_ span: EncodedSpans.Span) {
    guard engine.readsAsOrders(span.decoded, least: OrderWeights.named) else { return }
    matches.append(Match(rule: OrderRules.masked, range: span.range, decoded: span.decoded))
  }

  /// What an encoding hides may be encoded once more.
  private mutating func searchDecoded(_ decoded: [UInt8], from span: Range<Int>, depth: Int) {
    let scan = KeywordScan(decoded, in: 0..<decoded.count, by: engine)
    for match in engine.rawMatches(scan, in: decoded, range: 0..<decoded.count, path: path) {
      let kind = engine.rules.heads[match.rule].kind
      guard kind == .injection || kind == .secret, !engine.prepare(match.rule).options.generic else { continue }
      matches.append(Match(rule: match.rule, range: span, decoded: kind == .injection ? decoded : []))
    }
    search(FoldedText(decoded: decoded, from: span), decoded: decoded)
    if engine.readsAsOrders(decoded) {
      matches.append(Match(rule: OrderRules.masked, range: span, decoded: decoded))
    }
    guard depth < 3 else { return }
    let whole = 0..<decoded.count
    let runs = TextShape(decoded, in: whole).base64
    for inner in EncodedSpans.find(in: decoded, range: whole, runs, hits: scan, rules: engine.rules)
    where !inner.isName {
      searchDecoded(inner.decoded, from: span, depth: depth + 1)
    }
  }

  /// Runs the automaton over letters and confirms around each hit.
  private mutating func search(_ text: FoldedText, decoded: [UInt8]) {
    let scan = KeywordScan(text.letters, in: 0..<text.letters.count, for: .phrases, by: engine)
    // For each rule: up to where matches were found; and for each way in which letters are turned, where they were looked for.
    var doneUntil: [Int: Int] = [:]
    var lookedUntil: [Int: Int] = [:]
    for hit in scan.squeezed {
      let number = Int(hit.rule)
      guard hit.end > doneUntil[number] ?? 0 else { continue }
      let prepared = engine.prepare(number)
      guard prepared.applies(to: path), let confirmer = prepared.confirmer else { continue }
      let window = max(0, hit.end - 200)..<min(text.letters.count, hit.end + 200)
      let turned = hit.turn.apply(Array(text.letters[window]))
      let letters = turned.map { $0 == UInt8(ascii: "l") ? UInt8(ascii: "i") : $0 }
      // The same phrase may stand there more than once: each must go, not only the first.
      // A match begins before its phrase ends or soon behind it: what begins later has a phrase of its own.
      let isReversed = hit.turn == .reversed
      let key = number << 2 | Int(hit.turn.rawValue)
      var from = isReversed ? 0 : max(0, lookedUntil[key, default: 0] - window.lowerBound)
      let end = isReversed ? window.upperBound - hit.end + LetterTable.longest : hit.end - window.lowerBound
      let last = min(letters.count - 1, end + DisguiseScan.behind)
      lookedUntil[key] = hit.end + DisguiseScan.behind
      while from <= last, let found = confirmer.match(in: letters, window: 0..<letters.count, from: from, to: last) {
        from = max(found.whole.upperBound, from + 1)
        let place =
          hit.turn == .reversed
          ? window.upperBound - found.whole.upperBound..<window.upperBound - found.whole.lowerBound
          : window.lowerBound + found.whole.lowerBound..<window.lowerBound + found.whole.upperBound
        guard let places = text.places(of: place) else { continue }
        let shown = decoded.isEmpty && hit.turn != .none ? Array(turned[found.whole]) : decoded
        matches.append(Match(rule: number, range: places, decoded: shown))
        doneUntil[number] = max(place.upperBound, hit.end, doneUntil[number] ?? 0)
      }
    }
  }

  /// Stretches around places, joined where they meet.
  private static func windows(around places: [Int], in range: Range<Int>) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    for place in places {
      let window = max(range.lowerBound, place - reach)..<min(range.upperBound, place + reach)
      if let last = windows.last, last.upperBound >= window.lowerBound, last.count < 16 * reach {
        windows[windows.count - 1] = last.lowerBound..<window.upperBound
      } else {
        windows.append(window)
      }
    }
    return windows
  }
}
