/// The templates of an installation and the program that the scripts start.
package struct HookScripts: Sendable {
  let review: [UInt8]
  let dispatch: [UInt8]
  let airlock: String

  package init(review: [UInt8], dispatch: [UInt8], airlock: String) {
    self.review = review
    self.dispatch = dispatch
    self.airlock = airlock
  }

  /// Reads them from an installation's folder; `airlock` is the path that stays valid over updates.
  package init(folder: String, airlock: String) throws(HookError) {
    guard let review = try HookFile(folder + "/pre-commit").read(),
      let dispatch = try HookFile(folder + "/dispatch").read()
    else { throw .noScripts(folder) }
    self.init(review: review, dispatch: dispatch, airlock: airlock)
  }

  func reviewScript() throws(HookError) -> [UInt8] {
    try HookScript.review(template: review, airlock: airlock)
  }

  func dispatchScript(previous: String) throws(HookError) -> [UInt8] {
    try HookScript.dispatch(template: dispatch, previous: previous)
  }
}
