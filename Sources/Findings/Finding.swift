/// One thing we tell the user about the change.
///
/// Texts are safe to keep and to send on: secrets are placeholders, invisible characters are visible escapes. They are
/// escaped once more for the place where they are printed.
package struct Finding: Hashable, Sendable {
  /// The rule's identifier, such as `secret.aws-access-key`; `model` for what a model said.
  package var rule: String
  package var kind: Kind
  package var source: Source
  package var severity: Severity
  package var confidence: Confidence
  /// Where it is; `nil` when it is about the change as a whole.
  package var location: Location?
  /// The line it is about, redacted; at most 200 characters.
  package var quote: String
  /// At most 120 characters.
  package var title: String
  /// At most 2,000 characters; may be empty.
  package var detail: String
  package var suppression: Suppression?
  package var fingerprint: Fingerprint

  package init(
    rule: String, kind: Kind, source: Source = .screen, severity: Severity, confidence: Confidence = .high,
    location: Location?, quote: String = "", title: String, detail: String = "", suppression: Suppression? = nil,
    fingerprint: Fingerprint = .none
  ) {
    self.rule = rule
    self.kind = kind
    self.source = source
    self.severity = severity
    self.confidence = confidence
    self.location = location
    self.quote = quote
    self.title = title
    self.detail = detail
    self.suppression = suppression
    self.fingerprint = fingerprint
  }

  /// What a finding is about; `rawValue` is its name in the JSON.
  package enum Kind: String, CaseIterable, Sendable {
    case secret, injection
    case hiddenText = "hidden-text"
    case defect, integrity, model
  }

  package enum Source: String, CaseIterable, Sendable {
    case screen, model
  }

  package enum Confidence: String, CaseIterable, Sendable {
    case low, medium, high
  }

  /// Why a finding is not shown by itself.
  package enum Suppression: String, CaseIterable, Sendable {
    case inline, ignore, dismissed, known
  }
}
