import JSON

/// The words with which a server refused a request, looked at for the names of fields and for nothing else.
struct Refusal {
  private static let mostWords = 2_000
  private static let longestText = 4_096
  /// What the server itself calls the culprit, and every other word that it says.
  private let named: Set<String>
  private let words: Set<String>
  /// How many tokens a request and its answer may be together, where the server says so.
  let contextTokens: Int?

  /// `nil` for what is no JSON.
  init?(_ body: [UInt8]) {
    var json = StrictJSON(Array(body.prefix(1 << 16)))
    guard let value = try? json.decode() else { return nil }
    var named: Set<String> = []
    var words: Set<String> = []
    var sizes: [Int] = []
    Refusal.walk(value, key: "") { key, text in
      guard words.count < Refusal.mostWords else { return }
      let found = Refusal.words(of: text)
      if key == "param" || key == "loc" { named.formUnion(found) }
      words.formUnion(found)
      if let size = Refusal.size(in: key == "n_ctx" ? ["context"] + found : found) { sizes.append(size) }
    }
    self.named = named
    self.words = words
    contextTokens = sizes.min()
  }

  /// The field that is meant, if the request can do without it.
  func quirk(among choices: [Request.Quirk]) -> Request.Quirk? {
    for words in [named, words] {
      let found = choices.filter { Refusal.names[$0, default: []].contains { words.contains($0) } }
      // Words about the options of a stream say that it is one.
      guard let first = found.contains(.noStreamUsage) && found.first == .noStream ? .noStreamUsage : found.first else {
        continue
      }
      guard first == .otherLimitName || first == .noLimit else { return first }
      // A limit that is too large is so under either name.
      let wantsOther = self.words.contains("max_completion_tokens") && !self.words.contains("context")
      let wanted: Request.Quirk = wantsOther ? .otherLimitName : .noLimit
      return choices.contains(wanted) ? wanted : nil
    }
    return nil
  }

  /// Whether the request was longer than its model can hold.
  var isAboutLength: Bool {
    words.contains("context") && !words.isDisjoint(with: ["length", "size", "window", "longer", "exceeds", "exceed"])
  }

  /// The number that stands soon behind the word, as in 'maximum context length is 8192 tokens'.
  private static func size(in words: [String]) -> Int? {
    guard let place = words.firstIndex(of: "context") else { return nil }
    return words[place...].prefix(6).lazy.compactMap { Int($0) }.first
  }

  private static let names: [Request.Quirk: [String]] = [
    .noTemperature: ["temperature"], .noSeed: ["seed"], .otherLimitName: ["max_tokens", "max_completion_tokens"],
    .noLimit: ["max_tokens", "max_completion_tokens"],
    .noSchema: ["response_format", "json_schema", "structured_outputs", "chatrequest"],
    .noToolChoice: ["tool_choice"], .noStreamUsage: ["stream_options", "include_usage"], .noStream: ["stream"],
  ]

  private static func walk(_ value: JSONValue, key: String, _ body: (String, String) -> Void) {
    switch value {
    case .string(let text): body(key, text)
    case .array(let values): for value in values { walk(value, key: key, body) }
    case .object(let members):
      for (key, value) in members.sorted(by: { $0.key < $1.key }) { walk(value, key: key, body) }
    case .number(let number): if let number { body(key, "\(number)") }
    case .null, .bool, .place: break
    }
  }

  /// Runs of letters, digits and underscores, in lower case.
  private static func words(of text: String) -> [String] {
    text.prefix(longestText).lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }
}
