/// State that could not be kept or read.
package struct LedgerError: Error, Hashable, CustomStringConvertible {
  package let attempt: String
  package let reason: String

  package init(attempt: String, reason: String) {
    self.attempt = attempt
    self.reason = reason
  }

  package var description: String { "cannot \(attempt): \(reason)" }
}
