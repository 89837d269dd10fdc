import Findings

/// One rule as it was compiled in; texts are made when they are asked for.
struct Rule: Sendable {
  /// What the words and the pattern of a rule are matched against.
  enum View: UInt8 {
    /// The bytes as they are.
    case raw = 0x72
    /// Letters only, disguises removed.
    case squeezed = 0x73
    /// The bytes as they are, only where some are not ASCII, without keywords.
    case wide = 0x77
  }

  /// What is asked before a keyword that was found is looked at more closely.
  enum Mark: UInt8 {
    case none = 0x2D
    /// A drawn value beside the name of a service, before which no letter and no digit stands.
    case service = 0x73
    /// A token that begins with the keyword, before which no letter and no digit stands.
    case token = 0x74
    /// The keywords are the signs of escapes.
    case escapes = 0x65
    /// The keywords are the signs between two literals.
    case joints = 0x6A
  }

  /// What is known of a rule without reading its row.
  struct Head: Sendable {
    let view: View
    let kind: Finding.Kind
    let mark: Mark
    /// Where its row starts.
    let row: Int

    /// By the first three bytes of a line of the index.
    init?(view: UInt8, kind: UInt8, mark: UInt8, row: Int) {
      guard let view = View(rawValue: view), let kind = Head.kind(kind), let mark = Mark(rawValue: mark) else {
        return nil
      }
      (self.view, self.kind, self.mark, self.row) = (view, kind, mark, row)
    }

    private static func kind(_ letter: UInt8) -> Finding.Kind? {
      switch letter {
      case UInt8(ascii: "s"): .secret
      case UInt8(ascii: "i"): .injection
      case UInt8(ascii: "h"): .hiddenText
      case UInt8(ascii: "d"): .defect
      case UInt8(ascii: "g"): .integrity
      default: nil
      }
    }
  }

  private let head: Head
  var kind: Finding.Kind { head.kind }

  init(_ head: Head) {
    self.head = head
  }

  /// The name without its class, such as `aws-access-key`.
  var name: String { text(0) }
  var identifier: String { kind.rawValue + "." + name }
  var severity: Severity { Severity(rawValue: text(1)) ?? .medium }
  var confidence: Finding.Confidence { Finding.Confidence(rawValue: text(2)) ?? .high }
  var options: RuleOptions { RuleOptions(bytes(3)) }
  /// A squeezed text has no `l`: a one may stand for it or for an `i`, so both are written `i`.
  var pattern: [UInt8] {
    let written = SharedPatterns.expand(bytes(4))
    return head.view == .squeezed ? written.map { $0 == UInt8(ascii: "l") ? UInt8(ascii: "i") : $0 } : written
  }
  var title: String { text(5) }
  var why: String { text(6) }
  var remedy: String { text(7) }

  private func bytes(_ field: Int) -> [UInt8] {
    CompiledText.rows.bytes(in: CompiledText.rows.field(field, ofRowAt: head.row))
  }
  private func text(_ field: Int) -> String { String(decoding: bytes(field), as: UTF8.self) }
}

/// What a rule asks for beyond its pattern: words such as `entropy=35` or `ext=py,js`.
struct RuleOptions: Sendable {
  /// Bits per byte that the secret must have at least.
  var entropy = 0.0
  /// The checksum the token carries.
  var checksum: String?
  /// The checksum its tokens carry: one that does not hold makes the finding a low one.
  var sum: String?
  /// File name endings the rule is for; empty for all.
  var endings: [[UInt8]] = []
  /// Path pieces of which one must be there; empty for all paths.
  var within: [[UInt8]] = []
  /// Path pieces the rule is not for.
  var notIn: [[UInt8]] = []
  /// Whether examples such as `xxxx` and `your-key-here` are told too.
  var placeholders = false
  /// How far forward the pattern may look.
  var reach = 1_024
  /// How far before its keyword the pattern may begin; an injection whose rule tells none may stand anywhere near.
  var back: Int?
  /// What must stand behind the keyword.
  var following = Following()
  /// The keywords stand near what is looked for, not in it.
  var near = false
  /// A rule that gives way to every other.
  var generic = false
  /// The value must look drawn, as with `Assignment`.
  var service = false
  /// The value is a password that a person may have chosen.
  var url = false
  /// What is redacted stays readable: a finding, but no placeholder.
  var keep = false
  /// Needs a digit in the secret.
  var digit = false
  /// In the data of tests it is only taken out, not told.
  var fixtures = false
  /// Examples that count, as `abc123`, are not told either.
  var drawn = false
  /// Of these bytes one at least stands in what the pattern matches.
  var leads: ClosedRange<UInt8>?
  /// What a vendor's tokens look like.
  var form: VendorForm?

  init(_ bytes: [UInt8]) {
    for word in bytes.split(separator: 0x20) {
      let parts = word.split(separator: UInt8(ascii: "="), maxSplits: 1)
      guard let name = parts.first else { continue }
      let value = parts.count > 1 ? Array(parts[1]) : []
      switch String(decoding: name, as: UTF8.self) {
      case "entropy": entropy = Double(RuleOptions.number(value)) / 10
      case "back": back = RuleOptions.number(value)
      case "hex": following.hexDigits = RuleOptions.number(value)
      case "run": following.base64 = RuleOptions.number(value)
      case "then": following.sign = value.first
      case "reach": reach = RuleOptions.number(value)
      case "checksum": checksum = String(decoding: value, as: UTF8.self)
      case "sum": sum = String(decoding: value, as: UTF8.self)
      case "ext": endings = value.split(separator: 0x2C).map { [0x2E] + $0 }
      case "in": within = value.split(separator: 0x2C).map { Array($0) }
      case "not-in": notIn = value.split(separator: 0x2C).map { Array($0) }
      case "placeholders": placeholders = true
      case "near": near = true
      case "generic": generic = true
      case "keep": keep = true
      case "service": (service, generic) = (true, true)
      case "url": url = true
      case "digit": digit = true
      case "fixtures": fixtures = true
      case "drawn": drawn = true
      case "leads": leads = RuleOptions.bytes(value)
      case "form": form = VendorForm(value)
      default: break
      }
    }
  }

  /// Two bytes in hexadecimal digits, as `d0-d3`.
  private static func bytes(_ written: [UInt8]) -> ClosedRange<UInt8>? {
    let ends = written.split(separator: 0x2D).compactMap { Decoders.hex($0)?.first }
    guard ends.count == 2, ends[0] <= ends[1] else { return nil }
    return ends[0]...ends[1]
  }

  private static func number(_ digits: [UInt8]) -> Int {
    digits.prefix(6).reduce(0) { $1.isASCIIDigit ? $0 * 10 + Int($1 - 0x30) : $0 }
  }
}
