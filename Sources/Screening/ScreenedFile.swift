package import Diff
package import Findings

/// What the screening says about one file.
package struct ScreenedFile: Sendable {
  package var path: BytePath
  package var findings: [ScreenedFinding] = []
  /// How many of each kind were taken out, such as `aws-access-key`.
  package var redactions: [String: Int] = [:]
  /// The secrets in it, which must not leave with another file either.
  var secrets: [Secret] = []
  /// The rules that did not come to an end on it: what they look for may be there.
  package var rulesGivenUp: [String] = []
  /// Who keeps the file from a model; `nil` for one that may be sent.
  package var withheld: Withheld?
  /// `nil` when nothing of the file may or can be sent.
  package var outgoing: OutgoingFile?

  package enum Withheld: Sendable {
    case bySettings, byRepository
  }

  /// A secret in one piece, and the name of its rule.
  struct Secret: Sendable {
    let name: String
    let material: [UInt8]
  }

  init(path: BytePath) {
    self.path = path
  }
}

/// A finding and the bytes it is about, which are never shown nor sent.
package struct ScreenedFinding: Sendable {
  package var finding: Finding
  /// The matched bytes as they are, for the fingerprint.
  package var material: [UInt8]
}

/// How much a finding weighs: what its rule says, less where the token itself shows that it opens nothing.
struct Weight {
  private(set) var severity: Severity
  private(set) var confidence: Finding.Confidence
  private(set) var remark: String?

  init(_ rule: Rule, _ options: RuleOptions, of material: ArraySlice<UInt8>, now: Int?) {
    (severity, confidence) = (rule.severity, rule.confidence)
    if let sum = options.sum, !Checksum.holds(sum, of: Array(material)) {
      (severity, confidence) = (.low, .low)
      remark = "its checksum does not hold: it was made up or changed"
    }
    if options.generic, Placeholder.isCounted(material) {
      (severity, confidence) = (.low, .low)
      remark = "it counts up, as what is made up for an example does"
    }
    if options.checksum == "jwt" { remark = WebToken.words(material, now: now) }
  }
}

/// A file as it may leave the machine.
package struct OutgoingFile: Sendable {
  /// Quoted and escaped where it must be.
  package let path: OutgoingText
  package let rawPath: BytePath
  package let hunks: [OutgoingHunk]
  /// Whether something in it tried to give orders to a model.
  package let hadInjection: Bool

  /// The lines of the new side, each with a line feed.
  package var newText: OutgoingText {
    var text = OutgoingText()
    for line in hunks.lazy.flatMap(\.lines) where line.origin != .removed {
      text.append(line.text)
      text.append(OutgoingText(fixed: "\n"))
    }
    return text
  }

  /// The same file with only some of its hunks.
  package func keeping(_ hunks: [OutgoingHunk]) -> OutgoingFile {
    OutgoingFile(path: path, rawPath: rawPath, hunks: hunks, hadInjection: hadInjection)
  }
}

package struct OutgoingHunk: Sendable {
  package let oldStart: Int
  package let oldCount: Int
  package let newStart: Int
  package let newCount: Int
  package let lines: [OutgoingLine]
  /// Of a piece, the number of the hunk in its file from which it was cut.
  package var cutFrom: Int?

  /// The hunk in pieces that start at these lines, the first of which is 0.
  package func pieces(startingAt starts: [Int], number: Int) -> [OutgoingHunk] {
    starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : lines.count
      let part = Array(lines[starts[index]..<end])
      return OutgoingHunk(
        oldStart: part.lazy.compactMap(\.oldNumber).first ?? oldStart, oldCount: part.count { $0.oldNumber != nil },
        newStart: part.lazy.compactMap(\.newNumber).first ?? newStart, newCount: part.count { $0.newNumber != nil },
        lines: part, cutFrom: number)
    }
  }
}

package struct OutgoingLine: Sendable {
  package let origin: Run.Origin
  /// `nil` for added lines.
  package let oldNumber: Int?
  /// `nil` for removed lines.
  package let newNumber: Int?
  /// Without its line feed.
  package let text: OutgoingText
  /// With its comments, where they are taken out of `text`.
  package var unmasked: OutgoingText?
}
