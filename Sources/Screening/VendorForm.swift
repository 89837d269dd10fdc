import Findings

/// What a value beside a vendor's name must look like, as the vendor describes it: `x32` for 32 hexadecimal digits.
///
/// Written as a class, a length or two, and `|` between alternatives. Classes are `x` hexadecimal, `l` small letters and
/// digits, `a` letters and digits, `w` the same with `_` and `-`, `b` base 64, `p` anything, `u` a UUID. `none` fits nothing: such a
/// vendor marks its tokens, and they have rules of their own.
struct VendorForm {
  private let alternatives: [(kind: UInt8, lengths: ClosedRange<Int>)]

  init(_ written: [UInt8]) {
    alternatives = written.split(separator: UInt8(ascii: "|")).compactMap { form in
      guard let kind = form.first, form.dropFirst().allSatisfy({ $0.isASCIIDigit || $0 == 0x2D }) else { return nil }
      if kind == UInt8(ascii: "u") { return (kind, 36...36) }
      let numbers = form.dropFirst().split(separator: 0x2D).map { digits in
        digits.prefix(4).reduce(0) { $0 * 10 + Int($1 - 0x30) }
      }
      guard let low = numbers.first, let high = numbers.last, low <= high else { return nil }
      return (kind, low...high)
    }
  }

  func fits(_ value: ArraySlice<UInt8>) -> Bool {
    alternatives.contains { form in
      form.lengths.contains(value.count) && value.allSatisfy { VendorForm.belongs($0, to: form.kind) }
        && (form.kind != UInt8(ascii: "u") || VendorForm.isUUID(value))
    }
  }

  private static func belongs(_ byte: UInt8, to kind: UInt8) -> Bool {
    switch kind {
    case UInt8(ascii: "x"): byte.isHexDigit
    case UInt8(ascii: "l"): byte.isASCIIDigit || byte.isASCIILetter && byte == byte.lowercased
    case UInt8(ascii: "a"): byte.isASCIIDigit || byte.isASCIILetter
    case UInt8(ascii: "w"): byte.isWord || byte == 0x2D
    case UInt8(ascii: "b"): byte.isASCIIDigit || byte.isASCIILetter || byte == 0x2B || byte == 0x2F || byte == 0x3D
    case UInt8(ascii: "u"): byte.isHexDigit || byte == 0x2D
    default: true
    }
  }

  static func isUUID(_ value: ArraySlice<UInt8>) -> Bool {
    value.count == 36
      && value.split(separator: 0x2D, omittingEmptySubsequences: false).map(\.count) == [8, 4, 4, 4, 12]
      && value.allSatisfy { $0.isHexDigit || $0 == 0x2D }
  }
}

/// Vendors all of whose tokens begin with a mark that a rule knows; what lacks it is none of theirs.
enum MarkedVendors {
  private static let names: [[UInt8]] = [
    "anthropic", "openrouter", "perplexity", "replicate", "huggingface", "cerebras", "tavily", "langsmith", "langfuse",
    "infracost", "digitalocean", "planetscale", "doppler", "pulumi", "tailscale", "databricks", "scalingo", "sendgrid",
    "resend", "brevo", "postman", "rubygems", "clojars", "shopify", "dynatrace", "posthog",
    "telnyx", "runpod", "zuplo", "coderabbit", "rootly", "mergify", "settlemint", "samsara", "typeform", "prefect",
    "easypost", "duffel", "shippo", "fireworks", "cursor", "stripe", "upcloud", "deepseek", "authress", "telegram",
    "bedrock", "workato", "pinecone", "pinterest", "neon_", "thunderstore", "valtown", "val_town", "elevenlabs", "groq",
    "figma", "supabase", "gocardless", "jina_", "paystack", "readme_", "buildkite", "circleci",
    "dropbox", "frameio", "nvidia", "terraform", "cockroach", "pixie", "swarm_", "clickhouse", "nuget", "docker_hub",
    "dockerhub", "rubygems", "slack", "razorpay", "flutterwave", "langchain", "xai_", "render_", "dotenvx", "astra_db",
  ].map { Array($0.utf8) }

  static func name(_ name: ArraySlice<UInt8>) -> Bool {
    let lower = name.map(\.lowercased)
    return names.contains { lower.containsBytes($0) }
  }
}

extension RuleEngine {
  private static let nameLength = 48

  /// Whether a value beside a name that speaks of a secret is told to be none by what is known of its vendor: it begins as a known
  /// token but did not match it, or a vendor's name stands before it whose tokens look different.
  ///
  /// `index` is that of the keyword among the scan's hits.
  func contradicts(_ value: Range<Int>, keywordAt index: Int, in scan: KeywordScan, _ bytes: [UInt8]) -> Bool {
    let hits = scan.raw
    var next = index
    while next < hits.count, hits[next].end <= value.lowerBound + KeywordTable.longest {
      let hit = hits[next]
      next += 1
      let start = hit.end - hit.length
      guard start == value.lowerBound, hit.length >= 3, rules.heads[Int(hit.rule)].kind == .secret,
        rules.heads[Int(hit.rule)].mark != .service, !rules[Int(hit.rule)].pattern.isEmpty
      else { continue }
      if hit.length >= 4 || [0x2D, 0x2E, 0x5F].contains(bytes[hit.end - 1]) { return true }
    }
    let name = bytes[..<value.lowerBound].suffix(RuleEngine.nameLength)
    let last = name.lastIndex(of: 0x0A).map { name[($0 + 1)...] } ?? name
    if MarkedVendors.name(last) { return true }
    // The vendor's name may stand before the keyword or behind it, as in `token_acme`.
    var before = next - 1
    while before >= 0, hits[before].end + RuleEngine.nameLength >= hits[index].end {
      let hit = hits[before]
      before -= 1
      guard rules.heads[Int(hit.rule)].mark == .service, hit.end <= value.lowerBound,
        let form = rules[Int(hit.rule)].options.form, !bytes[hit.end..<value.lowerBound].contains(0x0A)
      else { continue }
      return !form.fits(bytes[value])
    }
    return false
  }
}
