import Foundation
import Testing

/// A review as programs read it.
struct ReviewJSON {
  let object: [String: Any]
  let text: String

  init(_ text: String) throws {
    self.text = text
    object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "the review is no JSON object")
  }

  var tree: String? { object["tree"] as? String }
  /// What was not reviewed, but for what never is.
  var notReviewed: [[String: Any]] {
    (coverage["notReviewed"] as? [[String: Any]] ?? []).filter { $0["reason"] as? String != "submodule" }
  }
  var isComplete: Bool? { object["complete"] as? Bool }
  var findings: [[String: Any]] { object["findings"] as? [[String: Any]] ?? [] }
  var notices: [String] { object["notices"] as? [String] ?? [] }
  var sent: [String: Any]? { object["sent"] as? [String: Any] }
  var dropped: [String: Any] { object["dropped"] as? [String: Any] ?? [:] }
  var coverage: [String: Any] { object["coverage"] as? [String: Any] ?? [:] }

  /// The findings of a class, as `path:line`.
  func places(_ kind: String) -> [String] {
    findings.filter { $0["class"] as? String == kind }.map {
      "\($0["path"] as? String ?? "?"):\($0["line"] as? Int ?? -1)"
    }
  }
}
