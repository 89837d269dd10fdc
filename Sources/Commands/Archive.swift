import Findings
import Ledger
import Messages
import Reporting

/// Where reviews are kept for `airlock show` and for tools.
struct Archive: ~Copyable {
  private let folder: StateFolder
  private let gitDirectory: [UInt8]

  init(repository: Repository, surroundings: Surroundings) throws(LedgerError) {
    let home: String
    if let state = surroundings["XDG_STATE_HOME"], state.hasPrefix("/") {
      home = state
    } else if let user = surroundings["HOME"], user.hasPrefix("/") {
      home = user + "/.local/state"
    } else {
      throw LedgerError(attempt: "find the state folder", reason: "neither XDG_STATE_HOME nor HOME is set")
    }
    folder = try StateFolder(stateHome: Array(home.utf8), commonDirectory: repository.commonDirectory)
    gitDirectory = repository.gitDirectory
  }

  /// The file in which people read the last review.
  var path: String { String(decoding: gitDirectory, as: UTF8.self) + "/last-review.txt" }

  func save(_ review: Review) throws(LedgerError) {
    try folder.save(
      json: JSONReport(review: review, tool: "airlock \(Build.version)").bytes,
      text: Array(TextReport(review: review).text.utf8), gitDirectory: gitDirectory)
  }

  func read(_ name: String) -> [UInt8]? { folder.read(name) }
}
