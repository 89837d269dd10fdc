import Findings

/// Runs the rules over a stretch of bytes; keeps what it compiled.
final class RuleEngine {
  static let back = 256

  let rules = RuleSet.shared
  private var prepared = [PreparedRule?](repeating: nil, count: RuleSet.shared.heads.count)
  private var known: [Int] = []
  private let limits = Confirmer.Limits()
  /// What every scan writes to.
  let memory = ScanMemory()
  private var orderScore = OrderScore()
  /// For each rule: up to where its matches have been looked for; and the rules for which that is not 0.
  private var done = [Int](repeating: 0, count: RuleSet.shared.heads.count)
  private var touched: [Int] = []

  /// A rule with its options read and its pattern compiled.
  final class PreparedRule {
    let options: RuleOptions
    let confirmer: Confirmer?
    /// Whether it is for files of every name.
    let isForAll: Bool
    let back: Int
    let reach: Int
    /// Whether a match may begin anywhere near its keyword.
    let isNear: Bool
    let following: Following

    init(_ rule: Rule, _ limits: Confirmer.Limits) {
      let pattern = rule.pattern
      options = rule.options
      confirmer = pattern.isEmpty ? nil : Confirmer(pattern: pattern, limits: limits)
      isForAll = options.endings.isEmpty && options.within.isEmpty && options.notIn.isEmpty
      (back, reach) = (options.back ?? RuleEngine.back, options.reach)
      isNear = options.near || rule.kind == .injection && options.back == nil
      following = options.following
    }

    /// Whether the rule is for a file of this name.
    func applies(to path: [UInt8]) -> Bool {
      if isForAll { return true }
      if !options.endings.isEmpty && !options.endings.contains(where: { path.suffix($0.count).elementsEqual($0) }) {
        return false
      }
      if !options.within.isEmpty && !options.within.contains(where: { path.containsBytes($0) }) { return false }
      return !options.notIn.contains { piece in path.containsBytes(piece) }
    }
  }

  /// The rules whose pattern was given up since this was last asked, because it took too long.
  func takeRulesGivenUp() -> [String] {
    guard limits.areReached else { return [] }
    limits.areReached = false
    let slow = known.filter { (prepared[$0]?.confirmer?.limitsReached ?? 0) > 0 }
    for number in slow { prepared[number]?.confirmer?.limitsReached = 0 }
    return slow.map { rules[$0].identifier }.sorted()
  }

  func prepare(_ number: Int) -> PreparedRule {
    if let known = prepared[number] { return known }
    let made = PreparedRule(rules[number], limits)
    prepared[number] = made
    known.append(number)
    return made
  }

  /// Everything the rules find, in the order of its place; places of one kind do not overlap.
  func matches(in bytes: [UInt8], range: Range<Int>, path: [UInt8]) -> [Match] {
    let shape = TextShape(bytes, in: range)
    let scan = KeywordScan(bytes, in: range, by: self)
    // What is whole comes before what was found of it in a piece.
    var matches = joinedMatches(scan, in: bytes, range: range, path: path)
    matches += rawMatches(scan, in: bytes, range: range, path: path)
    var disguises = DisguiseScan(engine: self, bytes: bytes, range: range, path: path)
    disguises.run(scan, shape)
    matches += disguises.matches
    let sentences = SentenceSearch(bytes, in: range, shape.prose)
    let scrambled = sentences.scrambled.places
    if !scrambled.isEmpty, let rule = ScrambledWords.rule {
      matches += scrambled.map { Match(rule: rule, range: $0) }
    }
    matches += orders(sentences.orders, in: bytes, hidden: shape.hidden, besides: matches)
    if shape.hasWideBytes || shape.hasControls {
      matches += HiddenText.matches(in: bytes, range: range)
    }
    return RuleEngine.ordered(matches, by: self)
  }

  /// Sentences that read like orders to a model, where no rule has found one.
  private func orders(
    _ search: OrderSearch, in bytes: [UInt8], hidden: [Range<Int>], besides matches: [Match]
  ) -> [Match] {
    let places = search.places(in: bytes, hidden: hidden, by: &orderScore)
    let found = places.plain.map { Match(rule: OrderRules.plain, range: $0) }
    let masked = places.masked.map { Match(rule: OrderRules.masked, range: $0) }
    return (found + masked).filter { match in
      !matches.contains { rules.heads[$0.rule].kind == .injection && $0.range.overlaps(match.range) }
    }
  }

  /// Whether a text that was hidden reads like orders.
  func readsAsOrders(_ hidden: [UInt8], least: Int = OrderWeights.disguised) -> Bool {
    orderScore.reads(hidden, least: least)
  }

  /// Confirms the keywords that were hit.
  func rawMatches(_ scan: KeywordScan, in bytes: [UInt8], range: Range<Int>, path: [UInt8]) -> [Match] {
    guard !scan.raw.isEmpty else { return [] }
    var matches: [Match] = []
    for (index, hit) in scan.raw.enumerated() {
      let number = Int(hit.rule)
      let mark = rules.heads[number].mark
      if mark == .escapes || mark == .joints { continue }
      let start = hit.end - hit.length
      if start < done[number] { continue }
      if mark == .token, !SecretShape.goesOn(bytes, from: hit.end, in: range) { continue }
      if mark == .service,
        !ServiceName.stands(bytes, at: start..<hit.end, in: range)
          || !SecretShape.mayFollow(bytes, from: hit.end, in: range)
      {
        continue
      }
      let rule = prepare(number)
      guard rule.applies(to: path) else {
        finish(number, at: .max)
        continue
      }
      guard rule.following.stands(bytes, from: hit.end, in: range) else { continue }
      guard let confirmer = rule.confirmer else {
        if let value = Assignment(bytes, keyword: start..<hit.end, in: range)?.secret,
          !contradicts(value, keywordAt: index, in: scan, bytes)
        {
          matches.append(Match(rule: number, range: value))
          finish(number, at: value.upperBound)
        }
        continue
      }
      // A match begins with its keyword or before it: what begins later has a keyword of its own. Only where keywords stand
      // near, and in phrases, it may begin anywhere in the window.
      let isNear = rule.isNear
      let back = mark == .none ? rule.back : 2
      let window = max(range.lowerBound, start - max(back, 16))..<min(range.upperBound, start + rule.reach)
      let last = isNear ? window.upperBound - 1 : start
      var position = max(window.lowerBound, start - back, done[number])
      while position <= last,
        let found = confirmer.match(in: bytes, window: window, from: position, to: last)
      {
        position = max(found.whole.upperBound, position + 1)
        guard TokenChecks.accept(bytes[found.group], whole: bytes[found.whole], options: rule.options) else { continue }
        matches.append(Match(rule: number, range: found.group))
      }
      // What begins in the last part of the window may go on beyond it: there the next keyword decides.
      finish(number, at: isNear ? max(start + 1, window.upperBound - back) : max(position, start + 1))
    }
    for number in touched { done[number] = 0 }
    touched.removeAll(keepingCapacity: true)
    return matches
  }

  private func finish(_ number: Int, at place: Int) {
    if done[number] == 0 { touched.append(number) }
    done[number] = place
  }

  /// By place; of secrets that overlap only the most exact one stays, of injections the first.
  static func ordered(_ matches: [Match], by engine: RuleEngine) -> [Match] {
    guard matches.count > 1 else { return matches }
    func rank(_ match: Match) -> Int {
      let generic = engine.prepare(match.rule).options.generic
      return (generic ? 1_000_000 : 0) + (engine.rules.heads[match.rule].kind == .secret ? 0 : 1_000)
    }
    let byRank = matches.enumerated().sorted {
      let left = (rank($0.element), $0.element.range.lowerBound, $0.element.rule)
      let right = (rank($1.element), $1.element.range.lowerBound, $1.element.rule)
      return left < right
    }.map(\.element)
    var kept: [String: IntervalSet] = [:]
    var result: [Match] = []
    for match in byRank {
      let kind = engine.rules.heads[match.rule].kind.rawValue
      if kept[kind, default: IntervalSet()].insert(match.range) { result.append(match) }
    }
    return result.sorted { ($0.range.lowerBound, $0.rule) < ($1.range.lowerBound, $1.rule) }
  }
}

/// Ranges that do not overlap.
struct IntervalSet {
  private var ranges: [Range<Int>] = []

  /// Adds a range unless it overlaps one that is there.
  mutating func insert(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    if low < ranges.count, ranges[low].lowerBound < max(range.upperBound, range.lowerBound + 1) { return false }
    ranges.insert(range, at: low)
    return true
  }
}

extension [UInt8] {
  func containsBytes(_ piece: [UInt8]) -> Bool {
    guard !piece.isEmpty, piece.count <= count else { return false }
    for start in 0...(count - piece.count) where self[start] == piece[0] {
      if self[start..<start + piece.count].elementsEqual(piece) { return true }
    }
    return false
  }
}

/// What a pattern for the name of a service would find out last, and can be seen first.
enum ServiceName {
  private static let longest = 60

  /// Whether a value may begin behind a name before which no letter and no digit stands: letters and full stops may follow,
  /// and then a quote, a blank or a sign.
  static func stands(_ bytes: [UInt8], at name: Range<Int>, in range: Range<Int>) -> Bool {
    if name.lowerBound > range.lowerBound {
      let before = bytes[name.lowerBound - 1]
      if before.isASCIILetter || before.isASCIIDigit { return false }
    }
    var place = name.upperBound
    let limit = min(range.upperBound, place + longest)
    while place < limit, bytes[place].isASCIILetter || bytes[place] == 0x2E { place += 1 }
    return place < limit && signs.contains(bytes[place])
  }

  private static let signs = Array(" \t\"'`])=:|<>,-_".utf8)
}
