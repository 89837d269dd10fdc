/// The result of one review: what `last-review.json` holds.
package struct Review: Sendable {
  /// What left the machine.
  package struct Sent: Hashable, Sendable {
    package var origin: String
    package var model: String
    package var requests: Int
    package var bytes: Int
    package var replayed: Int

    package init(origin: String, model: String, requests: Int = 0, bytes: Int = 0, replayed: Int = 0) {
      self.origin = origin
      self.model = model
      self.requests = requests
      self.bytes = bytes
      self.replayed = replayed
    }
  }

  /// How many of one kind of thing were taken out before anything was sent or shown.
  package struct Redaction: Hashable, Sendable {
    package let kind: String
    package let count: Int

    package init(kind: String, count: Int) {
      self.kind = kind
      self.count = count
    }
  }

  /// Time spent, in milliseconds.
  package struct Milliseconds: Hashable, Sendable {
    package var diff = 0
    package var screen = 0
    package var model = 0
    package var total = 0

    package init() {}
  }

  /// The tree that would be committed, in hexadecimal; `nil` when it was not computed.
  package var tree: String?
  /// The tree it was compared with, in hexadecimal; `nil` for the empty tree.
  package var base: String?
  package var findings: [Finding] = []
  package var coverage = Coverage()
  /// Model findings whose quote is not in the change.
  package var droppedUnanchored = 0
  package var droppedDuplicates = 0
  package var redactions: [Redaction] = []
  /// `nil` when nothing was sent anywhere.
  package var sent: Sent?
  /// What this kernel did not give the rooms, each with the reason; the run went on all the same.
  package var missingProtections: [String] = []
  /// Single lines for people, such as why no model was asked.
  package var notices: [String] = []
  /// Whether the whole change was read and screened; until then nobody may take silence for an answer.
  package var isScreened = false
  /// Reasons why the review is incomplete; empty for a complete one.
  package var incomplete: [String] = []
  /// Whether what is missing is still being asked for, after the commit went on.
  package var isContinued = false
  package var milliseconds = Milliseconds()

  package init() {}

  /// Whether everything that should have been reviewed was.
  package var isComplete: Bool {
    isScreened && incomplete.isEmpty && coverage.notReviewed.allSatisfy(\.isExpected)
  }
}
