/// A setting that cannot be used; nothing is sent anywhere while it stands.
package struct PolicyError: Error, Hashable, CustomStringConvertible {
  package let key: String
  package let scope: String
  /// Where the value stands, such as `file:/home/me/.gitconfig`.
  package let origin: String
  package let reason: String

  package init(key: String, scope: String, origin: String, reason: String) {
    self.key = key
    self.scope = scope
    self.origin = origin
    self.reason = reason
  }

  package var description: String {
    key.isEmpty ? reason : "'\(key)' (\(scope), \(origin)) \(reason)"
  }
}
