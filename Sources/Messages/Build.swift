/// What this build calls itself; supervisor and rooms must agree.
package enum Build {
  package static let version = "0.1.0"
  /// Changes with every change of a message.
  package static let identifier = "airlock \(version) protocol 7"
}
