package import Findings

/// What a reply came to.
package struct ReplyOutcome: Sendable {
  package var findings: [Finding] = []
  /// Findings whose quote is in no added line of their file.
  package var droppedUnanchored = 0
  package var droppedDuplicates = 0
  /// Why the reply does not count as a review; `nil` when it does.
  package var problem: ReplyProblem?
  /// Whether the server's part of it was in order and nothing of the model's could be read: it may do better.
  package var mayDoBetter = false
  /// Whether the control defect was reported; `true` where there was none.
  package var foundControl = true
  /// Tokens of the request and of the answer, where the server tells both.
  package var usage: (read: Int, written: Int)?

  package init() {}
}

/// Why a reply does not count as a review.
package enum ReplyProblem: Hashable, Sendable, CustomStringConvertible {
  case empty, html, notJSON, truncated, otherShape, oddFindings
  case malformed, tooLong, refused, serverError, cutRequest

  package var description: String {
    switch self {
    case .empty: "it is empty"
    case .html: "it is HTML, not JSON"
    case .notJSON: "it is not JSON"
    case .truncated: "it ends early"
    case .otherShape: "it is JSON of another shape than asked for"
    case .oddFindings: "it has findings of another shape than asked for"
    case .malformed: "its JSON breaks the rules"
    case .tooLong: "it is too long"
    case .refused: "the model refused"
    case .serverError: "it is an error of the server"
    case .cutRequest: "the server read only a part of the request"
    }
  }
}
