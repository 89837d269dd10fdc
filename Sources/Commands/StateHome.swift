import Ledger

extension Surroundings {
  /// The folder below which the user's programs keep their state.
  func stateHome() throws(LedgerError) -> [UInt8] {
    if let state = self["XDG_STATE_HOME"], state.hasPrefix("/") { return Array(state.utf8) }
    if let user = self["HOME"], user.hasPrefix("/") { return Array("\(user)/.local/state".utf8) }
    throw LedgerError(attempt: "find the state folder", reason: "neither XDG_STATE_HOME nor HOME is set")
  }
}
